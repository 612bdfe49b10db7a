"""A question in, whether it counts things out; a sentence in, the numbers in it that could.

"How many came?" is answered by "25,470 visitors" and by "ninety people", not by the 12 of a list's
item, the 3 of "section 3", nor by a price, a share or a time of day.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot import lookup
from bot.answer_types import asked_by
from corpus.abbreviations import base
from index.words import analyse

# What follows where money or a measure is counted, asked for in another way (bot/measures.py).
_NO_UNIT = (
    r"(?!\s?(?:k?m\b|kilom|met[er]|mètr|quil[ôo]m|chilom|mile|hect|ettar|hektar"
    r"|money|soldi|dinero|dinheiro|argent|geld|euro|dollar|dólar|won|yen|peso|pound|franc|rea[li]"
    r"|mill))"
)
_HOW_MANY = r"how many|combien d(?:e |['’])|cuánt[oa]s|quant[oa]s|quant[ie]|wie ?viele"
_COUNTED = re.compile(
    rf"(?<!\w)(?:{_HOW_MANY}){_NO_UNIT}|сколько билетов|(?<!\w)(?:number of|n[uú]mero d[eio]"
    rf"|nombre de|(?:an)?zahl der|количество|число)(?!\w)"
    r"|(?<!\w)(?:bao nhiêu|mấy) (?:người|học sinh|sinh viên|cái|chiếc|con|cây|cuốn|quyển|căn"
    r"|ngôi|to[àa]|tòa|trường|bài|lần|vụ|ca|suất|chỗ|ghế|vé|xe|phòng|điểm|đội|thành viên|hộ"
    r"|dự án|số|kỳ|tập|mục|loại|nước|tỉnh|thành phố|công ty|đơn|khách|phiếu|lượt|tay đua"
    r"|thí sinh|vận động viên)|(?<!\w)kaç(?!\w)(?! (?:para|lira|tl|dolar|euro|avro|yüzde))"
    r"|몇(?! ?(?:년|월|일|시|[백천만억]*\s?원|달러|유로|%|퍼))|何[人件本個台回名社校]|いくつ"
    r"|กี่(?!\S{0,6}(?:บาท|ดอลลาร์|ยูโร|วอน|เยน|ปอนด์))"
    r"|[几幾][个個人名家位次]|多少[个個人名家位次]",
    re.IGNORECASE,
)
# Numbers that name or order: marks of lists, notes, sections, versions.
_NAMING = re.compile(
    r"\[\d+\]|\(\d{1,2}\)|#\d[\d-]*|^\W*\d{1,2}[.)]\s(?=\D)"
    r"|\b(?:section|article|annex|chapter|no|nr|vol|art|sec|issues?|versions?|v|covid|form"
    r"|table|figure|bug|pr|cve)\.?[\s-]?\d[\d.,]*",
    re.IGNORECASE,
)
# A year that names an event: "the Global Summit 2020," counts nothing, "Over 2000 people" does.
_NAMED_YEAR = re.compile(r"[A-ZÀ-ÖØ-Þ]\w+ (?:19|20)\d\d(?![\d.,]*\d)(?!\s+[^\W\dA-ZÀ-ÖØ-Þ_])")
# A heading's number without a stop: "8 If a member …".
_HEADING = re.compile(r"^\d{1,2}\s(?=[A-Z])")
# Numbers of another kind than a count.
_MEASURED = re.compile(
    r"\d[\d.,]*\s?(?:[%％]|per ?cent|prozent|por ciento|por cento|pour cent|процент|퍼센트"
    r"|パーセント)"
    r"|[$€£¥₩₽]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[€$£원円元]|(?:euros?|dollars?|usd|eur)\b)"
    r"|\b\d{1,2}[:.]\d{2}(?!\d)|\b\d{1,2}\s?[ap]\.?m\b",
    re.IGNORECASE,
)
# By language, since "once" is eleven in Spanish alone. One is left out: it is an article as well.
_SPELT = {
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred hundreds dozen dozens thousands",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
    " zwanzig dreißig vierzig fünfzig hundert hunderte dutzend tausende",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " vingt trente quarante cinquante soixante cent centaines",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte"
    " treinta cuarenta cincuenta cien",
    "pt": "dois duas três quatro cinco seis sete oito nove dez onze doze treze quinze vinte trinta"
    " quarenta cinquenta cem",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti trenta"
    " quaranta cinquanta cento",
    "ru": "два две три четыре пять шесть семь восемь девять десять двенадцать двадцать тридцать"
    " сорок пятьдесят сто",
}
SPELT = {language: frozenset(words.split()) for language, words in _SPELT.items()}
# What stands behind a number, or for one, in any of these languages.
_LARGE = (
    "thousand million millions billion billions tausend millionen milliarde milliarden"
    " mille milliers milliard milliards mil miles millón millones milhão milhões mila milione"
    " milioni тысяча тысячи тысяч миллион миллиона миллионов"
)
LARGE = frozenset(_LARGE.split())
# "The 24th anniversary" tells how many years it has been; "the 8th club" counts nothing.
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|er|[eè]me|e|º|ª)")
_ANNIVERSARY = re.compile(r"anniversa\w+|aniversári\w+|aniversari\w+|jahrestag\w*")


def asks_for_count(question: str) -> bool:
    """Tell whether a question counts things rather than money or a measure.

    >>> asks_for_count("how many tickets were sold?"), asks_for_count("how many euros?")
    (True, False)
    """
    return _COUNTED.search(question) is not None or (
        asked_by(question).is_lookup
        and any(one.search(question) for one in (lookup.NUMBERS, lookup.COUNTED))
    )


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
        left = _MEASURED.sub(" ", left)
    # Most sentences lose nothing, and are analysed already.
    return numbers if left == text else numbers & set(analyse(left))


def spelt_out(words: Sequence[str], language: str) -> set[str]:
    """Find the numbers that a sentence of a language has in words.

    >>> spelt_out(["ninety", "people"], "en")
    {'ninety'}
    """
    return set(words) & SPELT.get(base(language), frozenset())


def surely_without(words: Sequence[str], language: str) -> bool:
    """Tell whether a sentence has no number in words, in a language whose number words are known.

    >>> surely_without(["people", "came"], "en"), surely_without(["사람"], "ko")
    (True, False)
    >>> surely_without(["24th", "anniversary"], "en"), surely_without(["8th", "club"], "en")
    (False, True)
    """
    spelt = SPELT.get(base(language))
    if spelt is None or not (spelt | LARGE).isdisjoint(words):
        return False
    return not any(
        _ORDINAL.fullmatch(word) and _ANNIVERSARY.fullmatch(following)
        for word, following in pairwise(words)
    )
