"""How questions name a time, in 17 languages: tables of words."""
# ruff: noqa: E501 - the words of a kind stand in one line, some in letters that are wide

import re

from corpus.date_grammar import BUDDHIST_SHIFT

_FIRST_BUDDHIST = 2500

# Each row is a month, by all its names in the languages that spell months out; Russian, and what
# people leave the accents out of, in the forms that follow "in" and "of".
_MONTHS = """
january jan enero janvier januar jänner gennaio janeiro januari ocak январь января январе يناير जनवरी มกราคม มกรา
february feb febrero février fevrier februar febbraio fevereiro februari şubat февраль февраля феврале فبراير फरवरी फ़रवरी กุมภาพันธ์ กุมภา
march mar marzo mars märz maerz março marco maret mart март марта марте مارس मार्च มีนาคม มีนา
april apr abril avril aprile nisan апрель апреля апреле أبريل ابريل अप्रैल เมษายน เมษา
may mayo mai maggio maio mei mayıs май мая мае مايو मई พฤษภาคม พฤษภา
june jun junio juin juni giugno junho haziran июнь июня июне يونيو जून มิถุนายน มิถุนา
july jul julio juillet juli luglio julho temmuz июль июля июле يوليو जुलाई กรกฎาคม กรกฎา
august aug agosto août aout agustus ağustos август августа августе أغسطس अगस्त สิงหาคม สิงหา
september sep sept septiembre setiembre septembre settembre setembro eylül сентябрь сентября сентябре سبتمبر सितंबर सितम्बर กันยายน กันยา
october oct octubre octobre oktober ottobre outubro ekim октябрь октября октябре أكتوبر अक्टूबर अक्तूबर ตุลาคม ตุลา
november nov noviembre novembre novembro kasım ноябрь ноября ноябре نوفمبر नवंबर नवम्बर พฤศจิกายน พฤศจิกา
december dec diciembre décembre decembre dezember dicembre dezembro desember aralık декабрь декабря декабре ديسمبر दिसंबर दिसम्बर ธันวาคม ธันวา
"""
MONTHS = {
    name: number
    for number, names in enumerate(_MONTHS.strip().splitlines(), start=1)
    for name in names.split()
}
_ADJECTIVES = "январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск декабрьск"
# Russian makes adjectives of them: "декабрьский выпуск".
MONTHS |= {
    f"{stem}{end}": number
    for number, stem in enumerate(_ADJECTIVES.split(), start=1)
    for end in ("ий", "ого", "ом")
}

# What asks for the newest there is. Beginnings of words, then words as they are.
_NEWEST_STEMS = (
    "latest newest recent aktuell derzeit neueste jüngste reciente récent recent atual atuais attual"
    " actuel actualmente последн новейш недавн текущ актуальн нынешн güncel terbaru terkini"
)
_NEWEST_WORDS = (
    "most_recent current currently the_last right_now these_days"
    " últimos última últimas último ultima ultimo actual actuales"
    " dernier dernière derniers dernières en_ce_moment letzte letzten letzter letztes momentan zurzeit"
    " últimos ultimi ultime aktuelle сейчас самый_новый أحدث آخر الأخير الأخيرة الحالي الحالية حاليا حالياً حاليًا"
    " مؤخرا مؤخراً الآن mới_nhất gần_đây hiện_nay hiện_tại terakhir saat_ini sekarang baru-baru_ini"
    " en_son en_yeni şu_an şu_anki şu_anda नवीनतम ताज़ा ताजा हाल_ही हालिया वर्तमान अभी सबसे_नया सबसे_नई"
)
_NEWEST_UNSPACED = (
    "최신 최근 현재 지금 요즘 最新 最近 直近 現在 目前 现在 当前 當前 如今 ล่าสุด ปัจจุบัน ตอนนี้ ขณะนี้"
)

# What an issue is called. The first are never anything else beside a number; the second may number
# buses and storms too.
_SURE = r"vol(?:ume)?\.?|issue|ausgabe|heft|edisi|العدد|выпуск\w{0,2}|ฉบับที่|ฉบับ|अंक|sayı|số\sbáo|bản\stin\ssố"
_UNSURE = (
    r"no\.?|nr\.?|n°|nº|№|\#|number|num\.?|numéro|número|numero|nummer|номер\w{0,2}|رقم|số"
    r"|edition|édition|edición|edição|edizione|nomor|संख्या"
)
_NUMBER = r"\s?[#№:]?\s?(?P<{name}>\d{{1,4}})(?![\d.,:%/-]*\d)(?!\s?[%€$₩¥])"
NUMBERED = re.compile(
    rf"(?<!\w)(?:{_SURE}){_NUMBER.format(name='sure')}"
    rf"|(?<!\w)(?:{_UNSURE}){_NUMBER.format(name='unsure')}"
    r"|第\s?(?P<chinese>\d{1,4})\s?期"
    r"|[제第]\s?(?P<ordinal>\d{1,4})\s?[호号號]"
    r"|(?<![\d.,-])(?P<bare>\d{1,4})\s?(?:호(?=에|의|는|를|와|\b)|[号號期](?!\w))"
    r"|(?<!\w)(?P<behind>\d{1,4})(?:st|nd|rd|th|-?[йыгe]\w{0,2}|\.|[ªº])?\s(?:issue|ausgabe|выпуск\w{0,2}|sayı\w*)(?!\w)"
)
SURE = ("sure", "chinese", "behind")

