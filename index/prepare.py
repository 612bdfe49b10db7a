"""Analysed passages in, the arrays of a generation out, and a searcher over them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from corpus.issue import Issue, Passage
from index.aliases import aliases_of
from index.analysis import Analysed, analysed, parts_of, searched_of
from index.bm25 import count
from index.dictionary import FLOOR, NEIGHBOURS, is_translatable
from index.encoder import Encoder, normalise
from index.generation import digest_of
from index.glossary import Glossary, read_glossary
from index.hubness import word_neighbours
from index.lexicon import bundled_lexicon
from index.near_words import near_arrays
from index.neighbours import graph_over
from index.postings import numbered
from index.search import Searcher
from index.sentences import sentence_arrays
from index.transliteration import sounds_of
from index.vocabulary import stems_among
from index.words import terms_of


def prepare(
    sentences: Sequence[Sequence[Analysed]],
    vectors: NDArray[np.float32],
    glossary: Glossary,
    *,
    languages: Sequence[str],
) -> dict[str, NDArray[np.generic]]:
    """Turn the passages' titles and sentences, and unit vectors, (passages, dimensions), to arrays.

    A passage is found by the words of its title and of its sentences, and their phrases.
    `languages` are those of the passages, (passages,).
    """
    lexicon = bundled_lexicon()
    words = [
        [
            term
            for part in parts
            for term in (*terms_of(part.words), *lexicon.phrases_of(part.words))
        ]
        for parts in sentences
    ]
    corpus_words, postings = count(words)
    position_of = {word: position for position, word in enumerate(corpus_words)}
    translatable = [at for at, word in enumerate(corpus_words) if is_translatable(word)]
    targets = np.asarray(translatable, dtype=np.int32)
    pieces = lexicon.pieces_of([corpus_words[position] for position in translatable])
    means = lexicon.encoder.means_of(pieces)
    lengths = lexicon.encoder.lengths_of(pieces)
    known = lengths[lengths > 0]
    word_vectors = normalise(means)
    spoken = replace(postings, languages=numbered(languages)).spoken(targets)
    neighbours = word_neighbours(word_vectors, spoken, lexicon.encoder)
    return {
        "words": np.frombuffer("\n".join(corpus_words).encode("utf-8"), dtype=np.uint8),
        "stems": stems_among(position_of),
        "offsets": postings.offsets,
        "passages": postings.passages,
        "frequencies": postings.frequencies,
        "norms": postings.norms,
        "targets": targets,
        "word_vectors": neighbours.compared.vectors,
        "word_graph": neighbours.compared.graph,
        **near_arrays(
            targets,
            word_vectors,
            neighbours,
            lengths=lengths,
            are_cut=np.asarray(lexicon.encoder.are_cut(pieces), dtype=np.bool_),
            holding=np.diff(postings.offsets)[targets],
            floor=FLOOR,
            limit=NEIGHBOURS + 1,
        ),
        **sounds_of(corpus_words),
        "median_length": np.asarray([np.median(known) if len(known) else 1.0], dtype=np.float32),
        "vectors": vectors.astype(np.float16),
        "passage_graph": graph_over(vectors),
        "aliases": aliases_of(corpus_words, glossary),
        **sentence_arrays(sentences, position_of, vectors.shape[1]),
    }


def in_memory(issues: Sequence[Issue], passages: Sequence[Passage], encoder: Encoder) -> Searcher:
    """Index issues that no store holds, as a build does."""
    arrays = arrays_of(issues, passages, encoder)
    return Searcher(issues=issues, passages=passages, arrays=arrays, encoder=encoder)


def arrays_of(
    issues: Sequence[Issue], passages: Sequence[Passage], encoder: Encoder
) -> dict[str, NDArray[np.generic]]:
    """Analyse and encode passages of issues that no store holds, and prepare their arrays."""
    articles = {article.id: (issue, article) for issue in issues for article in issue.articles}
    told = [(*articles[one.article_id], one) for one in passages]
    parts = [analysed(parts_of(*one), encoder) for one in told]
    vectors = encoder.encode_passages([searched_of(*one) for one in told])
    languages = [article.language for _, article, _ in told]
    return prepare(parts, vectors, read_glossary(), languages=languages)


def digests_of(texts: Sequence[str]) -> NDArray[np.generic]:
    """Give the digests of texts, uint8, (texts, 16)."""
    digests = b"".join(bytes.fromhex(digest_of(text.encode())) for text in texts)
    return np.frombuffer(digests, dtype=np.uint8).reshape(-1, 16)
