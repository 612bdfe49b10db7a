"""A sentence and the kind of answer asked for in, what in it could be that answer, and where, out.

What the question states itself is no answer to it: "how many came in 2015?" is not answered by
2015, nor "who leads the Royal Commission?" by its name.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.answer_types import AnswerType
from bot.counts import that_tell
from bot.durations import without_durations
from bot.eras import eras_in
from bot.number_words import spelt_out
from bot.years import years_in
from corpus.abbreviations import base
from corpus.dates import FoundDate, PartialDate, find_dates
from corpus.periods import ORDINAL_STOP
from corpus.relative_dates import find_relative_dates
from index.hit import Hit
from index.letters import fold
from index.words import analyse

# No development set states its issues' dates, so these two are set by hand on the samples.
SPAN_OF_DAYS = 1.4
REPORTED = 0.5
# What a century, a decade or an early year counts where a date is asked for (docs/evaluation.md).
ERA = 0.8
# "Am 26.8. geht es los": a day without its year, where a stop makes a number an ordinal, and in
# Korean, which has the month first.
_TO_31 = r"(?:0?[1-9]|[12]\d|3[01])"
_DAY_OF_MONTH = re.compile(rf"(?<![\d.]){_TO_31}\.\s?{_TO_31}\.(?!\d)")
_ORDINAL_DATES = ORDINAL_STOP | {"ko"}
# Sentences whose dates are kept for the next question.
_KEPT = 8_192


@dataclass(frozen=True, slots=True)
class Held:
    """What a sentence holds: how well it fits, 0 to about 1, and its places among the words."""

    weight: float
    places: tuple[int, ...] = ()

    @property
    def is_full_name(self) -> bool:
        """Whether two of the places stand side by side, as a first and a last name do."""
        return any(place + 1 in self.places for place in self.places)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question wants, and tells of a word whether the question says it.

    `counted` is whether a number wanted is how many of something, `in_words` whether it may be
    spelt out, `version` whether it is a program's, `year` whether a date wanted is a year.
    """

    answer_type: AnswerType
    is_stated: Callable[[str], bool]
    counted: bool = False
    in_words: bool = False
    version: bool = False
    year: bool = False


NOTHING = Held(0.0)
_VERSION = re.compile(r"\d+(?:\.\d+)+")
_WORD = re.compile(r"[^\W\d_]\w*")
# A number, with its unit where that is written to it: "18F" is a name, "3f09ea" and "1.2.3" none.
_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)?(?:[kmgt]|bn|mn|mio|mrd|[kcm]?m[²³]?|ft|mi|km/h|[km]?g|lbs?|oz|[mc]?l|ha|[kmgt]i?b"
    r"|[kmgt]?bps|[kmg]?hz|[kmg]?wh?|v|ms|s|sec|min|hr?s?|x|°[cf]|btc|sats?|usd|eur|€|\$|%)?"
)


def held_in(text: str, words: Sequence[str], hit: Hit, wanted: Wanted) -> Held:
    """Find what could be an answer of the kind wanted in a sentence of a hit; `words` are its."""
    match wanted.answer_type:
        case AnswerType.DATE:
            return _dates(text, words, hit, wanted)
        case AnswerType.NUMBER:
            return _numbers(text, words, hit, wanted)
        case AnswerType.PERSON | AnswerType.PLACE:
            places = _names(text, words, wanted.is_stated)
            return Held(float(bool(places)), places)
        case AnswerType.OTHER:
            return NOTHING


def holds(text: str, hit: Hit, wanted: AnswerType) -> float:
    """Tell how well a text of a hit holds an answer of the kind wanted, whatever was asked."""
    return held_in(text, analyse(text), hit, Wanted(wanted, lambda _: False)).weight


