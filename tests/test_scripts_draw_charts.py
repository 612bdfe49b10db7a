"""Charts are drawn from the figures beside them: the same each time, small, with dark colours."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from scripts.draw_charts import CHARTS, main

SVG = "{http://www.w3.org/2000/svg}"
MOST_BYTES = 60_000


def ranked(bm25: float, encoder: float, fused: float) -> dict[str, dict[str, float]]:
    figures = {"bm25": bm25, "encoder": encoder, "fused": fused}
    return {ranker: {"R@1": figure, "n": 3} for ranker, figure in figures.items()}


PASSAGES = {
    "small": {"en": ranked(66.66666, 33.3, 100.0), "fi": ranked(1.0, 2.0, 3.0)},
    "cross": {"kor": ranked(0.0, 50.0, 75.0)},
}
REFUSALS = {
    language: {
        "n": 2,
        "curve": [[25.0, 0.0], [100.0, 62.5]],
        "curve of answerable": [[50.0, 0.0], [100.0, 25.0]],
        "operating": [[75.0, 50.0]],
        "operating of answerable": [],
    }
    for language in ("en", "ko", "ja", "vi→en", "ar")
}


def drawn(folder: Path, *arguments: str) -> dict[str, str]:
    result = CliRunner().invoke(main, [str(folder), *arguments])
    assert result.exit_code == 0, result.output
    return {one.name: one.read_text("utf-8") for one in sorted(folder.iterdir())}


@pytest.fixture(name="figures")
def _figures(tmp_path: Path) -> list[str]:
    """Write what the evaluations would, and name it on the command line."""
    arguments: list[str] = []
    for name, figures in (("passages", PASSAGES), ("refusals", REFUSALS)):
        file = tmp_path / f"new-{name}.json"
        file.write_text(json.dumps(figures), "utf-8")
        arguments += [f"--{name}", str(file)]
    return arguments


def test_the_figures_are_kept_rounded_and_draw_the_same_charts_again(
    figures: list[str], tmp_path: Path
) -> None:
    folder = tmp_path / "charts"
    folder.mkdir()
    files = drawn(folder, *figures)
    assert list(files) == ["passages.json", "passages.svg", "refusals.json", "refusals.svg"]
    assert json.loads(files["passages.json"])["small"]["en"]["bm25"]["R@1"] == 66.7
    assert json.loads(files["refusals.json"]) == REFUSALS
    assert drawn(folder) == files


def test_a_chart_names_its_title_axes_and_rows_of_our_languages(
    figures: list[str], tmp_path: Path
) -> None:
    folder = tmp_path / "charts"
    folder.mkdir()
    files = drawn(folder, *figures)
    passages, refusals = (
        [text.text for text in ET.fromstring(files[name]).iter(f"{SVG}text")]  # noqa: S314 - our own
        for name in ("passages.svg", "refusals.svg")
    )
    assert {"small · en", "cross · ko", "R@1, %", "bm25", "encoder", "fused"} <= set(passages)
    assert "small · fi" not in passages
    assert {"en, 2 questions", "vi→en, 2 questions"} <= set(refusals)


@pytest.mark.parametrize("name", ["passages.svg", "refusals.svg"])
def test_the_charts_of_the_documentation_are_those_of_their_figures(
    name: str, tmp_path: Path
) -> None:
    kept = (CHARTS / name).read_text("utf-8")
    figures = CHARTS / name.replace(".svg", ".json")
    (tmp_path / figures.name).write_text(figures.read_text("utf-8"), "utf-8")
    assert drawn(tmp_path)[name] == kept
    assert len(kept.encode()) < MOST_BYTES
    root = ET.fromstring(kept)  # noqa: S314 - our own
    assert root.findtext(f"{SVG}title")
    assert "prefers-color-scheme:dark" in (root.findtext(f"{SVG}style") or "")
