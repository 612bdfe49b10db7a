"""A question in, what ties it to the one before out: how it opens, points back and ends."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from bot.answer_types import AnswerType, asked_by
from bot.cohesion_words import WORDS, Words

_OTHER = "en"  # for languages that we have no words of
_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Ties:
    """How a question is tied to what was said, and the question without what opens it.

    `points` is whether it stands for something ("it"), `ends` whether it breaks off ("… 呢?").
    """

    rest: str
    opens: bool = False
    points: bool = False
    ends: bool = False

    def __bool__(self) -> bool:
        """Whether anything ties it."""
        return self.opens or self.points or self.ends


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The words of a language, compiled."""

    opening: re.Pattern[str]
    pointing: re.Pattern[str]
    ending: re.Pattern[str]
    asking: re.Pattern[str]
    narrowing: re.Pattern[str]


def ties_of(question: str, language: str) -> Ties:
    """Look at how a question is said in a language (BCP 47).

    >>> ties_of("And how many speakers?", "en")
    Ties(rest='how many speakers?', opens=True, points=False, ends=False)
    >>> bool(ties_of("When was the CAC summit?", "en"))
    False
    """
    patterns = _patterns(language)
    text = unicodedata.normalize("NFC", question).strip()
    rest = text
    while (opener := patterns.opening.match(rest)) and opener.end() < len(rest):
        rest = rest[opener.end() :]
    return Ties(
        rest=rest,
        opens=rest != text,
        points=patterns.pointing.search(rest) is not None,
        ends=patterns.ending.search(rest) is not None,
    )


def asks(question: str, language: str) -> bool:
    """Tell whether a question says what it wants, rather than only of what ("the 63 Building?").

    >>> asks("how many speakers?", "en"), asks("the 63 Building?", "en")
    (True, False)
    """
    typed = asked_by(question).answer_type is not AnswerType.OTHER
    return typed or _patterns(language).asking.search(question) is not None


def own_words(question: str, language: str) -> str:
    """Take out the words that stand for something else, and those that only narrow down.

    >>> own_words("Since when exactly is it open?", "en").split()
    ['when', 'is', 'open?']
    """
    patterns = _patterns(language)
    return patterns.narrowing.sub(" ", patterns.pointing.sub(" ", question))


def without_asking(question: str, language: str) -> str:
    """Take out the words that ask, too: what is left is what a question is about.

    >>> without_asking("Which garden is behind it?", "en").split()
    ['garden', 'behind', '?']
    """
    asking = asked_by(question).asking
    rest = question.replace(asking, " ") if asking else question
    return _patterns(language).asking.sub(" ", own_words(rest, language))


@cache
def _patterns(language: str) -> _Patterns:
    words = WORDS.get(language, WORDS[_OTHER])
    # Arabic writes "and" as one with the word that follows.
    end = r"(?!\w)" if words.spaced and language != "ar" else ""
    return _Patterns(
        opening=re.compile(rf"^[\s¿¡«“\"'(]*(?:{words.opening}){end}[\s,，、:…]*", re.IGNORECASE),
        pointing=_bounded(words.pointing, words),
        ending=re.compile(rf"(?:{words.ending or _NEVER})[\s?？.!~…]*$", re.IGNORECASE),
        asking=_bounded(words.asking, words),
        narrowing=_bounded(words.narrowing, words),
    )


def _bounded(alternation: str, words: Words) -> re.Pattern[str]:
    pattern = rf"(?<!\w)(?:{alternation})(?!\w)" if words.spaced else alternation
    return re.compile(pattern, re.IGNORECASE)
