"""A plan in, a new live generation out: written beside the old one, then swapped in."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.analysis import Analysed
from index.encoder import Encoder, normalise
from index.errors import ChangedMeanwhileError
from index.generation import Content, Counts, Generation, Made, answering, digest_of, made_with
from index.glossary import Glossary, read_glossary
from index.memory import Memory
from index.plan import Plan
from index.prepare import digests_of, prepare
from index.search import DIGESTS
from index.survey import Progress
from index.words import analyse
from index.writer import Draft, StoreWriter

# Large enough for a transformer to fill its own batches, small enough for a bar that moves;
# a build that is broken off loses at most this many passages.
_BATCH = 256


def is_current(plan: Plan, encoder: Encoder, glossary: Glossary | None = None) -> bool:
    """Tell whether a build would change nothing: same files, same versions, nothing damaged."""
    live = plan.known.generation
    if live is None or plan.changes or plan.known.damaged:
        return False
    return live.made == made_with(encoder.version, glossary or read_glossary())


def build(
    plan: Plan,
    store: StoreWriter,
    encoder: Encoder,
    progress: Progress,
    glossary: Glossary | None = None,
) -> Generation | None:
    """Carry out a plan; None, with nothing written or encoded, when it would change nothing.

    Only texts that were never analysed and encoded by these versions are. Whatever stops a build,
    the generation that was live stays so. ChangedMeanwhileError when another build came first.
    `progress` counts passages. The glossary is the bundled one where none is given.
    """
    glossary = glossary or read_glossary()
    if is_current(plan, encoder, glossary):
        return None
    parent = plan.known.generation
    contents = _contents(plan, store)
    made = made_with(encoder.version, glossary)
    sentences, vectors = _make(contents, made, store.memory, encoder, progress)
    draft = Draft(
        parent=parent.id if parent else None,
        made=made,
        counts=Counts(
            issues=sum(len(content.issues) for content in contents),
            articles=sum(1 for content in contents for _ in content.articles()),
            passages=len(vectors),
        ),
        files=plan.files,
        contents=plan.contents,
        arrays={
            **prepare(
                sentences,
                vectors,
                glossary,
                languages=[one for content in contents for one in content.languages()],
            ),
            DIGESTS: digests_of([text for content in contents for text in content.texts()]),
        },
    )
    generation = store.write(draft)
    store.swap(generation, expected=draft.parent)
    store.sweep()
    return generation


def _contents(plan: Plan, store: StoreWriter) -> list[Content]:
    """Gather what the plan's files hold, in their order: from the plan if new, or the store."""
    digests = answering(plan.files)
    stored = store.contents(digest for digest in digests if digest not in plan.contents)
    contents = {**stored, **plan.contents}
    if not contents.keys() >= set(digests):
        raise ChangedMeanwhileError(store.path)
    return [contents[digest] for digest in digests]


def _make(
    contents: Sequence[Content],
    made: Made,
    memory: Memory,
    encoder: Encoder,
    progress: Progress,
) -> tuple[list[list[Analysed]], NDArray[np.float32]]:
    """Give each passage's title and sentences analysed, and its vector, in order.

    The same text is worked on once.
    """
    parts = [_named(some) for content in contents for some in content.parts()]
    whole = [one for content in contents for one in _named(content.searched())]
    words = memory.words((digest for some in parts for digest, _ in some), made.analyser)
    vectors = memory.vectors(
        (digest for some in ([*parts, whole]) for digest, _ in some), made.encoder
    )
    missing = [
        (one, some)
        for one, some in zip(whole, parts, strict=True)
        if one[0] not in vectors
        or any(digest not in words or digest not in vectors for digest, _ in some)
    ]
    for start in range(0, len(missing), _BATCH):
        batch = missing[start : start + _BATCH]
        cut = {digest: text for _, some in batch for digest, text in some}
        new_words = {one: analyse(text) for one, text in cut.items() if one not in words}
        encoded = {**cut, **dict(one for one, _ in batch)}
        new_vectors = _encode(
            {one: text for one, text in encoded.items() if one not in vectors}, encoder
        )
        memory.keep_words(new_words, made.analyser)
        memory.keep_vectors(new_vectors, made.encoder)
        words |= new_words
        vectors |= new_vectors
        progress(start + len(batch), len(missing))
    return (
        [
            [Analysed(tuple(words[one]), vectors[one].astype(np.float32)) for one, _ in some]
            for some in parts
        ],
        _stack([vectors[one] for one, _ in whole], encoder),
    )


def _named(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Give each text with its digest before it."""
    return [(digest_of(text.encode()), text) for text in texts]


def _encode(texts: Mapping[str, str], encoder: Encoder) -> dict[str, NDArray[np.float16]]:
    if not texts:
        return {}
    vectors = encoder.encode_passages(list(texts.values())).astype(np.float16)
    return dict(zip(texts, vectors, strict=True))


def _stack(vectors: Sequence[NDArray[np.float16]], encoder: Encoder) -> NDArray[np.float32]:
    """Make one array of unit rows, all from 16 bits, so that what was reused leaves no trace."""
    if not vectors:
        return np.zeros((0, encoder.dimensions), dtype=np.float32)
    return normalise(np.stack(vectors).astype(np.float32))
