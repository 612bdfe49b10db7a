"""The layout of a web page in, the blocks of its article out, without menus, footers and frames."""

import re
from collections.abc import Sequence
from itertools import accumulate

from corpus.boilerplate import is_frame
from corpus.formats.blocks import Block, Layout, Region

OUTSIDE = frozenset({"nav", "header", "footer", "aside", "form"})
_SENTENCE = re.compile(r"[.!?。！？…।][\"”’')\]」』]?(?:\s|$)")
_WIDE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
# Shorter blocks are captions, menu entries or labels. A CJK letter says as much as two others.
_PROSE_LENGTH, _WIDE_WEIGHT = 60, 2
_LINKED = 0.5
# A page with less prose than this has only menus, or its content is a picture.
_LEAST_PROSE = 160
# A page whose blocks are links in this share has menus, whatever its elements are called.
_MENU_SHARE, _MENU_BLOCKS = 0.4, 30
_STEP = 0.5
# A parent is taken instead of the best element when it holds this much more prose.
_WIDER = 1.25
_MENU_BLOCKS_EACH = 4


def weight(text: str) -> int:
    """Count the letters of a text, CJK letters for two."""
    return len(text) + (_WIDE_WEIGHT - 1) * len(_WIDE.findall(text))


def has_menus(layout: Layout) -> bool:
    """Say whether a page frames its content with menus, as a website does and a mail does not."""
    blocks = layout.blocks
    if any(region.tag in {"nav", "main", "article"} for region in layout.regions):
        return True
    menus = sum(block.linked > _LINKED and weight(block.text) < _PROSE_LENGTH for block in blocks)
    return len(blocks) >= _MENU_BLOCKS and menus >= _MENU_SHARE * len(blocks)


def content(layout: Layout) -> list[Block]:
    """Give the blocks of the page's article; none where there is too little prose to be one."""
    prose = [prose_in(block) for block in layout.blocks]
    best = _best_region(layout.regions, prose)
    if best is None or sum(prose[best.start : best.end]) < _LEAST_PROSE:
        return []
    kept = []
    for block in layout.blocks[best.start : best.end]:
        listed = block.kind in {"item", "row"} or weight(block.text) < _PROSE_LENGTH
        menu = block.linked > _LINKED and listed and block.kind != "heading"
        if block.place not in OUTSIDE and not menu and not is_frame(block):
            kept.append(block)
    return _without_loose_ends(kept)


def prose_in(block: Block) -> int:
    """Give a block's weight if it is running text inside the page, else nothing."""
    size = weight(block.text)
    if block.kind in {"heading", "rule"} or size < _PROSE_LENGTH or block.linked > _LINKED:
        return 0
    if block.place in OUTSIDE or is_frame(block):
        return 0
    return size if _SENTENCE.search(block.text) else size // 4


def _best_region(regions: Sequence[Region], prose: Sequence[int]) -> Region | None:
    """Give the element with the most prose close below it.

    Prose counts in full for the element around it and half as much for each one further out,
    so that the article wins over the page; a parent with clearly more prose wins over a part.
    """
    if not regions:
        return None
    scores = [0.0] * len(regions)
    open_regions: list[int] = []
    position = 0
    for number, size in enumerate(prose):
        while open_regions and regions[open_regions[-1]].end <= number:
            open_regions.pop()
        while position < len(regions) and regions[position].start <= number:
            if regions[position].end > number:
                open_regions.append(position)
            position += 1
        part = float(size)
        for index in reversed(open_regions[-8:] if size else ()):
            if regions[index].end - regions[index].start > 1 or len(open_regions) == 1:
                scores[index] += part
                part *= _STEP
    best = max(range(len(regions)), key=scores.__getitem__)
    if scores[best] <= 0:
        return None
    return _widened(regions, prose, best)


def _widened(regions: Sequence[Region], prose: Sequence[int], best: int) -> Region:
    """Go out to the parent while it adds prose rather than menus."""
    mass = [0, *accumulate(prose)]
    count = [0, *accumulate(1 if size else 0 for size in prose)]
    chosen = regions[best]
    for outer in reversed(regions[:best]):
        if outer.start > chosen.start or outer.end < chosen.end or outer.depth >= chosen.depth:
            continue
        held, inner = mass[outer.end] - mass[outer.start], mass[chosen.end] - mass[chosen.start]
        more = (count[outer.end] - count[outer.start]) - (count[chosen.end] - count[chosen.start])
        blocks = (outer.end - outer.start) - (chosen.end - chosen.start)
        if held >= _WIDER * inner and more * _MENU_BLOCKS_EACH >= blocks:
            chosen = outer
    return chosen


def _without_loose_ends(blocks: list[Block]) -> list[Block]:
    """Cut the labels and captions after the last paragraph."""
    last = max((n for n, block in enumerate(blocks) if prose_in(block)), default=-1)
    end = last + 1
    while (
        end < len(blocks)
        and blocks[end].kind in {"item", "row"}
        and blocks[end].kind == blocks[last].kind
    ):
        end += 1
    return blocks[:end]
