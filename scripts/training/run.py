"""Settings in, a trained model folder out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tqdm import trange

from scripts.training.batches import Batch, Batches
from scripts.training.checkpoint import load_checkpoint, save_checkpoint
from scripts.training.contrast import gradient
from scripts.training.families import ALONE, Families, read_words
from scripts.training.model_folder import write_model
from scripts.training.neighbours import in_order
from scripts.training.optimiser import State, Tethers, apply
from scripts.training.pairs import pair_files
from scripts.training.prepare import fingerprint, prepare
from scripts.training.quantisation import Loss, Precision, measure, quantise
from scripts.training.sharing import minding, share
from scripts.training.sources import SourceTable, read_sources
from scripts.training.start import UNKNOWN_ROW, known_rows, started, tethers, with_any
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
    still_known: bool
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
    rows: int
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
    vocabulary = settings.vocabulary_of or settings.continue_from or settings.vocabulary_size
    prepared = prepare(
        settings.work,
        files,
        table,
        vocabulary=vocabulary,
        seed=settings.seed,
    )
    tokenizer = prepared.tokenizer
    silent = silent_tokens(tokenizer)
    family, general = read_words(settings.vocabulary_of, tokenizer.get_vocab_size())
    identity: dict[str, str | int | float] = {
        "input": fingerprint(files, table, vocabulary, settings.seed),
        "still_latin": settings.still_latin,
        "still_known": settings.still_known,
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
    if settings.sentence_factor:
        groups.update(sentences(groups))
    drawn = factors(groups, table, settings.sentence_factor)
    batches = Batches(groups, drawn, size=settings.batch_size, seed=settings.seed)
    often = batches.often(tokenizer.get_vocab_size())
    still, start = {*silent, *(latin_tokens(tokenizer) if settings.still_latin else ())}, None
    if settings.continue_from is not None:
        row_of = known_rows(settings.continue_from, tokenizer)
        start = started(settings.continue_from, row_of, tokenizer, family, often)
        if settings.still_known:
            known = row_of != UNKNOWN_ROW
            still.update(np.flatnonzero(known).tolist())
            family = np.where(known, ALONE, family)
            groups = with_any(groups, ~known)
        random = np.random.default_rng((settings.seed, 2))
        orders = {
            name: in_order(group, start, random)
            for name, group in groups.items()
            if name.startswith(SENTENCES) and group.weights.any()
        }
        batches = Batches(
            groups, drawn, size=settings.batch_size, seed=settings.seed, orders=orders
        )
    subwords, families = Subwords.of(tokenizer), Families.over(family)
    unmoved = np.array(sorted(still), dtype=np.int32)

    def draw(step: int) -> Batch:
        batch = batches.draw(step)
        random = np.random.default_rng((settings.seed, step, 1))
        left, right = (
            families.joined(subwords.split(side, settings.split_share, random))
            for side in (batch.left, batch.right)
        )
        return Batch(left=left, right=right)

    begin = None if start is None else families.beside(start)
    if state is None and begin is not None:
        state = State.resting(begin.copy())
        first = (
            gradient(draw(AFTER_ALL + step), state.table)
            for step in trange(RECALLED, desc="recalled")
        )
        state.recall(first, still=unmoved)
    elif state is None:
        rows = tokenizer.get_vocab_size() + len(families)
        state = State.start(rows, settings.dimensions, seed=settings.seed, silent=silent)
    loss = _moved(
        state,
        draw,
        settings,
        unmoved,
        tethers=None
        if begin is None or not len(families)
        else tethers(begin, family, prepared.groups),
        stop_after=stop_after,
        save=partial(save_checkpoint, checkpoint, state, identity),
    )
    if state.step == stop_after:
        return None
    met = state.squares > 0
    final = families.summed(
        np.where(met[:, None], state.table, np.float32(0.0))  # what was never moved says nothing
    )
    final[list(silent)] = 0.0
    rounded = (
        share(final, minding(often, general), settings.rows)
        if settings.rows
        else quantise(final, settings.precision)
    )
    write_model(settings.output, tokenizer, rounded)
    return Result(
        pairs=sum(len(group) for group in prepared.groups.values()),
        loss=loss,
        unused_tokens=int(np.count_nonzero(~final.any(axis=1))),
        rounding=measure(final, rounded),
    )


def _moved(  # noqa: PLR0913  # what a step needs
    state: State,
    draw: Callable[[int], Batch],
    settings: Settings,
    unmoved: npt.NDArray[np.int32],
    *,
    tethers: Tethers | None,
    stop_after: int | None,
    save: Callable[[], None],
) -> float:
    """Take the steps that are left, or until `stop_after`, and return the last loss, smoothed."""
    loss = float("nan")
    with trange(
        state.step, settings.steps, initial=state.step, total=settings.steps, desc="steps"
    ) as progress:
        for step in progress:
            found = gradient(draw(step), state.table)
            if tethers is not None:
                found = tethers.drawn(found, state.table)
            apply(state, found, steps=settings.steps, rate=settings.rate, still=unmoved)
            loss = found.loss if np.isnan(loss) else loss + SMOOTHING * (found.loss - loss)
            progress.set_postfix(loss=f"{loss:.3f}", refresh=False)
            if state.step % CHECKPOINT_EVERY == 0 or state.step in {settings.steps, stop_after}:
                save()
            if state.step == stop_after:
                break
    return loss