def _dates(text: str, words: Sequence[str], hit: Hit, wanted: Wanted) -> Held:
    """Find dates that say more than the question does; a number in the question is no news.

    A date is found by its numbers.
    """
    told = [
        (date, figures)
        for date, figures in _dated(text, hit.article.language)
        if not figures or not all(map(wanted.is_stated, figures))
    ]
    published = hit.article.published or hit.issue.published
    weight = max((_date_weight(date, published) for date, _ in told), default=0.0)
    if weight < 1.0 and published is not None:
        weight = max(weight, _is_reckoned(text, hit.article.language, published))
    figures = {figure for _, of_date in told for figure in of_date}
    if weight < 1.0:
        eras = _unstated(eras_in(text, hit.article.language), wanted)
        alone = _unstated(_alone(text, hit.article.language, wanted), wanted)
        weight = max(weight, 1.0 if alone - eras else ERA if eras else 0.0)
        figures |= eras | alone
    return Held(weight, _places(words, figures))


def _alone(text: str, language: str, wanted: Wanted) -> set[str]:
    """Find the numbers of days and years that stand too much alone to be dates elsewhere."""
    found = years_in(text) if wanted.year else set()
    if base(language) in _ORDINAL_DATES:
        found.update(*(analyse(day) for day in _DAY_OF_MONTH.findall(text)))
    return found


def _unstated(words: Collection[str], wanted: Wanted) -> set[str]:
    """Leave out what the question states."""
    return {word for word in words if not wanted.is_stated(word)}


def _numbers(text: str, words: Sequence[str], hit: Hit, wanted: Wanted) -> Held:
    """Find numbers that neither the question states nor a date is made of."""
    form = _VERSION if wanted.version else _NUMBER
    numbers = {word for word in words if form.fullmatch(word) and not wanted.is_stated(word)}
    if numbers:
        for _, figures in _dated(text, hit.article.language):
            numbers -= figures
    if not wanted.version:
        numbers = that_tell(numbers, text, counted=wanted.counted)
    if wanted.in_words and not numbers:
        numbers = _unstated(_spelt_out(text, words, hit, counted=wanted.counted), wanted)
    return Held(1.0, _places(words, numbers)) if numbers else NOTHING


def _spelt_out(text: str, words: Sequence[str], hit: Hit, *, counted: bool) -> set[str]:
    """Find numbers in words; where things are `counted`, not those of years and days."""
    left = without_durations(text) if counted else text
    return spelt_out(left, words if left == text else analyse(left), hit.article.language)


def _names(text: str, words: Sequence[str], is_stated: Callable[[str], bool]) -> tuple[int, ...]:
    """Find words after the first that begin with a capital, in scripts that have them."""
    capitals = {fold(word) for word in _WORD.findall(text)[1:] if word[0].isupper()}
    return _places(words, {word for word in capitals if not is_stated(word)})


def _places(words: Sequence[str], wanted: Collection[str]) -> tuple[int, ...]:
    return tuple(at for at, word in enumerate(words) if word in wanted) if wanted else ()


@lru_cache(maxsize=_KEPT)
def _dated(text: str, language: str) -> tuple[tuple[FoundDate, frozenset[str]], ...]:
    """Find the dates of a text, each with the numbers it is made of."""
    return tuple(
        (
            date,
            frozenset(word for word in analyse(text[date.start : date.end]) if word[0].isdigit()),
        )
        for date in find_dates(text, language)
    )


@lru_cache(maxsize=_KEPT)
def _is_reckoned(text: str, language: str, published: PartialDate) -> float:
    """Tell whether a text names a day by its issue's date ("next Thursday"), 0 or 1."""
    return float(bool(find_relative_dates(text, [language], published)))


def _date_weight(date: FoundDate, published: PartialDate | None) -> float:
    """Weigh a date for a question that asks when something was.

    A span of days is when something took place; a date in the issue's own month may only be when it
    was reported.
    """
    if date.first != date.last:
        return SPAN_OF_DAYS
    reported = (
        published is not None
        and published.month is not None
        and isinstance(date.first, PartialDate)
        and (date.first.year, date.first.month) == (published.year, published.month)
    )
    return REPORTED if reported else 1.0
