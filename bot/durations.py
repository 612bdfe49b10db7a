"""A text in, whether it gives a span of time out, in figures or in words, in 17 languages.

"The pool is closed for three weeks" says for how long; so do "10 working days", "eine zweistündige
Führung", "석 달" and "أسبوعين", which no figure stands in. "In 2019" says nothing of the kind.
"""

import re

from bot.number_words import ANY_NUMBER, KOREAN, THAI
from index.letters import fold

# Few digits: 2019 is a year and no span of years.
FEW_FIGURES = r"(?<!\d)\d{1,3}(?:[.,]\d+)?"
# Beside those that answer "how many": one, and some. Turkish ten is what English has before days.
_WORDS = (
    rf"(?!on\b)(?:{ANY_NUMBER})|one|half an?|several|einige[nr]?|mehrere[nr]?|plusieurs|vari[oa]s"
    r"|vári[oa]s|divers[ie]|нескольк\w+|một|năm|vài|beberapa|birkaç|एक|कई|بضع[ةه]?|عد[ةه]"
)
# "Ten working days", "zwei weitere Jahre": one word more, but not "20 im Monat", "5 per week".
_BETWEEN = r"[\s\-‑]?(?:(?:and a half|с половиной)[\s\-‑])?(?:(?!\d)\w{4,}[\s\-‑])?"
# Those without a \b begin alike in their other cases.
_UNITS = (
    r"seconds?|minut|min\b|hours?|days?\b|nights?|weeks?|months?|years?|decades?|semesters?"
    r"|sekunden?|stunden?|tagen?\b|nächten?|wochen?|monat|jahren?\b|jahrzehnt"
    r"|segundos|horas?|d[ií]as?\b|noches|noites|semanas?|mes(?:es)?\b|años?|anos?\b|décadas?"
    r"|semestres?|secondi|ore\b|giorni|notti|settimane|mesi|anni|decenni"
    r"|secondes?|heures?|jours?|nuits|semaines?|mois|ans\b|années|décennies"
    r"|секунд|минут|час|дн[яе]|день|суток|недел|месяц|лет\b|года?\b|десятилет"
    r"|ثانية|ثوان|دقيقة|دقائق|ساع|يوم|ايام|اسبوع|اسابيع|شهر|اشهر|سن[ةو]|اعوام|عام"
    r"|giây|phút|giờ|ngày|đêm|tuần|tháng|năm|thập kỷ|detik|menit|jam|hari|malam|minggu|bulan|tahun"
    r"|saniye|dakika|saat|gün|gece|hafta|ay\b|yıl|सेकंड|मिनट|घंट|दिन|रात|सप्ताह|हफ़्त|हफ्त|मही|साल|वर्ष"
)
# Written to their number, in scripts without spaces and in Korean. "12월 4일" and "10시 30분" are a
# day and an hour.
_THAI_UNITS = "วินาที|นาที|ชั่วโมง|วัน|คืน|สัปดาห์|เดือน|ปี"
_JOINED_UNITS = (
    r"초|분|시간|일|주|개월|달|년|秒|分|時間|小时|小時|日|天|週|周|か月|ヶ月|カ月|个月|個月|年"
    rf"|{_THAI_UNITS}"
)
_JOINED = (
    rf"(?:한|석|넉|몇|{KOREAN})\s?(?:시간|달|주|해)"
    r"|하루|이틀|사흘|나흘|닷새|열흘|보름"
    r"|[一二两兩三四五六七八九十百数數半几幾]+(?:[个個]?半?(?:小[时時]|[时時]辰|星期|[礼禮]拜)|分[钟鐘]"
    r"|秒[钟鐘]|天|[周週](?![一二三四五六日年])|[个個]半?月|年(?![级級代]))"
    r"|[一二三四五六七八九十百数半何]+(?:時間|分間|秒間|日間|週間|[かヶカ]月|年間)"
    rf"|(?:หนึ่ง|หลาย|ครึ่ง|{THAI})\s?(?:{_THAI_UNITS})"
)
# Numbers that are part of the word: "zweistündig", "двухнедельный", "setahun", "شهرين".
_WHOLE = (
    r"(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|mehr|\d+-?)"
    r"(?:sekünd|minüt|stünd|täg|wöch|monat|jähr)ig\w*"
    r"|(?:одно|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|\d+-)"
    r"(?:минутн|часов|дневн|недельн|месячн|летн)\w+|полгода|полтора (?:часа|месяца|года)"
    r"|se(?:jam|hari|malam|minggu|bulan|tahun)"
    r"|ساعت(?:ين|ان)|يوم(?:ين|ان)|اسبوع(?:ين|ان)|شهر(?:ين|ان)|سنت(?:ين|ان)|عام(?:ين|ان)"
)
_IN_FIGURES = (
    rf"{FEW_FIGURES}{_BETWEEN}(?:{_UNITS})"
    rf"|(?<![월月시時点點])(?<![월시]\s){FEW_FIGURES}[\s\-‑]?(?:{_JOINED_UNITS})"
)
_IN_WORDS = rf"(?<!\w)(?:{_WORDS})[\s\-‑]{_BETWEEN}(?:{_UNITS})|(?<!\w)(?:{_WHOLE})(?!\w)|{_JOINED}"
_FIGURES = re.compile(fold(_IN_FIGURES))
_ONE = re.compile(
    fold(
        r"(?<!\w)(?:an?|ein(?:e[nmrs]?)?|une?|uno?|uma?|одн\w+|целый|весь|satu|bir|एक|một)[\s\-‑]"
        rf"{_BETWEEN}(?:{_UNITS})"
    )
)
_SPAN = re.compile(fold(f"{_IN_FIGURES}|{_IN_WORDS}"))


def gives_duration(text: str) -> bool:
    """Tell whether a text gives a span of time.

    >>> gives_duration("The pool stays closed for three weeks.")
    True
    >>> gives_duration("It opened in 2019.")
    False
    """
    return _SPAN.search(fold(text)) is not None


def names_one(text: str) -> bool:
    """Tell whether a text names a single span, which may be a rate: "nearly a year", "once a day".

    >>> names_one("After nearly a year of planning"), names_one("Years passed.")
    (True, False)
    """
    return _ONE.search(fold(text)) is not None


def without_durations(text: str, *, in_words: bool = True) -> str:
    """Leave the spans of time out of a text; the rest is folded where there is one.

    Those in words too where they matter: to look for them takes four times as long.

    >>> without_durations("Over two years 40 people came.")
    'over   40 people came.'
    """
    folded = fold(text)
    left = (_SPAN if in_words else _FIGURES).sub(" ", folded)
    return text if left == folded else left
