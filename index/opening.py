"""The arrays of a generation in, what a searcher asks out: words, postings, a translator."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from index import near_words
from index.aliases import read_aliases
from index.dictionary import Dictionary
from index.hubness import WordNeighbours
from index.lexicon import bundled_lexicon
from index.neighbours import Neighbours
from index.postings import Postings
from index.translation import Translator
from index.transliteration import Sounds
from index.vocabulary import Vocabulary

# As index.prepare names them.
Arrays = Mapping[str, NDArray[np.generic]]


def vocabulary_of(arrays: Arrays) -> Vocabulary:
    """Open the corpus words."""
    words = bytes(arrays["words"].astype(np.uint8)).decode("utf-8").split("\n")
    return Vocabulary(
        words=[] if words == [""] else words,
        stems=arrays["stems"].astype(np.int32, copy=False),
    )


def postings_of(arrays: Arrays, languages: NDArray[np.unsignedinteger]) -> Postings:
    """Open the corpus words' passages, whose languages are numbered, (passages,)."""
    return Postings(
        offsets=arrays["offsets"].astype(np.int64, copy=False),
        passages=arrays["passages"].astype(np.int32, copy=False),
        frequencies=arrays["frequencies"].astype(np.uint16, copy=False),
        norms=arrays["norms"].astype(np.float32, copy=False),
        languages=languages,
    )


def neighbours_of(vectors: NDArray[np.generic], graph: NDArray[np.generic]) -> Neighbours:
    """Open vectors with their graph."""
    return Neighbours(
        vectors=vectors.astype(np.float16, copy=False), graph=graph.astype(np.uint8, copy=False)
    )


def translator_of(arrays: Arrays, vocabulary: Vocabulary, postings: Postings) -> Translator:
    """Open all that a question's words are translated by."""
    targets = arrays["targets"].astype(np.int32, copy=False)
    near = WordNeighbours(
        neighbours_of(arrays["word_vectors"], arrays["word_graph"]), postings.spoken(targets)
    )
    hubness = np.zeros(len(vocabulary.words), dtype=np.float16)
    hubness[targets] = near.hubness
    return Translator(
        vocabulary=vocabulary,
        hubness=hubness,
        dictionary=Dictionary(
            vocabulary=vocabulary,
            targets=targets,
            neighbours=near,
            near_words=near_words.opened(arrays),
            sounds=Sounds(
                words=vocabulary.words,
                keys=arrays["sound_keys"].astype(np.uint32, copy=False),
                positions=arrays["sound_words"].astype(np.int32, copy=False),
                sounding=arrays["sounding"].astype(np.int32, copy=False),
                letters=arrays["sound_letters"].astype(np.uint8, copy=False),
            ),
            median_length=float(arrays["median_length"][0]),
            lexicon=bundled_lexicon(),
        ),
        aliases=read_aliases(arrays["aliases"].astype(np.uint8, copy=False)),
        postings=postings,
    )
