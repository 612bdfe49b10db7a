"""Blocks in, the same with an item that has only one item below it and that one joined out.

"2031-05-14 | Porto, PT | Reading Circle" with the evening's title below it is one event in two
lines; either line alone answers nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.formats.blocks import Block
from corpus.plain import one_line

# Longer ones are stories, which stand by themselves.
_LONGEST = 300
_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "؟")
_LEADS_ON = (":", "：", "–", "—", ",", "，")


def with_lone_items(blocks: Sequence[Block]) -> list[Block]:
    """Join each item that ends no sentence with the item below it, where there is but one."""
    return list(_joined(blocks))


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    position = 0
    while position < len(blocks):
        block = blocks[position]
        levels = [_level(other) for other in blocks[position : position + 3]]
        if _is_lone(levels) and _fit(block, blocks[position + 1]):
            yield _with(block, blocks[position + 1])
            position += 2
        else:
            yield block
            position += 1


def _level(block: Block) -> int:
    """Say how many lists a block stands in."""
    return block.level if block.kind == "item" else 0


def _is_lone(levels: Sequence[int]) -> bool:
    """Say whether the first of blocks is an item with one item below it and nothing more."""
    outer, inner, *after = [*levels, 0, 0]
    return 0 < outer < inner and after[0] <= outer


def _fit(outer: Block, inner: Block) -> bool:
    return not outer.text.endswith(_ENDS) and len(outer.text) + len(inner.text) <= _LONGEST


def _with(outer: Block, inner: Block) -> Block:
    """Join two blocks, as the cells of a row where they are written so."""
    first, second = one_line(outer.text), one_line(inner.text)
    parting = " " if first.endswith(_LEADS_ON) else " | " if "|" in first else ": "
    linked = outer.linked * len(first) + inner.linked * len(second)
    return replace(
        outer, text=f"{first}{parting}{second}", linked=linked / (len(first) + len(second))
    )
