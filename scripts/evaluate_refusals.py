"""Question sets in, a table per language of what the bot refuses and what it risks out."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
import numpy as np
from tqdm import tqdm

from index.encoder import open_encoder
from scripts.question_set import QuestionSet, our_name, read_set
from scripts.refusal import Verdict, Verdicts, rightness, sureness, verdicts_of
from scripts.risk_coverage import area_under_risk, curve, told_apart

# What is written of one language: counts, percentages and curves of [coverage, risk].
Figures = dict[str, float | list[list[float]] | None]
# A curve needs no more points than can be seen.
POINTS = 21
COLUMNS = {
    "refused wrongly": "refused wrongly",
    "risk": "wrong when answered",
    "refused rightly": "refused without the passage",
    "AUROC": "AUROC without the passage",
    "near misses refused": "near misses refused",
    "near misses AUROC": "AUROC near misses",
    "AURC": "AURC",
}


def label(question_set: QuestionSet, language: str) -> str:
    """Name the language of the questions, and that of the paragraphs if it is another."""
    ((most, _),) = Counter(one.language for one in question_set.paragraphs).most_common(1)
    asked, told = our_name(language) or language, our_name(most) or most
    return asked if asked == told else f"{asked}→{told}"


def pooled(sets: Iterator[tuple[str, Verdicts]]) -> dict[str, Verdicts]:
    """Pool the verdicts of sets with the same label."""
    pools: dict[str, Verdicts] = {}
    for name, verdicts in sets:
        pools[name] = pools[name].together(verdicts) if name in pools else verdicts
    return pools


def figures(verdicts: Verdicts) -> Figures:
    """Give the figures of one language; None where there is nothing to measure.

    Risk and its curve are over as many questions with an answer as without, by weight of numbers.
    """
    present, removed, near = verdicts.present, verdicts.removed, verdicts.near_misses
    answered = [one for one in present if not one.refused]
    both = [*present, *removed]
    return {
        "n": len(present),
        "n removed": len(removed),
        "n near misses": len(near),
        "refused wrongly": _refused(present),
        "risk": _share([not one.right for one in answered]),
        "refused rightly": _refused(removed),
        "AUROC": _apart(present, removed),
        "near misses refused": _refused(near),
        "near misses AUROC": _apart(present, near),
        "AURC": 100 * area_under_risk(sureness(both), rightness(both)),
        "curve": _points(both),
        "curve of answerable": _points(present),
        "operating": _operating(both),
        "operating of answerable": _operating(present),
    }


def _share(flags: list[bool]) -> float | None:
    return 100 * float(np.mean(flags)) if flags else None


def _refused(verdicts: tuple[Verdict, ...]) -> float | None:
    return _share([one.refused for one in verdicts])


def _apart(answerable: tuple[Verdict, ...], others: tuple[Verdict, ...]) -> float | None:
    if not answerable or not others:
        return None
    return 100 * told_apart(sureness(answerable), sureness(others))


def _points(verdicts: list[Verdict] | tuple[Verdict, ...]) -> list[list[float]]:
    """Give [coverage, risk], in percent, at evenly spread coverages."""
    covered, risk = curve(sureness(verdicts), rightness(verdicts))
    wanted = np.searchsorted(covered, np.linspace(0, 1, POINTS) - 1e-9)
    return [[100 * float(covered[at]), 100 * float(risk[at])] for at in np.unique(wanted)]


def _operating(verdicts: list[Verdict] | tuple[Verdict, ...]) -> list[list[float]]:
    """Give the [coverage, risk], in percent, at which the bot works; none if it refuses all."""
    answered = [one for one in verdicts if not one.refused]
    risk = _share([not one.right for one in answered])
    return [] if risk is None else [[100 * len(answered) / len(verdicts), risk]]


def rows(results: Mapping[str, Figures]) -> Iterator[str]:
    """Lay the results out as a Markdown table, with the means over languages below."""
    yield f"| language | n / without / near misses | {' | '.join(COLUMNS.values())} |"
    yield "|---" * (2 + len(COLUMNS)) + "|"
    for name, found in results.items():
        counts = " / ".join(f"{found[one]}" for one in ("n", "n removed", "n near misses"))
        yield f"| {name} | {counts} | {' | '.join(_cell(found[one]) for one in COLUMNS)} |"
    means = [_cell(_mean(results, one)) for one in COLUMNS]
    yield f"| mean | | {' | '.join(means)} |"


def _mean(results: Mapping[str, Figures], name: str) -> float | None:
    known = [figure for one in results.values() if isinstance(figure := one[name], float)]
    return float(np.mean(known)) if known else None


def _cell(figure: object) -> str:
    return f"{figure:.1f}" if isinstance(figure, float) else "–"


@click.command()
@click.argument(
    "paths",
    metavar="DIR…",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@click.option("--encoder", default="bundled", show_default=True, help="The encoder to measure.")
@click.option("--limit", type=int, help="At most this many questions a set and language.")
@click.option(
    "--json",
    "json_file",
    type=click.Path(path_type=Path),
    help="Also write {language: figures} to this file, with the curves.",
)
def main(
    *, paths: tuple[Path, ...], encoder: str, limit: int | None, json_file: Path | None
) -> None:
    """Ask question sets with and without the paragraph that answers, and near misses."""
    opened = open_encoder(encoder)
    sets = [question_set for path in paths for question_set in read_set(path)]
    pools = pooled(
        (label(question_set, language), verdicts)
        for question_set in tqdm(sets, unit="set")
        for language, verdicts in verdicts_of(question_set, opened, limit=limit).items()
    )
    results = {name: figures(verdicts) for name, verdicts in pools.items()}
    for row in rows(results):
        click.echo(row)
    if json_file is not None:
        json_file.write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
