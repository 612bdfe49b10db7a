"""Sentences best first in, the same with the edition that the reader can read first out."""

import re
import unicodedata
from collections.abc import Sequence

from bot.quoting import Candidate

# How much weaker the sentence of another edition may be and still be taken to say the same; the
# features of one fact differ by about this much from one language to the next on the samples.
MARGIN = 1.5
# Read by more people than any other language where the reader's own has no edition.
SECOND = "en"

# A month is a figure in some languages and a word in others, so it proves nothing.
_FIGURE = re.compile(r"\d+(?! ?[月월]|\d)")
_THOUSANDS = re.compile(r"(?<=\d)[,.\u00a0\u202f](?=\d{3}(?!\d))")


def readable_first(found: Sequence[Candidate], language: str) -> list[Candidate]:
    """Move the best sentence of the first story's edition in the reader's language to the front.

    Where that edition does not say it, English is tried, and then the order stays: a fact that only
    one edition has is quoted from that one.
    """
    if not found or found[0].hit.article.edition_of is None:
        return list(found)
    first = found[0]
    for wanted in (language, SECOND):
        if first.hit.article.language == wanted:
            break
        for at, other in enumerate(found):
            if other.hit.article.language == wanted and _says_as_much(other, first):
                return [other, *found[:at], *found[at + 1 :]]
    return list(found)


def _says_as_much(other: Candidate, first: Candidate) -> bool:
    """Tell whether a sentence of another edition says the same: nearly as good, same figures."""
    if other.hit.article.edition_of != first.hit.article.edition_of:
        return False
    wanted, held = _figures(first.text), _figures(other.text)
    return other.score >= first.score - MARGIN and 2 * len(wanted & held) >= len(wanted)


def _figures(text: str) -> set[int]:
    """List the numbers in a sentence, whatever parts their thousands.

    >>> sorted(_figures("25,470 people came on 2020年6月1日"))
    [1, 2020, 25470]
    """
    plain = _THOUSANDS.sub("", unicodedata.normalize("NFKC", text))
    return {int(figure) for figure in _FIGURE.findall(plain)}
