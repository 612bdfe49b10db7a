"""A question's words and its question word in, how much each says what is asked about out.

"How many trees did the city plant in 2019?" asks for a number of trees, so a number beside "trees"
answers it rather than one beside "city": the nearer a word stands to the one that asks, on either
side, the more it counts.
"""

import unicodedata

import numpy as np
from numpy.typing import NDArray

from index.hit import Query
from index.letters import fold
from index.words import bare

# So many words of content farther from the question word, a word counts a third.
NEXT_WORDS = 2.0


def next_to_asking(query: Query, asking: str, content: NDArray[np.float32]) -> NDArray[np.float32]:
    """Share the question out among its words of content, those next to the question word most.

    `asking` is the question word as it is written, `content` each word's share as it stands. Where
    nothing asks, that stays.
    """
    text = fold(unicodedata.normalize("NFC", query.text))
    word = fold(asking)
    begins = text.find(word) if word else -1
    if begins < 0:
        return content
    # By their places in the text: pieces of unspaced scripts are listed in no order.
    offsets = np.asarray([text.find(bare(one.word)) for one in query.words])
    of_content = np.unique(offsets[(content > 0) & (offsets >= 0)])
    behind = [int(((of_content >= begins) & (of_content < at)).sum()) for at in offsets]
    before = [int(((of_content > at) & (of_content < begins)).sum()) for at in offsets]
    distances = np.where(offsets >= begins, behind, before)
    # A number that is written otherwise in the text stands nowhere.
    distances = np.where(offsets < 0, len(of_content), distances)
    shares = content * np.exp(-distances / NEXT_WORDS).astype(np.float32)
    total = shares.sum()
    return shares / total if total > 0 else content
