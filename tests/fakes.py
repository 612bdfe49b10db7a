"""Stand-ins that behave: small, deterministic, and counting what is asked of them."""

import re
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.answer import Answer, Headline, Quote, Status
from index.encoder import normalise
from index.search import Searcher


class FakeEncoder:
    """Encodes a text as the bag of its words, each hashed to one of the dimensions."""

    def __init__(self, *, version: str = "fake 1", dimensions: int = 64) -> None:
        """Make an encoder; another version stands for other weights."""
        self.name = "fake"
        self.version = version
        self.dimensions = dimensions
        self.encoded: list[str] = []

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode passages and remember them in `encoded`."""
        self.encoded += texts
        return self._vectors(texts)

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode questions."""
        return self._vectors(texts)

    def _vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                vectors[row, zlib.crc32(word.encode()) % self.dimensions] += 1
        return normalise(vectors)


class FailingEncoder(FakeEncoder):
    """Breaks off after some passages, as a full disk or a lost network would."""

    def __init__(self, after: int) -> None:
        """Encode this many passages, then fail."""
        super().__init__()
        self._left = after

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode passages as long as the number given lasts; RuntimeError then."""
        self._left -= len(texts)
        if self._left < 0:
            raise RuntimeError("the encoder broke off")
        return super().encode_passages(texts)


def plain_reply(
    question: str,
    *,
    searcher: Searcher,
    language: str | None = None,
    limit: int = 5,
) -> Answer:
    """Quote the first sentence of each passage that shares a word with the question."""
    hits = searcher.search(searcher.understand(question), limit=limit)
    quotes = []
    for hit in hits:
        if hit.words <= 0:
            continue
        first = hit.passage.sentences[0]
        text = hit.article.body[first.start : first.end]
        quotes.append(
            Quote(
                text=text,
                start=first.start,
                end=first.end,
                context_start=hit.passage.start,
                context_end=hit.passage.end,
                score=1.0,
                hit=hit,
            ),
        )
    return Answer(
        question=question,
        language=language or "en",
        status=Status.ANSWERED if quotes else Status.NOT_FOUND,
        quotes=tuple(quotes),
        nearest=() if quotes else tuple(Headline(hit=hit) for hit in hits[:1]),
    )
