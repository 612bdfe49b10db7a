"""A question in, the kind of answer it asks for out, by the words that ask in 17 languages."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from bot import lookup
from bot.asked_nouns import asks_for
from bot.asking_words import NAMED, SPACED, UNSPACED
from bot.joining import only_joins
from bot.manner import asks_how_or_why, asks_why
from bot.patterns import pattern_of
from bot.people import is_full_name
from bot.whether import asks_whether
from index.letters import VOWEL_SIGNS


class AnswerType(StrEnum):
    """What a sentence must hold to answer."""

    DATE = "date"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    OTHER = "other"


# Careful writers of Arabic set them: "مَن" is who.
_WITHOUT_VOWEL_SIGNS = str.maketrans("", "", VOWEL_SIGNS)
PATTERNS = {
    AnswerType(kind): pattern_of("|".join(forms), UNSPACED[kind]) for kind, forms in SPACED.items()
}
NAMES = {AnswerType(kind): pattern_of(*forms) for kind, forms in NAMED.items()}
# "Who is Jared Diamond?" names the person, and asks what is said of him.
_WHO_IS = re.compile(
    r"\W*(?:who|wer|qui[eé]n|quem|chi|qui|кто|siapa(?:kah)?)(?:.s| is| was| ist| war| es| era| fue"
    r"| é| foi| è| fu| est| était| такой| такая| был[аи]?| itu)* ([^?]+?)\W*",
    re.IGNORECASE,
)
# What names the kind at an end of a lookup, in order: "city marathon date" has a city as well.
AT_ENDS = (
    (AnswerType.DATE, lookup.DATES),
    (AnswerType.NUMBER, lookup.NUMBERS),
    (AnswerType.NUMBER, lookup.AMOUNTS),
    (AnswerType.NUMBER, lookup.COUNTED),
    (AnswerType.PERSON, lookup.ROLES),
    (AnswerType.PLACE, lookup.PLACES),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks for, and the words in it that ask ("how many"), empty for OTHER.

    `is_name` is whether a name is asked for, which may be of anything, and not a person;
    `is_lookup` whether it is no question, but names what is wanted.
    """

    answer_type: AnswerType
    asking: str = ""
    is_name: bool = field(default=False, repr=False)
    is_lookup: bool = field(default=False, repr=False)

    @property
    def is_somebody(self) -> bool:
        """Whether a person is asked for, and not the name of anything."""
        return self.answer_type is AnswerType.PERSON and not self.is_name


# Several parts of a reply ask what the same question asks for.
@lru_cache(maxsize=64)
def asked_by(question: str) -> Asked:
    """Name the kind of answer a question asks for.

    >>> asked_by("When was the CAC summit?")
    Asked(answer_type=<AnswerType.DATE: 'date'>, asking='When')
    >>> asked_by("연사는 몇 명이었나요?").answer_type
    <AnswerType.NUMBER: 'number'>
    """
    text = unicodedata.normalize("NFC", question).translate(_WITHOUT_VOWEL_SIGNS)
    who_is = _WHO_IS.fullmatch(text)
    if who_is is not None and is_full_name(who_is[1]):
        return Asked(AnswerType.OTHER)
    # The word that asks stands before another that only joins ("how many …, when it ended?").
    asking = [
        (match.start(), one, match.group())
        for one, match in _found(PATTERNS.items(), text)
        if not only_joins(text, match.start(), match.group())
    ]
    if asking:
        # Of two that begin together the type that is listed first, as their names are in order.
        begin, answer_type, word = min(asking)
        return Asked(AnswerType.OTHER) if asks_why(text, begin) else Asked(answer_type, word)
    named = [one for one, pattern in NAMES.items() if _is_named(one, pattern, text)]
    if asks_how_or_why(text):
        # "Come si chiama?" asks for a name.
        named = [one for one in named if one is AnswerType.PERSON]
    elif asks_whether(text):
        named = []
    elif lookup.is_lookup(text):
        return _looked_up(text, named)
    return _named(named)


def _looked_up(text: str, named: Sequence[AnswerType]) -> Asked:
    """Name the kind of fact that a lookup wants: by a noun at its ends, or else anywhere in it."""
    at_ends = next(_found(AT_ENDS, text), None)
    if at_ends is None:
        return replace(_named(named), is_lookup=True)
    answer_type, noun = at_ends
    return Asked(answer_type, noun[noun.lastindex] if noun.lastindex else "", is_lookup=True)


def _is_named(kind: AnswerType, pattern: re.Pattern[str], text: str) -> bool:
    """Tell whether a noun of a text names a kind of answer, and nothing asks for another noun.

    A name may stand far from what asks for it ("Tên của … là gì?").
    """
    if kind is AnswerType.PERSON:
        return pattern.search(text) is not None
    return asks_for(text, pattern.finditer(text))


def _named(named: Sequence[AnswerType]) -> Asked:
    """Take the first of the kinds that nouns of a text name."""
    kind = named[0] if named else AnswerType.OTHER
    return Asked(kind, is_name=kind is AnswerType.PERSON)


def _found(
    patterns: Iterable[tuple[AnswerType, re.Pattern[str]]], text: str
) -> Iterator[tuple[AnswerType, re.Match[str]]]:
    for answer_type, pattern in patterns:
        match = pattern.search(text)
        if match:
            yield answer_type, match
