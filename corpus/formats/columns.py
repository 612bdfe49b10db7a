"""The lines of a printed page in, the same lines in reading order out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

# A gutter lies in the middle half of the page, and so few of the lines cross it.
_STEPS, _CROSSING = 40, 0.25
_LEAST_LINES = 8
# A file that changes sides more often than this was not written column by column.
_CHANGES = 6
# The lines of a column are this share of the text's width at least.
_COLUMN = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A printed line with its place on the page, counted from the top left corner in points."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    page_height: float
    page: int = 0

    @property
    def height(self) -> float:
        """The height of its letters."""
        return self.bottom - self.top


def in_reading_order(lines: Sequence[Line], parts: Sequence[Line] = ()) -> list[Line]:
    """Put the lines of a two-column page in order, where the file mixes the columns.

    `parts` are the same lines cut at their wide gaps: a line of either column for each.
    Most files are written column by column and stay as they are. Lines across both columns
    part the page into bands; in a band the left column is read first.
    """
    whole, lines = lines, parts or lines
    gutter = _gutter(lines)
    if gutter is None:
        return list(whole)
    sides = [_side(line, gutter) for line in lines]
    columns = [side for side in sides if side]
    if sum(left != right for left, right in pairwise(columns)) <= _CHANGES:
        return list(whole)
    ordered: list[Line] = []
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: (round(line.top), line.left)):
        if _side(line, gutter):
            band.append(line)
            continue
        ordered += sorted(band, key=lambda line: (_side(line, gutter), line.top))
        band = []
        ordered.append(line)
    return ordered + sorted(band, key=lambda line: (_side(line, gutter), line.top))


def _side(line: Line, gutter: float) -> int:
    """Give 1 for the left column, 2 for the right, 0 for a line across both."""
    if line.right <= gutter:
        return 1
    return 2 if line.left >= gutter else 0


def _gutter(lines: Sequence[Line]) -> float | None:
    """Find the place between two columns that the fewest lines cross."""
    if len(lines) < _LEAST_LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    width = right - left
    places = [left + width * (0.25 + 0.5 * step / _STEPS) for step in range(_STEPS + 1)]

    def crossing(place: float) -> int:
        return sum(line.left < place < line.right for line in lines)

    best = min(places, key=lambda place: (crossing(place), abs(place - (left + width / 2))))
    beside = [sum(_side(line, best) == side for line in lines) for side in (1, 2)]
    if crossing(best) > _CROSSING * len(lines) or min(beside) < _LEAST_LINES // 2:
        return None
    for side in (1, 2):  # the cells of a table are narrow
        widths = [line.right - line.left for line in lines if _side(line, best) == side]
        if median(widths) < _COLUMN * width:
            return None
    return best
