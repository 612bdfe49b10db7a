"""A language in, the words and signs its dates are written with out.

Month and day names come from CLDR through Babel, the small words from corpus.date_words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from corpus.abbreviations import base
from corpus.date_words import DATE_WORDS, REGIONS, DateWords

# Scripts that put no space between a date and the word before or behind it.
_UNSPACED = frozenset({"ko", "ja", "zh", "th"})

# Whole dates of numbers: 2020-12-04, 2020. 12. 4, 4.12.2020, 12/4/2020, 2020-12.
_NUMERIC = (
    r"(?P<numeric>(?<![\d.,/])\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}(?!\d)"
    r"|(?<![\d.,/])\d{1,2}(?P<sign>[-/.])\s?\d{1,2}(?P=sign)\s?\d{4}(?!\d)"
    r"|(?<![\d-])\d{4}-\d{2}(?![\d-]))"
)
_YEAR = (
    r"(?P<year>(?<![\d.,])\d{4}\s?[年년]|(?<![\d.,])\d{4}(?![\d%])(?![.,]\d)"
    r"|['’]\d{2}\s?년?(?!\d))"
)
_ERA = r"(?P<era>(?=[令平昭大民])(?:令和|平成|昭和|大正|民國|民国)\s?(?:\d{1,3}|元)\s?年)"
_DASHES = r"\-–—~∼〜～"
# What a part may begin with that is no digit and no name: an era, "tháng 6", a dash.
_OTHER_SIGNS = rf"令平昭大民t{_DASHES}"
_NUMBERED_MONTH = r"(?P<numbered_month>\d{1,2}\s?[月월]|tháng\s\d{1,2}(?!\d))"
# A day is no part of a price, a time, a decimal or a name ("COVID-19").
_DAY = (
    r"(?P<day>(?<![\d.,:$€£₩¥])(?<![^\W\d]-)\d{1,2}(?:\s?[日일]|(?:st|nd|rd|th|er)\b|[ºª°])?"
    r"(?![\d%])(?![.,:]\d))"
)


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """What dates of one language are made of; the groups of `token` name the parts it finds.

    `is_capitalised`: month names always are; `is_buddhist`: years may count from the Buddha.
    """

    months: dict[str, int]
    month: re.Pattern[str]
    token: re.Pattern[str]
    before_year: re.Pattern[str]
    after_year: re.Pattern[str]
    day_first: bool
    year_first: bool
    is_buddhist: bool
    is_capitalised: bool


@cache
def calendar_words(language: str) -> CalendarWords:
    """Gather the words of a language; one that CLDR does not know gets numbers only.

    >>> calendar_words("fr").months["décembre"]
    12
    """
    code = base(language)
    words = DATE_WORDS.get(code, DateWords())
    months, days = _months(code, words), _days(code)
    edge = "" if code in _UNSPACED else r"(?<![^\W\d_])"
    end = "" if code in _UNSPACED else r"(?![^\W\d_])"
    month = rf"(?:{_alternatives(months)})\.?{end}"
    to, around = words.to.split(), {*words.around.split(), *days}
    # Each look-ahead spares nearly every position of a text the long alternatives behind it.
    first = _first_letters({*months, *to, *around})
    named = (
        rf"(?P<month>{month})|(?P<to>{_alternatives(to)}{end})"
        rf"|(?P<filler>{_alternatives(around)}{end})"
    )
    return CalendarWords(
        months=months,
        month=re.compile(rf"(?={_first_letters(months)}){edge}{month}"),
        token=re.compile(
            rf"(?=[\d'’{_OTHER_SIGNS}]|{edge}{first})"
            rf"(?:(?=[\d'’])(?:{_NUMERIC}|{_YEAR})|(?=[\dt]){_NUMBERED_MONTH}|(?=\d){_DAY}|{_ERA}"
            rf"|(?P<dash>[{_DASHES}])|{edge}(?={first})(?:{named}))"
        ),
        before_year=re.compile(
            rf"(?:{edge}{_alternatives(words.before_year.split())}{end}|[(（])\s?$"
        ),
        after_year=re.compile(words.after_year),
        day_first=_short_date(code)[0] == "d",
        year_first=_short_date(code)[0] == "y",
        is_buddhist=code == "th",
        is_capitalised=code == "en",
    )


def _alternatives(names: Iterable[str]) -> str:
    """Make one alternative of names, the longest first."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return f"(?:{'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)"


def _first_letters(words: Iterable[str]) -> str:
    """Make a character class of the letters that words begin with."""
    letters = "".join(sorted({word[0] for word in words}))
    return f"[{re.escape(letters)}]" if letters else "(?!)"


def _locales(code: str) -> list[Locale]:
    try:
        return [Locale.parse(name) for name in (code, *REGIONS.get(code, ()))]
    except (UnknownLocaleError, ValueError):
        return []


def _months(code: str, words: DateWords) -> dict[str, int]:
    """Map a language's month names, lower case and without their stop, to numbers."""
    listed = words.months.split()
    months = {
        name.replace("_", " "): int(number)
        for name, number in zip(listed[::2], listed[1::2], strict=True)
    }
    for locale in _locales(code):
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[form][width].items():
                    if not any(character.isdigit() for character in name):
                        months[name.lower().rstrip(".॰")] = number
    return months


def _days(code: str) -> frozenset[str]:
    """List a language's names of the days of the week, lower case."""
    names = {
        name.lower().rstrip(".")
        for locale in _locales(code)[:1]
        for width in ("wide", "abbreviated")
        for name in locale.days["format"][width].values()
    }
    return frozenset(name for name in names if len(name) > 1)


def _short_date(code: str) -> str:
    """Give the order of day (d), month (M) and year (y) in CLDR's short date."""
    locales = _locales(code)
    pattern = locales[0].date_formats["short"].pattern if locales else "d/M/y"
    return "".join(sorted("dMy", key=pattern.index))
