"""Figures that the evaluation wrote (JSON) in, the charts of docs/evaluation.md (SVG) out."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from scripts.charts import passages_chart, risk_chart

CHARTS = Path(__file__).resolve().parents[1] / "docs" / "charts"
DRAWN: dict[str, Callable[[Any], str]] = {"passages": passages_chart, "refusals": risk_chart}
# More digits than can be drawn only make a file that changes with every run.
DIGITS = 1


def rounded(figures: Any) -> Any:  # noqa: ANN401 - JSON
    """Round every figure of a JSON value."""
    if isinstance(figures, dict):
        return {key: rounded(one) for key, one in figures.items()}
    if isinstance(figures, list):
        return [rounded(one) for one in figures]
    return round(figures, DIGITS) if isinstance(figures, float) else figures


def take(figures: Path, kept: Path) -> None:
    """Keep the rounded figures that an evaluation wrote beside the chart."""
    known = rounded(json.loads(figures.read_text("utf-8")))
    lines = json.dumps(known, ensure_ascii=False).replace("}, ", "},\n")
    kept.write_text(f"{lines}\n", "utf-8")


@click.command()
@click.argument(
    "folder", default=CHARTS, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--passages",
    type=click.Path(exists=True, path_type=Path),
    help="New figures of the passages, as scripts.evaluate wrote them with --json.",
)
@click.option(
    "--refusals",
    type=click.Path(exists=True, path_type=Path),
    help="New figures of risk, as scripts.evaluate_refusals wrote them with --json.",
)
def main(*, folder: Path, passages: Path | None, refusals: Path | None) -> None:
    """Draw the charts of FOLDER (docs/charts) from the figures that lie beside them."""
    for name, new in (("passages", passages), ("refusals", refusals)):
        kept = folder / f"{name}.json"
        if new is not None:
            take(new, kept)
        if kept.is_file():
            figures = json.loads(kept.read_text("utf-8"))
            (folder / f"{name}.svg").write_text(DRAWN[name](figures), "utf-8")
            click.echo(f"{name}.svg drawn")


if __name__ == "__main__":
    main()
