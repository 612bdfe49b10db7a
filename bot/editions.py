"""Sentences best first in, the same with the edition that the reader can read first out."""

from collections.abc import Sequence

from bot.quoting import Candidate

# How much weaker the sentence of another edition may be and still be taken to say the same; the
# features of one fact differ by about this much from one language to the next on the samples.
MARGIN = 1.5
# Read by more people than any other language where the reader's own has no edition.
SECOND = "en"


def readable_first(found: Sequence[Candidate], language: str) -> list[Candidate]:
    """Move the best sentence of the first story's edition in the reader's language to the front.

    Where that edition does not say it, English is tried, and then the order stays.
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
    same_story = other.hit.article.edition_of == first.hit.article.edition_of
    return same_story and other.score >= first.score - MARGIN
