"""A plan in, a new live generation out: written beside the old one, then swapped in."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.encoder import Encoder, normalise
from index.errors import ChangedMeanwhileError
from index.generation import Content, Counts, Generation, Made, answering, digest_of, made_with
from index.memory import Memory
from index.plan import Plan
from index.search import DIGESTS, digests_of, prepare
from index.survey import Progress
from index.words import terms
from index.writer import Draft, StoreWriter

# Large enough for a transformer to fill its own batches, small enough for a bar that moves;
# a build that is broken off loses at most this many passages.
_BATCH = 256


def is_current(plan: Plan, encoder: Encoder) -> bool:
    """Tell whether a build would change nothing: same files, same versions, nothing damaged."""
    live = plan.known.generation
    if live is None or plan.changes or plan.known.damaged:
        return False
    return live.made == made_with(encoder.version)


def build(
    plan: Plan, store: StoreWriter, encoder: Encoder, progress: Progress
) -> Generation | None:
    """Carry out a plan; None, with nothing written or encoded, when it would change nothing.

    Only texts that were never analysed and encoded by these versions are. Whatever stops a build,
    the generation that was live stays so. ChangedMeanwhileError when another build came first.
    `progress` counts passages.
    """
    if is_current(plan, encoder):
        return None
    parent = plan.known.generation
    contents = _contents(plan, store)
    texts = [text for content in contents for text in content.texts()]
    made = made_with(encoder.version)
    words, vectors = _make(texts, made, store.memory, encoder, progress)
    draft = Draft(
        parent=parent.id if parent else None,
        made=made,
        counts=Counts(
            issues=sum(len(content.issues) for content in contents),
            articles=sum(1 for content in contents for _ in content.articles()),
            passages=len(texts),
        ),
        files=plan.files,
        contents=plan.contents,
        arrays={**prepare(words, vectors), DIGESTS: digests_of(texts)},
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
    texts: Sequence[str],
    made: Made,
    memory: Memory,
    encoder: Encoder,
    progress: Progress,
) -> tuple[list[list[str]], NDArray[np.float32]]:
    """Give each text's words and vector, in order; the same text is worked on once."""
    digests = [digest_of(text.encode()) for text in texts]
    by_digest = dict(zip(digests, texts, strict=True))
    words = memory.words(by_digest, made.analyser)
    vectors = memory.vectors(by_digest, made.encoder)
    missing = [one for one in by_digest if one not in words or one not in vectors]
    for start in range(0, len(missing), _BATCH):
        batch = {one: by_digest[one] for one in missing[start : start + _BATCH]}
        new_words = {one: terms(text) for one, text in batch.items() if one not in words}
        new_vectors = _encode(
            {one: text for one, text in batch.items() if one not in vectors}, encoder
        )
        memory.keep_words(new_words, made.analyser)
        memory.keep_vectors(new_vectors, made.encoder)
        words |= new_words
        vectors |= new_vectors
        progress(min(start + _BATCH, len(missing)), len(missing))
    return [words[one] for one in digests], _stack([vectors[one] for one in digests], encoder)


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
