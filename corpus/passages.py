"""An article in, passages of whole sentences out."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import accumulate, pairwise

from corpus.blocks import is_blank_between
from corpus.issue import Article, Passage
from corpus.sentences import split_sentences

# In words: enough to say what the story is about, few enough that one fact does not drown.
SHORTEST, LONGEST = 80, 160
_TARGET = (SHORTEST + LONGEST) / 2
# To end inside a paragraph is as bad as to be this far from the target.
_PARAGRAPH_WORDS = 40

# No spaces part these words; in Chinese and Japanese they are about two characters long,
# in Thai about four.
_HAN_KANA = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_THAI = "\u0e00-\u0e7f"
_EAST_ASIAN_CHARACTER = re.compile(f"[{_HAN_KANA}]")
_THAI_CHARACTER = re.compile(f"[{_THAI}]")
_SPACED_WORD = re.compile(rf"[^\W{_HAN_KANA}{_THAI}][^\s{_HAN_KANA}{_THAI}]*")


def split(article: Article) -> list[Passage]:
    """Cut an article into passages of about 80 to 160 words that overlap by a sentence."""
    sentences = split_sentences(article.body, article.language)
    sizes = [count_words(article.body[sentence.start : sentence.end]) for sentence in sentences]
    ends_paragraph = [
        is_blank_between(article.body, this.end, following.start)
        for this, following in pairwise(sentences)
    ]
    return [
        Passage(article_id=article.id, ordinal=ordinal, sentences=tuple(sentences[first:last]))
        for ordinal, (first, last) in enumerate(_spans(sizes, [*ends_paragraph, True]))
    ]


def count_words(text: str) -> float:
    """Count words, in scripts without spaces by their characters.

    >>> count_words("Seoul, 4 words more."), count_words("首尔市政府"), count_words("กรุงเทพฯ")
    (4, 2.5, 2.0)
    """
    spaced = len(_SPACED_WORD.findall(text))
    if text.isascii():
        return spaced
    return (
        spaced
        + len(_EAST_ASIAN_CHARACTER.findall(text)) / 2
        + len(_THAI_CHARACTER.findall(text)) / 4
    )


def _spans(sizes: Sequence[float], ends_paragraph: Sequence[bool]) -> list[tuple[int, int]]:
    """Choose the passages, as ranges of sentences, whose sizes together are nearest to the target.

    >>> _spans([60, 60, 60, 60], [False, True, False, True])
    [(0, 2), (2, 4)]
    """
    totals = [0.0, *accumulate(sizes)]
    if totals[-1] <= LONGEST:
        return [(0, len(sizes))] if sizes else []
    begin_of = partial(_begin, totals)
    costs, previous = [0.0], [0]
    for last in range(1, len(totals)):
        options = []
        for first in range(last - 1, -1, -1):
            size = totals[last] - totals[begin_of(first, last)]
            if size > LONGEST and first < last - 1:
                break
            missing = 0 if ends_paragraph[last - 1] else _PARAGRAPH_WORDS
            options.append((costs[first] + (size - _TARGET) ** 2 + missing**2, first))
        cost, first = min(options)
        costs.append(cost)
        previous.append(first)
    spans = []
    last = len(sizes)
    while last:
        spans.append((begin_of(previous[last], last), last))
        last = previous[last]
    return spans[::-1]


def _begin(totals: Sequence[float], first: int, last: int) -> int:
    """Begin a passage with the last sentence of the one before, if that keeps it within bounds."""
    return first - 1 if first and totals[last] - totals[first - 1] <= LONGEST else first
