"""Figures in, a chart as SVG out: small, the same on every run, legible on light and dark pages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from math import ceil
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from scripts.question_set import our_name

# Colours of a light page, and what a dark one has in their place.
INK, FAINT, PAPER = "#1f2328", "#d1d9e0", "#ffffff"
DARK = {INK: "#e6edf3", FAINT: "#3d444d", PAPER: "#0d1117"}
# In between, so that they stand out on both; told apart by shape as well.
GREY, ORANGE, BLUE = "#818b98", "#d97706", "#3b82f6"
RANKERS = {"bm25": (GREY, "s"), "encoder": (ORANGE, "^"), "fused": (BLUE, "o")}
STYLE: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "newsletter-bot",
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "axes.titlesize": 9,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": FAINT,
    "xtick.color": FAINT,
    "ytick.color": FAINT,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "grid.color": FAINT,
    "grid.linewidth": 0.5,
    "figure.facecolor": PAPER,
    "axes.facecolor": PAPER,
    "legend.frameon": False,
}
ROW_HEIGHT = 0.19
COLUMNS = 4
PANEL = 1.75


def passages_chart(results: Mapping[str, Mapping[str, Any]]) -> str:
    """Draw R@1 of each ranker, a row for each set and language of ours."""
    rows = list(_rows(results))
    title = "The right passage first: R@1 in percent, by set and language of the questions"
    with rc_context(STYLE):
        figure = Figure(figsize=(7.4, 1.1 + ROW_HEIGHT * len(rows)), layout="constrained")
        axes = figure.subplots()
        for ranker, (colour, shape) in RANKERS.items():
            figures = [by_ranker[ranker]["R@1"] for _, by_ranker in rows]
            axes.plot(figures, range(len(rows)), shape, color=colour, label=ranker, markersize=4.5)
        axes.set_yticks(range(len(rows)), [name for name, _ in rows])
        axes.set_ylim(len(rows) - 0.4, -0.6)
        axes.set_xlim(0, 101)
        axes.set_xlabel("R@1, %")
        axes.grid(visible=True)
        axes.set_axisbelow(True)
        axes.tick_params(length=0)
        figure.legend(loc="outside upper center", ncols=len(RANKERS), title=title)
        return _svg(figure, title)


def _rows(results: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Any]]:
    for name, languages in results.items():
        for code, by_ranker in languages.items():
            if language := our_name(code):
                variant = f" ({code})" if code == "por-BR" else ""
                yield f"{name}{variant} · {language}", by_ranker


def risk_chart(results: Mapping[str, Mapping[str, Any]]) -> str:
    """Draw risk against coverage, a panel for each language."""
    title = (
        "What is risked by answering more: share of wrong answers by share of questions answered"
    )
    lines = {
        "curve": ("every question also asked without its passage", BLUE, "operating"),
        "curve of answerable": ("answerable questions only", ORANGE, "operating of answerable"),
    }
    height = ceil(len(results) / COLUMNS)
    with rc_context(STYLE):
        figure = Figure(figsize=(PANEL * COLUMNS + 0.6, PANEL * height + 0.9), layout="constrained")
        panels = figure.subplots(height, COLUMNS, sharex=True, sharey=True, squeeze=False).ravel()
        for panel, (language, found) in zip(panels, results.items(), strict=False):
            panel.set_title(f"{language}, {found['n']} questions")
            for key, (label, colour, works) in lines.items():
                _draw_line(panel, found[key], colour, label)
                _draw_points(panel, found[works], colour)
        for panel in panels:
            panel.set_xlim(0, 101)
            panel.set_ylim(0, 101)
            panel.set_xticks([0, 50, 100])
            panel.set_yticks([0, 50, 100])
            panel.grid(visible=True)
            panel.tick_params(length=0)
        for panel in panels[len(results) :]:
            panel.remove()
        figure.supxlabel("coverage: questions answered, %  (dot: where the bot works)", size=9)
        figure.supylabel("risk: wrong among those answered, %", size=9)
        handles, labels = panels[0].get_legend_handles_labels()
        figure.legend(handles, labels, loc="outside upper center", ncols=2, title=title)
        return _svg(figure, title)


def _draw_line(panel: Axes, points: Sequence[Sequence[float]], colour: str, label: str) -> None:
    panel.plot(
        [covered for covered, _ in points],
        [risk for _, risk in points],
        color=colour,
        label=label,
        linewidth=1.5,
    )


def _draw_points(panel: Axes, points: Sequence[Sequence[float]], colour: str) -> None:
    for covered, risk in points:
        panel.plot([covered], [risk], "o", color=colour, markersize=5)


def _svg(figure: Figure, title: str) -> str:
    """Write SVG without date and version, with a title for screen readers, and dark colours."""
    written = StringIO()
    figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None})
    dark = "".join(
        f'[style*="{side}: {light}"]{{{side}:{colour}!important}}'
        for light, colour in DARK.items()
        for side in ("fill", "stroke")
    )
    head = f"<title>{title}</title>\n<style>@media(prefers-color-scheme:dark){{{dark}}}</style>\n"
    # Measured with the font that comes with matplotlib, shown in the reader's own.
    plain = written.getvalue().replace("'DejaVu Sans'", "sans-serif")
    text = re.sub(r"\d+\.\d{2,}", lambda number: f"{float(number[0]):.1f}", plain)
    start = text.index(">", text.index("<svg")) + 1
    # Names that nothing refers to, and turns by nothing, are half of the file.
    text = re.sub(r' (id="[a-z0-9]+(\.[a-z]+)?_\d+"|transform="rotate\(-0 [^"]*")', "", text)
    lines = (text[:start] + "\n" + head + text[start:]).replace("<g/>", "").splitlines()
    return "\n".join(line.strip() for line in lines if line.strip()) + "\n"
