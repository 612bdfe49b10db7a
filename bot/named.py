"""A query in, which of its words name somebody or something out, by how they are written.

An answer about another person or place of the same kind matches all of a question but its names.
"""

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from index.letters import fold
from index.matching import MATCHED
from index.query import Query
from index.words import KATAKANA, bare

_TOKEN = re.compile(r"[^\W_][\w’'-]*")
# Another script than Latin, where a word in Latin letters is a name.
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1cff\u3040-\ud7ff]")
_LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9.+#-]*[A-Za-z0-9]")
_CYRILLIC_CAPITAL = re.compile(r"[\u0400-\u042f]")
_PART = re.compile(r"\w+")
# Three letters may abbreviate what another language abbreviates otherwise.
_LATIN_WORD = re.compile(r"[A-Za-z]{4,}")
_LETTERS = re.compile(r"[^\W\d_]{4,}")


def names_in(question: str) -> frozenset[str]:
    """List the words of a question that are names, folded.

    German nouns are taken for names too: they name what is asked about as well.

    >>> sorted(names_in("Who opened the Han River Park?"))
    ['han', 'park', 'river']
    >>> sorted(names_in("マルセイユのKoha"))
    ['koha', 'マルセイユ']
    """
    return frozenset(part for name in _names(question) for part in (name, *_PART.findall(name)))


def _names(question: str) -> Iterator[str]:
    tokens = _TOKEN.findall(question)
    if _OTHER_SCRIPT.search(question):
        yield from map(fold, _LATIN_NAME.findall(question))
        yield from KATAKANA.findall(question)
        yield from (fold(one) for one in tokens[1:] if _CYRILLIC_CAPITAL.match(one))
        return
    yield from (fold(one) for one in tokens[1:] if one[0].isupper())
    # The first word of a sentence has a capital anyway.
    yield from (fold(one) for one in tokens[:1] if sum(map(str.isupper, one)) > 1)


def named_shares(query: Query) -> NDArray[np.float32]:
    """Give each word that is a name the same share, (question words,), summing to 1, or 0."""
    names = names_in(query.text)
    is_name = [fold(bare(one.word)) in names for one in query.words]
    shares: NDArray[np.float32] = np.asarray(is_name, dtype=np.float32) / np.float32(
        max(sum(is_name), 1)
    )
    return shares


def is_unheard_of(query: Query) -> bool:
    """Tell whether a question names what no word of the newsletters is near.

    Only such names count as no word is written in any language: in Latin letters among another
    script's, or with a capital inside ("TikTok", "CVSS").
    """
    names = {fold(name) for name in _sure_names(query.text)}
    return any(
        word.word in names and nearest < MATCHED
        for word, nearest in zip(query.words, query.translations.nearest.tolist(), strict=True)
    )


def _sure_names(question: str) -> list[str]:
    if _OTHER_SCRIPT.search(question):
        return _LATIN_WORD.findall(question)
    # Where all is written in capitals, they say nothing.
    if sum(map(str.isupper, question)) > sum(map(str.islower, question)):
        return []
    return [word for word in _LETTERS.findall(question) if any(map(str.isupper, word[1:]))]
