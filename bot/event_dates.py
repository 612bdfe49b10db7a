"""A sentence and a time in, whether it is about that time out: event before issue."""

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR

from bot.dating import written
from bot.figures import figures_of, heading_words, share_in_hit
from bot.quoting import Candidate
from bot.time_words import YEAR, year
from corpus.date_range import DateRange
from corpus.dates import FoundDate, PartialDate, YearlessDate, find_dates
from corpus.relative_dates import find_relative_dates
from index.hit import Hit
from index.letters import fold
from index.query import Query

_COULD_BE_YEAR = re.compile(r"(?:1[89]|20)\d\d")
# "The early 1970s" names ten years, of which another may be stated.
_DECADE = re.compile(
    r"(?<=ann[eé]es )\d{4}|(?<=años )\d{4}|(?<=anos )\d{4}|(?<=anni )\d{4}|\d{4}(?=s(?!\w)|er(?!\w)"
    r"|-[хе]|['’]?l[ıae]r| ?年代| ?년대| ?के दशक)"
)


def is_of(candidate: Candidate, period: DateRange) -> bool:
    """Tell whether a sentence is about a time: by its own date, its title's, or its issue's."""
    hit = candidate.hit
    published = written(hit.article, hit.issue)
    for text in (candidate.text, hit.article.title):
        dates = [*dates_of(text, hit.article.language, published), *_bare_years(text)]
        if dates:
            return any(map(period.overlaps, dates))
    return published is not None and period.overlaps(DateRange.of(published))


def is_of_other_years(query: Query, hit: Hit) -> bool:
    """Tell whether a question names years and a hit's article is of none of them.

    Neither its text states one, nor what it stands under, nor a date in the hit's own words, such
    as "last year", which is reckoned from its issue's.
    """
    years = {figure for figure in figures_of(query) if _COULD_BE_YEAR.fullmatch(figure)}
    if years:
        years -= set(_DECADE.findall(fold(query.text)))
    if not years or share_in_hit(frozenset(years), hit, heading_words(hit)):
        return False
    if not years.isdisjoint(_COULD_BE_YEAR.findall(fold(hit.article.body))):
        return False
    dates = dates_of(hit.text, hit.article.language, written(hit.article, hit.issue))
    return years.isdisjoint(str(day.year) for one in dates for day in (one.first, one.last))


def dates_of(text: str, language: str, published: PartialDate | None) -> list[DateRange]:
    """List the dates of a text, those it reckons from the issue's date ("last year") too.

    A date without a year is the one nearest to the issue's.
    """
    ranges = (_range(found, published) for found in find_dates(text, language))
    relative = find_relative_dates(text, [language], published) if published else []
    return [
        *(one for one in ranges if one is not None),
        *(reading for one in relative for reading in one.readings),
    ]


def _bare_years(text: str) -> list[DateRange]:
    """List the years of a text that nothing marks as years ("the 2020 summit")."""
    return [DateRange.of(PartialDate(year(match[0]))) for match in YEAR.finditer(text)]


def _is_in_calendar(date: PartialDate) -> bool:
    month, day = date.month or 1, date.day or 1
    return MINYEAR <= date.year <= MAXYEAR and day <= monthrange(date.year, month)[1]


def _range(found: FoundDate, published: PartialDate | None) -> DateRange | None:
    if isinstance(found.first, PartialDate) and isinstance(found.last, PartialDate):
        return DateRange(found.first, found.last)
    if published is None or not isinstance(found.last, YearlessDate):
        return None
    issued = DateRange.of(published).first_day
    dated = (found.last.in_year(issued.year + years) for years in (-1, 0, 1))
    # 29 February is in one of them, or in none.
    near = [DateRange.of(one) for one in dated if _is_in_calendar(one)]
    return min(near, key=lambda one: abs((one.first_day - issued).days), default=None)
