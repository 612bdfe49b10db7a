"""What a laid-out text consists of: blocks in reading order, and the elements that hold them."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "paragraph", "item", "quote", "row", "code", "rule"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of text between two breaks of the layout.

    `level` is a heading's (1 to 6), an item's how deep in lists it stands, otherwise 0. `lead` is
    the bold text that the block opens with. `linked` is the share of its characters that stand in
    links. `place` is the nearest landmark.
    """

    kind: Kind
    text: str
    level: int = 0
    key: str | None = None
    lead: str | None = None
    linked: float = 0.0
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """An element that holds `blocks[start:end]`, `depth` elements below the page."""

    tag: str
    start: int
    end: int
    depth: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a page and the elements that hold them, outer before inner."""

    blocks: list[Block]
    regions: list[Region]
