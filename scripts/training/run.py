"""Settings in, a trained model folder out."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tqdm import trange

from scripts.training.batches import Batch, Batches
from scripts.training.checkpoint import load_checkpoint, save_checkpoint
from scripts.training.contrast import gradient
from scripts.training.model_folder import write_model
from scripts.training.optimiser import State, apply
from scripts.training.pairs import pair_files
from scripts.training.prepare import fingerprint, prepare
from scripts.training.quantisation import Loss, Precision, measure, quantise
from scripts.training.sources import SourceTable, read_sources
from scripts.training.subwords import Subwords
from scripts.training.tokens import TokenPairs
from scripts.training.vocabulary import silent_tokens

CHECKPOINT_EVERY = 1000
SMOOTHING = 0.01  # of the loss that the progress bar shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that decides what comes out, and where it goes."""

    data: tuple[Path, ...]
    output: Path
    work: Path
    sources: Path
    vocabulary_size: int
    dimensions: int
    steps: int
    batch_size: int
    split_share: float
    seed: int
    precision: Precision
    resume: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a run reports: pairs, last loss, tokens that no batch met, what rounding cost."""

    pairs: int
    loss: float
    unused_tokens: int
    rounding: Loss


def factors(groups: dict[str, TokenPairs], table: SourceTable) -> dict[str, float]:
    """Return how much more often than its size says each group is drawn."""
    return {name: table.language_weight(name.removeprefix("qa.")) for name in groups}


def train(settings: Settings, *, stop_after: int | None = None) -> Result | None:
    """Train as the settings say and write the model.

    `stop_after` steps, only the checkpoint is left and None returned.
    """
    table = read_sources(settings.sources)
    files = pair_files(settings.data)
    prepared = prepare(
        settings.work,
        files,
        table,
        vocabulary_size=settings.vocabulary_size,
        seed=settings.seed,
    )
    tokenizer = prepared.tokenizer
    silent = silent_tokens(tokenizer)
    identity: dict[str, str | int | float] = {
        "input": fingerprint(files, table, settings.vocabulary_size, settings.seed),
        "language_weights": str(sorted(table.language_weights.items())),
        "dimensions": settings.dimensions,
        "batch_size": settings.batch_size,
        "split_share": settings.split_share,
        "seed": settings.seed,
    }
    checkpoint = settings.work / "checkpoint.npz"
    state = load_checkpoint(checkpoint, identity) if settings.resume else None
    if state is None:
        state = State.start(
            tokenizer.get_vocab_size(), settings.dimensions, seed=settings.seed, silent=silent
        )
    groups = dict(prepared.groups)
    batches = Batches(groups, factors(groups, table), size=settings.batch_size, seed=settings.seed)
    subwords = Subwords.of(tokenizer)
    silent_ids = np.array(silent, dtype=np.int32)
    loss = float("nan")
    with trange(
        state.step, settings.steps, initial=state.step, total=settings.steps, desc="steps"
    ) as progress:
        for step in progress:
            batch = batches.draw(step)
            random = np.random.default_rng((settings.seed, step, 1))
            batch = Batch(
                left=subwords.split(batch.left, settings.split_share, random),
                right=subwords.split(batch.right, settings.split_share, random),
            )
            found = gradient(batch, state.table)
            apply(state, found, steps=settings.steps, silent=silent_ids)
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
        pairs=sum(len(group) for group in groups.values()),
        loss=loss,
        unused_tokens=int(np.count_nonzero(~met)),
        rounding=measure(final, rounded),
    )
