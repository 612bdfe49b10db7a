"""A question's figures and a hit in, the share of them that stand there out."""

from collections.abc import Iterable
from itertools import chain

from index.hit import Hit
from index.query import Query
from index.words import analyse, is_number

# Half of the languages write 85,5 what the others write 85.5.
_OTHER_POINT = str.maketrans(",.", ".,")


def figures_of(query: Query) -> frozenset[str]:
    """List the numbers of a question; one digit may be spelt out, or have a zero before it.

    "18F" is a name.
    """
    return frozenset(
        word.word for word in query.words if is_number(word.word) and len(word.word) > 1
    )


def heading_words(hit: Hit) -> set[str]:
    """List the words that a hit's sentences stand under: title, name and date of the issue."""
    published = hit.article.published or hit.issue.published
    named = analyse(f"{hit.issue.title} {hit.issue.number or ''} {published or ''}")
    return {*named, *hit.analysis.title}


def share_in_hit(figures: frozenset[str], hit: Hit, headed: set[str]) -> float:
    """Give the share of figures that stand in a hit, or in what it stands under and behind."""
    if not figures:
        return 1.0
    return share_in(figures, headed, chain(hit.analysis.lead, *hit.analysis.sentences))


def share_in(figures: frozenset[str], headed: set[str], words: Iterable[str]) -> float:
    """Give the share of figures that are among words or headings, all where there are none."""
    if not figures:
        return 1.0
    standing = headed.union(words)
    return sum(_stands(one, standing) for one in figures) / len(figures)


def _stands(figure: str, standing: set[str]) -> bool:
    """Tell whether a figure is among words, with another point, or "1.2" as "1.2.0"."""
    if figure in standing or figure.translate(_OTHER_POINT) in standing:
        return True
    return "." in figure and any(word.startswith(f"{figure}.") for word in standing)