# What an issue is called beside its month or "latest"; an edition may be a festival's too.
ISSUE_WORD = re.compile(
    r"(?<!\w)(?:issue|newsletter|bulletin|número|boletín|numéro|ausgabe|heft|numero|bollettino|boletim"
    r"|выпуск\w{0,2}|номер\w{0,2}|العدد|عدد|نشرة|النشرة|số|bản\stin|buletin|sayı\w*|bülten\w*|अंक"
    r"|(?P<edition>edition|edición|édition|edizione|edição|edisi))(?!\w)"
    r"|(?<=[a-zä])(?:ausgabe|heft)(?!\w)"
    r"|ฉบับ|จดหมายข่าว|(?<=[월月일日])의?\s?[호号號刊]|(?<=최신)\s?호|(?<=最新)(?:[号號刊]|一?期)"
)
# What may stand between the two.
ISSUE_GAP = re.compile(
    r"(?:[\s,.'-]|\d{4}|of|the|from|for|de|del|du|mois|d|di|do|da|vom|von|за|от|لشهر|شهر|bulan|tháng|năm"
    r"|เดือน|ประจำ|का|के|की|ayı|yılı|más|mais|più|le plus|la|le|el|o|a)*"
)

# The small word that belongs to a time behind it.
IN = re.compile(
    r"(?<!\w)(?:in|en|em|im|nel|au|à|в|في|pada|vào|năm|tahun|ปี|ใน)(?:\s(?:the\syear|el\saño|año|jahr|jahre|عام|سنة|năm|tahun))?\s?$"
)
# What turns "2019" into the time before it or since it, in front of it and behind it.
BEFORE = re.compile(
    r"(?<!\w)(?:before|until|prior to|antes del?|hasta|avant|vor|bis|prima del?|fino al?|antes d[aeo]"
    r"|até|до|قبل|حتى|trước|ก่อน|จนถึง|sebelum|hingga)(?:\s?(?:the|la|el|le|der|dem|l|a|o|ปี|năm|tahun|عام))?\s?'?$"
)
BEFORE_BEHIND = re.compile(
    r"['’]?\w{0,4}\s?(?:öncesi\w*|önce|से पहले|के पहले)|년?\s?(?:이전|까지|전(?![가-힣]{2}))|年?(?:以前|之前|まで|より前)"
    r"|禍?の?前"
)
SINCE = re.compile(
    r"(?<!\w)(?:since|after|from|desde|después de|a partir de|depuis|après|dès|seit|nach|ab|dal|dopo il"
    r"|depois de|после|с|منذ|بعد|từ|kể từ|sau|ตั้งแต่|หลัง|sejak|setelah|mulai)"
    r"(?:\s?(?:the|ปี|năm|tahun|عام))?\s?$"
)
SINCE_BEHIND = re.compile(
    r"['’]?\w{0,4}\s(?:beri|sonra|itibaren|के बाद)|년?\s?(?:이후|부터)|年?(?:以降|以来|以來|之后|之後|以后|以後|から)"
)
PANDEMIC = re.compile(
    r"(?<!\w)(?:pandemi\w*|pandémie|covid(?:-19)?|corona(?:virus)?|пандеми\w*|ковид\w*|الجائحة|جائحة|كورونا|कोरोना"
    r"|महामारी|đại dịch)|팬데믹|코로나(?:19)?|パンデミック|コロナ|疫情|新冠|โควิด|การระบาด"
)


def _any(words: str) -> str:
    listed = sorted((re.escape(word.replace("_", " ")) for word in words.split()), key=len)
    return "|".join(reversed(listed))


NEWEST = re.compile(
    rf"(?<!\w)(?:(?:{_any(_NEWEST_STEMS)})\w*|(?:{_any(_NEWEST_WORDS)})(?!\w))|{_any(_NEWEST_UNSPACED)}"
)
_NAMES = _any(" ".join(MONTHS))
NAMED_MONTH = re.compile(
    r"(?:(?<![\d.,:])(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s(?:de\s|of\s)?)?"
    rf"(?:(?<!\w)|(?<=เดือน))(?P<name>{_NAMES})(?:(?!\w)|(?=ausgabe|heft))"
    r"(?:\s(?P<behind>\d{1,2})(?:st|nd|rd|th)?(?![\w%.:]))?"
)
_YEAR = r"(?:19|20|25)\d\d"
YEAR = re.compile(rf"(?<![\d.,:/$€£₩¥-]){_YEAR}(?![\d%])(?![.,:]\d)")
YEAR_BEHIND = re.compile(
    rf"[\s,.]{{0,2}}(?:de\s|del\s|of\s|ค\.ศ\.\s?|พ\.ศ\.\s?)?(?P<year>{_YEAR})(?!\d)"
)
YEAR_BEFORE = re.compile(rf"(?<!\d)(?P<year>{_YEAR})\s$")
# 2020년 12월 4일, 2020年12月4日, ngày 4 tháng 12 năm 2020, 2020-12-04.
NUMBERED_MONTH = re.compile(
    r"(?:(?P<year>\d{4})\s?[년年]\s?)?(?<!\d)(?P<month>\d{1,2})\s?[월月](?:\s?(?P<day>\d{1,2})\s?[일日号號])?"
    r"|(?:ngày\s(?P<vietnamese_day>\d{1,2})\s)?tháng\s(?P<vietnamese>\d{1,2})(?:(?:\snăm\s|\s?/\s?)(?P<in_year>\d{4}))?"
    r"|(?P<iso_year>\d{4})-(?P<iso>\d{2})(?:-(?P<iso_day>\d{2}))?(?![\d-])"
)


def year(digits: str) -> int:
    """Read four digits as a year, counted from the Buddha if it can only be so.

    >>> year("2563"), year("2020")
    (2020, 2020)
    """
    number = int(digits)
    return number - BUDDHIST_SHIFT if number >= _FIRST_BUDDHIST else number
