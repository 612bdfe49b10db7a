"""A text and the date it was written on in, what its "next Thursday" means out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.abbreviations import base
from corpus.date_grammar import plain
from corpus.date_range import DateRange
from corpus.dates import PartialDate
from corpus.reckoning import MONDAY, SATURDAY, SUNDAY, narrowed, numbered, reckon
from corpus.relative_words import RELATIVE_WORDS, RelativeWords

_UNSPACED = frozenset({"ja", "zh", "th"})
# What belongs to a word: letters, digits, and the marks on Indian, Arabic and Latin letters.
_IN_WORD = (
    r"[\w\u0300-\u036f\u064b-\u0652\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963]"
)
# Korean writes its particles onto the word: 올해의. 오늘날 ("nowadays") has none of these.
_PARTICLES = (
    "(?:은|는|이|가|을|를|의|에|에는|에도|에만|에서|도|만|까지|까지는|부터|부터는|와|과|로|으로|보다"
    "|처럼|마다|쯤|께|경|중|초|말|안|내|밤|낮|아침|저녁|오전|오후|입니다|이다)?"
)
_BEFORE = {"ko": r"(?<![가-힣])", "ar": rf"(?:(?<!{_IN_WORD})|(?<=\b[وف]))"}
_AFTER = {"ko": rf"(?={_PARTICLES}(?![가-힣]))"}
# A day that is stated right behind needs no reckoning: "next Thursday, 12 March".
_STATED = re.compile(r"[\s,]{0,2}\d|\s?[(（][^)）]{0,30}\d")
# What makes it narrower: 내년 3월, 지난달 27일, 来年3月5日; but 3일간 is three days long.
_WITHIN = re.compile(
    r"(?:\s?(?P<month>\d{1,2})\s?[월月])?(?:\s?(?P<day>\d{1,2})\s?(?:일(?!간|\s?동안)|日(?![間间])|[号號]))?"
)
# How far before a phrase the word is looked for that changes it.
_REACH = 12
_DAY_LENGTH = 12  # more than any phrase that the longest template could beat
_NUMBER = re.compile(r"\d+")
_DAY_OF_MONTH = r"(?:\d{1,2}\s?월\s?)?\d{1,2}\s?일(?!간|\s?동안)"
_WORD = re.compile(r"\w+")
# The day that a week begins on, where it is not Monday; a day of "next week" may hang on it.
_FIRST_DAY = {"ar": SATURDAY} | dict.fromkeys(("en", "ko", "ja", "th", "id", "pt", "hi"), SUNDAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeDate:
    """A phrase of a text, `text[start:end]`, and what it means: one reading, or two.

    "Next Thursday", written on a Monday, is three days away to some and ten to others.
    """

    start: int
    end: int
    readings: tuple[DateRange, ...]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What a template means: a rule of corpus.relative_words, with a named or numbered day."""

    rule: str
    has_day: bool
    has_number: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrases:
    """A language's phrases, as one pattern with a group for each template, "g0" and so on."""

    pattern: re.Pattern[str]
    meanings: tuple[_Phrase, ...]
    days: dict[str, int]
    day: re.Pattern[str]
    not_after: re.Pattern[str]
    not_before: re.Pattern[str]
    first_days: frozenset[int]


def find_relative_dates(
    text: str, languages: Sequence[str], written: PartialDate
) -> list[RelativeDate]:
    """Find what a text dates from the day it was written on, in order, none overlapping.

    A phrase is left out where `written` is not precise enough for it: a month tells what "next
    month" is, but not "tomorrow". All languages are looked for at once.

    >>> found = find_relative_dates("It opens next Thursday.", ["en"], PartialDate(2020, 3, 6))
    >>> [str(reading.first) for date in found for reading in date.readings]
    ['2020-03-12']
    """
    lowered = plain(text).replace("’", "'")
    words = frozenset(_WORD.findall(lowered))
    # A phrase of one language may lie in another's: the first language that takes a place has it.
    taken: list[RelativeDate] = []
    for language in dict.fromkeys(map(base, languages)):
        if language in RELATIVE_WORDS and _may_stand(language, lowered, words):
            for found in _found(text, lowered, _phrases(language), written):
                if all(found.end <= one.start or one.end <= found.start for one in taken):
                    taken.append(found)
    return sorted(taken, key=lambda one: one.start)


def names_weekday(text: str, language: str) -> bool:
    """Tell whether a text names a day of the week ("every Monday").

    >>> names_weekday("Closed on Mondays.", "en"), names_weekday("月曜日は休館です。", "ja")
    (False, True)
    """
    code = base(language)
    return code in RELATIVE_WORDS and _phrases(code).day.search(plain(text)) is not None


