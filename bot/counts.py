"""A question in, whether it counts things out; a sentence in, the numbers in it that could.

"How many came?" is answered by "25,470 visitors", not by the 12 of a list's item, the 3 of "section
3", nor by a price, a share or a time of day. Numbers in words are told by bot/number_words.py.
"""

import re

from bot import lookup
from bot.answer_types import asked_by
from bot.durations import without_durations
from index.words import analyse

# What follows where money or a measure is counted, asked for in another way (bot/measures.py).
_NO_UNIT = (
    r"(?!\s?(?:k?m\b|kilom|met[er]|mètr|quil[ôo]m|chilom|mile|hect|ettar|hektar"
    r"|money|soldi|dinero|dinheiro|argent|geld|euro|dollar|dólar|won|yen|peso|pound|franc|rea[li]"
    r"|mill))"
)
_HOW_MANY = r"how many|combien d(?:e |['’])|cuánt[oa]s|quant[oa]s|quant[ie]|wie ?viele"
_COUNTED = re.compile(
    rf"(?<!\w)(?:{_HOW_MANY}){_NO_UNIT}|(?<!\w)(?:number of|n[uú]mero d[eio]"
    rf"|nombre de|(?:an)?zahl der|количество|число)(?!\w)"
    r"|(?<!\w)(?:bao nhiêu|mấy) (?:người|học sinh|sinh viên|cái|chiếc|con|cây|cuốn|quyển|căn"
    r"|ngôi|to[àa]|tòa|trường|bài|lần|vụ|ca|suất|chỗ|ghế|vé|xe|phòng|điểm|đội|thành viên|hộ"
    r"|dự án|số|kỳ|tập|mục|loại|nước|tỉnh|thành phố|công ty|đơn|khách|phiếu|lượt|tay đua"
    r"|thí sinh|vận động viên)|(?<!\w)kaç(?!\w)(?! (?:para|lira|tl|dolar|euro|avro"
    r"|yüzde|kilometre|metre|santim|hektar|dönüm)\w*)"
    # Genitive plurals, "berapa" and "كم" before what is no measure.
    r"|(?<!\w)скольк(?:о|их|им) (?:\w+[иы]х )?"
    r"(?!рубл|долл|метр|килом|процент|гектар|миль|дн|час|лет|месяц)"
    r"\w+(?:[ое]в|[ейк]й|ений|ий|[её]к|ок|мест)(?!\w)"
    r"|(?<!\w)berapa (?:banyak )?(?:orang|peserta|anggota|negara|kali|unit|buah|ekor|pohon|kota"
    r"|sekolah|rumah|kasus|karyawan|pegawai|pengunjung|pelanggan|permohonan|moderator|kapal|tim)"
    r"|(?<!\w)كم (?!دولار|دينار|ريال|درهم|جنيه|يورو|كيلو|متر|ميل|هكتار|ساع|دقيق|يوم|شهر|سن|عام)"
    r"(?:عدد|مرة|\w+ا?ً(?:ا)?)(?!\w)"
    r"|कितन[ेी] (?:लोग|लोगों|सदस्य|छात्र|देश|पेड़|प्रतिभागी|कर्मचारी|नर्स|बार|घर|स्कूल|मामल|टीम|यूज़र"
    r"|उपयोगकर्ता)"
    r"|몇(?! ?(?:년|월|일|시|주년|[백천만억]*\s?원|달러|유로|%|퍼|메가|킬로|미터))"
    r"|何[か箇ヶカ]?[人件本個台回名社校国州行曲枚冊頭匹通所]|いくつ"
    r"|(?<!เ)กี่(?!\S{0,6}(?:บาท|ดอลลาร์|ยูโร|วอน|เยน|ปอนด์))"
    r"|[几幾][个個人名家位次]|多少[个個人名家位次種种台棵道條条篇國国所份座件隻只株頭头張张]",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"第[几幾]|몇 ?(?:번째|회째|대째)|제 ?몇|何[回番人年代]目|第何|ที่เท่า(?:ไร|ไหร่|ใด)"
    r"|(?<!\w)(?:kaçıncı\w*|wievielt\w+|quanti[eè]me|keberapa|ke ?berapa|thứ mấy|which edition"
    r"|котор\w+ по сч[её]ту)(?!\w)",
    re.IGNORECASE,
)
# Numbers that name or order: marks of lists, notes, sections, versions.
_NAMING = re.compile(
    r"\[\d+(?:, ?\d+)*\]|\(\d{1,2}\)|#\d[\d/-]*|^\W*\d{1,2}[.)]\s(?=\D)|https?://\S+"
    r"|\b(?:section|article|annex|chapter|no|nr|vol|art|sec|issues?|versions?|v|covid|form"
    r"|table|figure|bug|pr|cve|part|phase|order|[a-z]{1,4}-)\.?[\s-]?\d[\d.,]*",
    re.IGNORECASE,
)
# A year that names an event: "the Global Summit 2020," counts nothing, "Over 2000 people" does.
_NAMED_YEAR = re.compile(r"[A-ZÀ-ÖØ-Þ]\w+ (?:19|20)\d\d(?![\d.,]*\d)(?!\s+[^\W\dA-ZÀ-ÖØ-Þ_])")
# Any year, and an address: where things are counted, only "2000 visitors" are.
_YEAR = r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]*\d)(?!\s+[^\W\dA-ZÀ-ÖØ-Þ_]{4})"
_ADDRESS = r"\b\d+ [A-Z]\w+ (?:St|Street|Ave|Avenue|Rd|Road|Blvd|Lane|Drive|Way)\b"
# A heading's number without a stop: "8 If a member …".
_HEADING = re.compile(r"^\d{1,2}\s(?=[A-Z])")
# Numbers of another kind than a count.
_MEASURED = re.compile(
    r"\d[\d.,]*\s?(?:[%％]|per ?cent|prozent|por ciento|por cento|pour cent|процент|퍼센트"
    r"|パーセント)"
    r"|[$€£¥₩₽]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[€$£원円元]|(?:euros?|dollars?|usd|eur)\b)"
    rf"|\b\d{{1,2}}[:.]\d{{2}}(?!\d)|\b\d{{1,2}}\s?[ap]\.?m\b|(?-i:{_YEAR}|{_ADDRESS})",
    re.IGNORECASE,
)


