"""Settings in, a trained model folder out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from tqdm import trange

from scripts.training.batches import Batch, Batches
from scripts.training.checkpoint import load_checkpoint, save_checkpoint
from scripts.training.contrast import gradient
from scripts.training.model_folder import read_table, write_model
from scripts.training.neighbours import in_order
from scripts.training.optimiser import State, apply
from scripts.training.pairs import pair_files
from scripts.training.prepare import fingerprint, prepare
from scripts.training.quantisation import Loss, Precision, measure, quantise
from scripts.training.sources import SourceTable, read_sources
from scripts.training.subwords import Subwords
from scripts.training.tokens import TokenPairs
from scripts.training.vocabulary import latin_tokens, silent_tokens

CHECKPOINT_EVERY = 1000
SENTENCES = "sentences."  # begins the names of groups without words
FEWEST_TOKENS = 4  # of an English sentence; shorter ones are titles and buttons
RECALLED = 200  # batches that a continued run's accumulators are guessed from
AFTER_ALL = 1 << 40  # steps that no run reaches: their batches are those that are recalled
SMOOTHING = 0.01  # of the loss that the progress bar shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that decides what comes out, and where it goes."""

    data: tuple[Path, ...]
    output: Path
    work: Path
    sources: Path
    continue_from: Path | None
    languages: tuple[str, ...]
    still_latin: bool
    vocabulary_of: Path | None
    vocabulary_size: int
    dimensions: int
    steps: int
    batch_size: int
    rate: float
    sentence_factor: float
    split_share: float
    seed: int
    precision: Precision
    resume: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a run reports: pairs, last loss, tokens that say nothing, what rounding cost."""

    pairs: int
    loss: float
    unused_tokens: int
    rounding: Loss


def sentences(groups: Mapping[str, TokenPairs]) -> dict[str, TokenPairs]:
    """Return a group for each language's sentences: their negatives are sentences too."""
    return {
        f"{SENTENCES}{name}": replace(
            group,
            weights=np.where(
                group.words | (np.diff(group.left_ends) < FEWEST_TOKENS), 0, group.weights
            ).astype(np.float32),
        )
        for name, group in groups.items()
        if not name.startswith("qa.")
    }


def factors(
    groups: Mapping[str, TokenPairs], table: SourceTable, sentence_factor: float
) -> dict[str, float]:
    """Return how much more often than its size says each group is drawn."""
    return {
        name: table.language_weight(name.removeprefix(SENTENCES).removeprefix("qa."))
        * (sentence_factor if name.startswith(SENTENCES) else 1.0)
        for name in groups
    }


def train(settings: Settings, *, stop_after: int | None = None) -> Result | None:
    """Train as the settings say and write the model.

    `stop_after` steps, only the checkpoint is left and None returned.
    """
    table = read_sources(settings.sources)
    files = tuple(
        file
        for file in pair_files(settings.data)
        if not settings.languages or file.language in settings.languages
    )
    vocabulary = settings.continue_from or settings.vocabulary_of or settings.vocabulary_size
    prepared = prepare(
        settings.work,
        files,
        table,
        vocabulary=vocabulary,
        seed=settings.seed,
    )
    tokenizer = prepared.tokenizer
    silent = silent_tokens(tokenizer)
    identity: dict[str, str | int | float] = {
        "input": fingerprint(files, table, vocabulary, settings.seed),
        "still_latin": settings.still_latin,
        "continued": settings.continue_from is not None,
        "language_weights": str(sorted(table.language_weights.items())),
        "dimensions": settings.dimensions,
        "batch_size": settings.batch_size,
        "rate": settings.rate,
        "sentence_factor": settings.sentence_factor,
        "split_share": settings.split_share,
        "seed": settings.seed,
    }
    checkpoint = settings.work / "checkpoint.npz"
    state = load_checkpoint(checkpoint, identity) if settings.resume else None
    groups = dict(prepared.groups)
    pairs = sum(len(group) for group in groups.values())
    if settings.sentence_factor:
        groups.update(sentences(groups))
    orders = {}
    if settings.continue_from is not None:
        start = read_table(settings.continue_from)
        random = np.random.default_rng((settings.seed, 2))
        orders = {
            name: in_order(group, start, random)
            for name, group in groups.items()
            if name.startswith(SENTENCES)
        }
    batches = Batches(
        groups,
        factors(groups, table, settings.sentence_factor),
        size=settings.batch_size,
        seed=settings.seed,
        orders=orders,
    )
    subwords = Subwords.of(tokenizer)
    latin = latin_tokens(tokenizer) if settings.still_latin else ()
    still = np.array(sorted({*silent, *latin}), dtype=np.int32)

    def draw(step: int) -> Batch:
        batch = batches.draw(step)
        random = np.random.default_rng((settings.seed, step, 1))
        return Batch(
            left=subwords.split(batch.left, settings.split_share, random),
            right=subwords.split(batch.right, settings.split_share, random),
        )

    if state is None and settings.continue_from is not None:
        state = State.resting(read_table(settings.continue_from))
        first = (
            gradient(draw(AFTER_ALL + step), state.table)
            for step in trange(RECALLED, desc="recalled")
        )
        state.recall(first, still=still)
    elif state is None:
        state = State.start(
            tokenizer.get_vocab_size(), settings.dimensions, seed=settings.seed, silent=silent
        )
    loss = float("nan")
    with trange(
        state.step, settings.steps, initial=state.step, total=settings.steps, desc="steps"
    ) as progress:
        for step in progress:
            found = gradient(draw(step), state.table)
            apply(state, found, steps=settings.steps, rate=settings.rate, still=still)
            loss = found.loss if np.isnan(loss) else loss + SMOOTHING * (found.loss - loss)
            progress.set_postfix(loss=f"{loss:.3f}", refresh=False)
            if state.step % CHECKPOINT_EVERY == 0 or state.step in {settings.steps, stop_after}:
                save_checkpoint(checkpoint, state, identity)
            if state.step == stop_after:
                return None
    met = state.squares > 0
    final = np.where(
        met[:, None], state.table, np.float32(0.0)
    )  # a row that was never moved says nothing
    rounded = quantise(final, settings.precision)
    write_model(settings.output, tokenizer, rounded)
    return Result(
        pairs=pairs,
        loss=loss,
        unused_tokens=int(np.count_nonzero(~final.any(axis=1))),
        rounding=measure(final, rounded),
    )