def _found(
    text: str, lowered: str, phrases: _Phrases, written: PartialDate
) -> Iterator[RelativeDate]:
    for match in phrases.pattern.finditer(lowered):
        start, end = match.span()
        meaning = phrases.meanings[int((match.lastgroup or "g0")[1:])]
        if meaning.rule.endswith("!") and text[start].isupper():
            continue
        if _means_something_else(lowered, start, end, meaning, phrases):
            continue
        readings = _readings(match[0], meaning, phrases, written)
        within = _WITHIN.match(lowered, end)
        if within and (narrower := narrowed(readings, within["month"], within["day"])):
            readings, end = narrower, within.end()
        if readings:
            yield RelativeDate(start=start, end=end, readings=readings)


def _readings(
    said: str, meaning: _Phrase, phrases: _Phrases, written: PartialDate
) -> tuple[DateRange, ...]:
    numbers = [int(number) for number in _NUMBER.findall(said)] if meaning.has_number else []
    if numbers:
        month = numbers[0] if len(numbers) > 1 else None
        return numbered(meaning.rule, month, numbers[-1], written)
    named = phrases.day.search(said) if meaning.has_day else None
    weekday = phrases.days[" ".join(named[0].split())] if named else None
    return reckon(meaning.rule.rstrip("!"), weekday, written, phrases.first_days)


def _means_something_else(
    lowered: str, start: int, end: int, meaning: _Phrase, phrases: _Phrases
) -> bool:
    """Tell whether the words around a phrase change it: "two years ago", "last Friday of June"."""
    if phrases.not_after.search(lowered, max(0, start - _REACH), start):
        return True
    if phrases.not_before.match(lowered, end):
        return True
    of_a_day = meaning.has_day or meaning.rule.startswith("d")
    return of_a_day and _STATED.match(lowered, end) is not None


def _may_stand(language: str, lowered: str, words: frozenset[str]) -> bool:
    """Tell whether a word that begins a phrase stands in a text: patterns are slow to make."""
    if language in _UNSPACED or language == "ko":
        return any(word in lowered for word in _first_words(language))
    return not words.isdisjoint(_first_words(language))


@cache
def _first_words(language: str) -> frozenset[str]:
    """List the first word of each template, behind the day of the week."""
    phrases = RELATIVE_WORDS[language].phrases
    templates = "|".join(phrases.values()).replace("{}", " ").split("|")
    return frozenset(word[0] for word in map(_WORD.findall, templates) if word)


@cache
def _phrases(language: str) -> _Phrases:
    """Make the pattern of a language: the longest template first, at the edges of words."""
    words = RELATIVE_WORDS[language]
    days = _day_names(words)
    listed = sorted(
        (
            (template, _Phrase(rule, "{}" in template, "#" in template))
            for rule, templates in words.phrases.items()
            for template in templates.split("|")
        ),
        key=lambda one: -len(re.sub("{}|#", "_" * _DAY_LENGTH, one[0])),
    )
    before = _BEFORE.get(language, "" if language in _UNSPACED else rf"(?<!{_IN_WORD})")
    after = _AFTER.get(language, "" if language in _UNSPACED else rf"(?!{_IN_WORD})")
    day = f"(?:{'|'.join(_spaced(name, language) for name in sorted(days, key=len, reverse=True))})"
    grouped = "|".join(
        f"(?P<g{at}>{_pattern(template, language, day)})" for at, (template, _) in enumerate(listed)
    )
    firsts = {name[0] for template, _ in listed for name in _beginnings(template, days)}
    return _Phrases(
        pattern=re.compile(
            rf"{before}(?=[{re.escape(''.join(sorted(firsts)))}])(?:{grouped}){after}"
        ),
        meanings=tuple(meaning for _, meaning in listed),
        days=days,
        day=re.compile(before + day + after),
        not_after=re.compile(f"(?:{words.not_after})$"),
        not_before=re.compile(words.not_before),
        first_days=frozenset({MONDAY, _FIRST_DAY.get(language, MONDAY)}),
    )


def _pattern(template: str, language: str, day: str) -> str:
    return _spaced(template, language).replace("{}", day).replace(r"\#", _DAY_OF_MONTH)


def _day_names(words: RelativeWords) -> dict[str, int]:
    return {
        name.replace("_", " "): number
        for number, names in enumerate(words.days.split())
        for name in names.split("/")
    }


def _beginnings(template: str, days: dict[str, int]) -> Sequence[str]:
    return list(days) if template.startswith("{}") else [template]


def _spaced(text: str, language: str) -> str:
    """Make a pattern of a text, whose spaces may be missing in unspaced scripts and in Korean."""
    space = r"\s?" if language in _UNSPACED or language == "ko" else r"\s{1,2}"
    return space.join(word if "{}" in word else re.escape(word) for word in text.split(" "))
