"""A text in, the words out that date something by its century, its decade or an early year.

"When was the palace built?" is answered by "in the 15th century", "в начале 1920-х", "기원전 57년"
and "in 676", none of which is a date of a calendar (corpus/dates.py), in 17 languages.
"""

import re
from functools import lru_cache

from corpus.abbreviations import base
from index.words import analyse

# A word may stand before these without a space.
_UNSPACED = frozenset({"zh", "ja", "th"})
# Only large ones: "il secolo" is no Roman numeral. Russians also write a Cyrillic Х for the ten.
_ROMAN = r"(?-i:[IVXLCХ]+(?:[\s\-–—]{1,3}[IVXLCХ]+)?)"
_NTH = r"(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:th|first|second|third))"
# A year or a span of them, which a word beside it makes one.
_YEAR = r"[1-9]\d{2,3}(?![\d.,]*\d)"
_YEARS = r"\d{1,5}(?:[.,]\d{3})?(?: ?[-–—/] ?\d{1,5})?"
_TENS = r"(?:1\d|20)?\d0"
_HAN = (
    r"(?:\d{1,2}|[一二三四五六七八九十]+) ?世[紀纪]"
    rf"|(?:\d{{2}}|\d{{4}}|[一二三四五六七八九]十)年代|(?:公元前?|西元前?|紀元前) ?{_YEARS}"
    r"|[夏商周秦汉漢晋晉隋唐宋元明清]朝(?![鲜鮮])|[秦汉漢晋晉唐宋元明清]代(?![理表替])|[明清][末初]|民[国國][元\d一二三四五六七八九十]{1,4}年"
    r"|(?:明治|大正|昭和|平成|江戸|室町|鎌倉|平安|奈良|戦国|弥生|縄文)(?:時代|[元\d一二三四五六七八九十]{1,3}年)|石器[时時]代"
)
_BY_LANGUAGE = {
    "en": rf"{_NTH}(?:(?: and | to |[-–]){_NTH})?[ -]centur(?:y|ies)|(?:mid[- ])?(?:1\d|20)\d0'?s"
    rf"|{_YEARS} ?(?:BCE?|CE|AD|BP)\b|(?:BCE?|AD) {_YEARS}|ca?\. ?{_YEAR}"
    r"|in [1-9]\d{2}(?![\d%]|[.,]\d|\s?\w)",
    "de": r"\d{1,2}\.(?: (?:und|bis) \d{1,2}\.)? jahrhundert\w*|(?:1\d|20)\d0er(?:[ -]jahren?)?"
    rf"|{_YEARS} [vn]\. ?chr|im jahr {_YEAR}",
    "es": rf"siglos? {_ROMAN}\b|(?:años|(?:década|decenio) del? (?:los )?){_TENS}\b|año {_YEAR}"
    rf"|{_YEARS} [ad]\. ?c\.",
    "pt": rf"séculos? {_ROMAN}\b|(?:anos|década de) {_TENS}\b|ano (?:de )?{_YEAR}",
    "it": rf"{_ROMAN} secolo|secolo {_ROMAN}\b|anni '?{_TENS}\b|nel {_YEAR}",
    "fr": rf"(?:\d{{1,2}}|(?-i:[IVX]+))er? siècles?|années {_TENS}\b|l.an {_YEAR}"
    rf"|{_YEARS} (?:av\.|apr\.|avant|après) j",
    "ru": rf"{_ROMAN}[ -]?(?:вв?\.|век\w*|столети\w+)|\d{{1,2}}[ -]?\w{{0,3}} (?:век\w*|столети\w+)"
    rf"|{_TENS}[-‑ ]?(?:х|е|ых|ые)(?: год\w*| гг\.?)?|{_YEARS} ?(?:г\w*\.? )?(?:до )?н\. ?э"
    rf"|{_YEAR} (?:год[уа]?\b|г\.)",
    "ar": rf"القرن(?:ين)? ال\w+(?: عشر)?|\w+ينيات|{_YEARS} ?(?:ق\.? ?م\b|قبل الميلاد|م\b|هـ)"
    rf"|(?:عام|سنة) {_YEAR}",
    "hi": rf"\d{{1,2}}वीं (?:सदी|शताब्दी)|{_TENS} के दशक|ईसा पूर्व {_YEARS}|सन् {_YEAR}",
    "id": rf"abad (?:ke[- ]?)?(?:\d{{1,2}}|{_ROMAN})(?:-?an)?|(?:19|20)\d0[- ]?an"
    rf"|{_YEARS} (?:SM|Masehi)\b|tahun {_YEAR}",
    "vi": rf"thế kỷ (?:thứ )?(?:\d+|{_ROMAN})|(?:thập niên|thập kỷ|những năm) {_TENS}\b"
    rf"|{_YEARS} (?:TCN|SCN|trước công nguyên)|năm {_YEAR}",
    "tr": rf"\d{{1,2}}\.? ?(?:yüzyıl|yy\.)\w*|{_TENS}['’](?:l[ıi]\w* yıl\w*|l[ae]r\w*)"
    rf"|m\. ?[ös]\. ?{_YEARS}|{_YEAR}['’]?\s?(?:yılı|senesi)\w*",
    "th": rf"ศตวรรษที่ ?\d+|ทศวรรษ(?:ที่)? ?\d+|[คพ]\.ศ\. ?{_YEARS}",
    "ko": rf"\d{{1,2}} ?세기|\d{{2,4}} ?년대|(?:기원전|서기) ?{_YEARS}",
}
_BY_LANGUAGE |= dict.fromkeys(("zh", "ja"), _HAN)
# A text is looked at in its own language: all of them together made a reply 2 ms slower.
_DATING = {
    language: re.compile(
        rf"(?<!\w)(?:{forms})" if language not in _UNSPACED else forms, re.IGNORECASE
    )
    for language, forms in _BY_LANGUAGE.items()
}
# One of these stands in every era. They are quick to look for, and most sentences hold none.
_SIGN = re.compile(r"[\dIVXLХ世代朝末初民年]|centur|القرن|ينيات")


@lru_cache(maxsize=8_192)
def eras_in(text: str, language: str) -> frozenset[str]:
    """Find the words that date something by an era: the numbers among them, or else all.

    >>> sorted(eras_in("It was built in the 15th century.", "en"))
    ['15th']
    >>> sorted(eras_in("Fu costruito il secolo scorso.", "it"))
    []
    """
    spoken = base(language)
    if spoken not in _DATING or _SIGN.search(text) is None:
        return frozenset()
    words = {word for one in _DATING[spoken].findall(text) for word in analyse(one)}
    return frozenset({word for word in words if word[0].isdigit()} or words)
