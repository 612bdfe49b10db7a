"""A question's words and its question word in, how much each says what is asked about out.

"How many trees did the city plant in 2019?" asks for a number of trees, so a number beside "trees"
answers it rather than one beside "city": the nearer a word stands to the one that asks, on either
side, the more it counts.
"""

import unicodedata

import numpy as np
from numpy.typing import NDArray

from bot.answer_types import asked_by
from index.evidence import importance
from index.letters import fold
from index.query import Query
from index.words import analyse, bare

# So many words of content farther from the question word, a word counts a third.
NEXT_WORDS = 2.0


def content(query: Query) -> NDArray[np.float32]:
    """Give the words' shares of what a question says, without what asks; all 0 if it says nothing.

    The shape is (question words,).
    """
    return importance(query, asking=analyse(asked_by(query.text).asking))


def next_to_asking(query: Query, asking: str, shares: NDArray[np.float32]) -> NDArray[np.float32]:
    """Share the question out among its words of content, those next to the question word most.

    `asking` is the question word as it is written, `shares` each word's as they stand. Where
    nothing asks, these stay.
    """
    text = fold(unicodedata.normalize("NFC", query.text))
    word = fold(asking)
    begins = text.find(word) if word else -1
    if begins < 0:
        return shares
    # By their places in the text: pieces of unspaced scripts are listed in no order.
    offsets = np.asarray([text.find(bare(one.word)) for one in query.words])
    of_content = np.unique(offsets[(shares > 0) & (offsets >= 0)])
    behind = [int(((of_content >= begins) & (of_content < at)).sum()) for at in offsets]
    before = [int(((of_content > at) & (of_content < begins)).sum()) for at in offsets]
    distances = np.where(offsets >= begins, behind, before)
    # A number that is written otherwise in the text stands nowhere.
    distances = np.where(offsets < 0, len(of_content), distances)
    nearer = shares * np.exp(-distances / NEXT_WORDS).astype(np.float32)
    total = nearer.sum()
    return nearer / total if total > 0 else shares