def asks_for_count(question: str) -> bool:
    """Tell whether a question counts things rather than money or a measure.

    >>> asks_for_count("how many tickets were sold?"), asks_for_count("how many euros?")
    (True, False)
    """
    return _COUNTED.search(question) is not None or (
        asked_by(question).is_lookup
        and any(one.search(question) for one in (lookup.NUMBERS, lookup.COUNTED))
    )


def asks_for_ordinal(question: str) -> bool:
    """Tell whether a question asks for a place in an order, which "the 8th" answers.

    >>> asks_for_ordinal("上海那次大会是第几届？"), asks_for_ordinal("几个人？")
    (True, False)
    """
    return _ORDINAL.search(question) is not None


def that_tell(numbers: set[str], text: str, *, counted: bool) -> set[str]:
    """Leave out the numbers of a text, all of them its words, that only name or order something.

    Where things are `counted`, also those that measure.

    >>> text = "3. Of 12 members, see section 40, 75 % came."
    >>> sorted(that_tell({"3", "12", "40", "75"}, text, counted=False))
    ['12', '75']
    >>> that_tell({"3", "12", "40", "75"}, text, counted=True)
    {'12'}
    >>> that_tell({"2020"}, "Summit 2020, hosted online", counted=True)
    set()
    """
    if not numbers:
        return numbers
    left = _HEADING.sub(" ", _NAMING.sub(" ", _NAMED_YEAR.sub(" ", text)))
    if counted:
        left = without_durations(_MEASURED.sub(" ", left), in_words=False)
    # Most sentences lose nothing, and are analysed already.
    return numbers if left == text else numbers & set(analyse(left))
