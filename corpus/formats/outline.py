"""The blocks of an issue in, its articles out: split at headings and bold-led stories."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from corpus.formats.blocks import Block
from corpus.formats.draft import DraftArticle
from corpus.formats.nested import with_lone_items
from corpus.plain import one_line
from corpus.source import Splitting
from corpus.wrapping import unwrapped

# A paragraph that is bold throughout and no longer than this is a headline.
_HEADLINE_LIMIT = 140
# Bold-led items are stories when they are this long; shorter ones are a list.
_STORY_LENGTH = 200
# A section with less text of its own than this only holds its subsections together.
_CONTAINER_LENGTH = 120
# A title has no more than this before it.
_PREAMBLE = 200
_BOLD_HEADLINE, _BOLD_LEAD = 7, 8
# Signs that help to find one's way on a page, at the ends of its headings.
_DECORATION = " ▲▼►◄↑↓¶#»«|"
# A line that says where or when is no headline, however bold: "Location: Town Hall".
_FACT = re.compile(
    r"\W*(?:when|where|date|time|location|venue|place|address|phone|e-?mail|price|admission|contact"
    r"|wann|wo|datum|uhrzeit|zeit|ort|treffpunkt|adresse|telefon|preis|eintritt|kontakt"
    r"|quand|où|date|heure|lieu|tarif|cuándo|dónde|fecha|hora|lugar|dirección|precio|quando|onde|luogo"
    r"|일시|시간|장소|주소|문의|연락처|대상|日時|場所|住所|電話|料金|时间|時間|地点|地點|地址|电话|電話)"
    r"\s*[:：]\s*\w",
    re.IGNORECASE,
)
_SENTENCE_ENDS = (".", ",", ";", "。", "，", "…", "।")


@dataclass(slots=True)
class _Section:
    """A heading with the blocks below it, and its subsections."""

    heading: Block | None
    level: int
    own: list[Block] = field(default_factory=list)
    children: list["_Section"] = field(default_factory=list)

    def flat(self) -> list[Block]:
        """Give all blocks of the section but its heading, in reading order."""
        found = list(self.own)
        for child in self.children:
            if child.heading is not None and child.level < _BOLD_LEAD:
                found.append(child.heading)
            found += child.flat()
        return found

    def own_length(self) -> int:
        """Count the characters outside subsections."""
        return sum(len(block.text) for block in self.own)


def articles(
    blocks: Sequence[Block], *, title: str | None, splitting: Splitting = "auto"
) -> list[DraftArticle]:
    """Cut an issue into its articles.

    `title` is the issue's: it names the text before the first heading, and a heading that
    repeats it at the top is not an article. "whole" makes one article, "headings" splits at
    headings only, "items" and "auto" also at bold headlines and bold-led stories.
    """
    kept = with_lone_items(_without_title(blocks, title))
    if splitting == "whole":
        whole = _article(title, None, kept)
        return [] if whole is None else [whole]
    if splitting != "headings":
        kept = _bold_headlines(kept)
    root = _tree(kept)
    if splitting != "headings":
        _split_stories(root)
    return [found for found in _gather(root, title) if found is not None]


def first_heading(blocks: Sequence[Block]) -> str | None:
    """Give the heading that titles a text: the first one, close to the top, of a rank of its own.

    A text without headings may open with a line that is bold throughout instead.
    """
    levels = [block.level for block in blocks if block.kind == "heading"]
    if not levels:
        return blocks[0].text if blocks and _is_bold_line(blocks[0]) else None
    if levels[0] != min(levels) or levels.count(levels[0]) > 1:
        return None
    before = 0
    for block in blocks:
        if block.kind == "heading":
            return block.text
        before += len(block.text)
        if before > _PREAMBLE:
            break
    return None


def body_of(blocks: Sequence[Block]) -> str:
    """Lay blocks out as plain text: paragraphs apart by an empty line, list items one a line.

    No line break that only wraps a paragraph is left, so that all others end a sentence.
    """
    parts: list[str] = []
    previous = None
    for block in blocks:
        if block.kind == "rule" or not block.text:
            continue
        listed = block.kind in {"item", "row"}
        if parts:
            parts.append("\n" if listed and previous == block.kind else "\n\n")
        parts.append(one_line(block.text) if listed else unwrapped(block.text))
        previous = block.kind
    return "".join(parts)


def _without_title(blocks: Sequence[Block], title: str | None) -> list[Block]:
    """Leave out the first block when it only says the title again."""
    kept = list(blocks)
    for position, block in enumerate(kept[:3]):
        if title and block.kind in {"heading", "paragraph"} and _same(block.text, title):
            del kept[position]
            break
    return kept


def _same(left: str, right: str) -> bool:
    return (
        "".join(filter(str.isalnum, left)).casefold()
        == "".join(filter(str.isalnum, right)).casefold()
    )


def _is_bold_line(block: Block) -> bool:
    """Say whether a block is one bold line that ends like a headline."""
    return (
        block.kind == "paragraph"
        and block.lead is not None
        and len(block.text) <= _HEADLINE_LIMIT
        and len(block.lead) >= len(one_line(block.text)) - 1
        and not block.text.endswith(_SENTENCE_ENDS)
        and not _FACT.match(block.text)
    )


def _bold_headlines(blocks: Sequence[Block]) -> list[Block]:
    """Make headings of the paragraphs that are bold throughout, where they head a text."""
    made = []
    for position, block in enumerate(blocks):
        following = blocks[position + 1].kind if position + 1 < len(blocks) else "rule"
        if _is_bold_line(block) and following in {"paragraph", "item", "quote"}:
            made.append(replace(block, kind="heading", level=_BOLD_HEADLINE))
        else:
            made.append(block)
    return made


def _tree(blocks: Sequence[Block]) -> _Section:
    """Nest the blocks under their headings."""
    root = _Section(None, 0)
    open_sections = [root]
    for block in blocks:
        if block.kind != "heading":
            open_sections[-1].own.append(block)
            continue
        while open_sections[-1].level >= block.level:
            open_sections.pop()
        section = _Section(block, block.level)
        open_sections[-1].children.append(section)
        open_sections.append(section)
    return root


def _split_stories(section: _Section) -> None:
    """Make subsections of the bold-led stories of a section, where it has several."""
    for child in section.children:
        _split_stories(child)
    starts = [
        position
        for position, block in enumerate(section.own)
        if block.lead and block.kind in {"item", "paragraph"} and _heads_a_story(block)
    ]
    if len(starts) < 2:  # noqa: PLR2004
        return
    ends = [*starts[1:], len(section.own)]
    stories = [section.own[start:end] for start, end in zip(starts, ends, strict=True)]
    if median(sum(len(block.text) for block in story) for story in stories) < _STORY_LENGTH:
        return
    made = []
    for story in stories:
        lead = (story[0].lead or "").strip(" .:：–—-●•·")
        heading = Block(kind="heading", text=lead, level=_BOLD_LEAD, key=story[0].key)
        made.append(_Section(heading, _BOLD_LEAD, story))
    section.children = [*made, *section.children]
    section.own = section.own[: starts[0]]


def _heads_a_story(block: Block) -> bool:
    lead = block.lead or ""
    return 3 <= len(lead) <= _HEADLINE_LIMIT and len(one_line(block.text)) > len(lead)  # noqa: PLR2004


def _gather(section: _Section, title: str | None) -> list[DraftArticle | None]:
    """Give the articles of a section: one, or those of its subsections where it only holds them."""
    own_title = section.heading.text.strip(_DECORATION) if section.heading is not None else title
    key = section.heading.key if section.heading is not None else None
    only_child = len(section.children) == 1 and section.heading is None
    stories = any(child.level == _BOLD_LEAD for child in section.children)
    container = (
        section.heading is None
        or stories
        or (len(section.children) > 1 and section.own_length() < _CONTAINER_LENGTH)
    )
    if not section.children or not container:
        return [_article(own_title, key, section.flat())]
    if only_child and not section.own and section.children[0].children:
        # A single heading over everything is a title that the issue does not state elsewhere.
        return _gather(section.children[0], title)
    gathered = [_article(own_title, key, section.own)]
    for child in section.children:
        gathered += _gather(child, own_title)
    return gathered


def _article(title: str | None, key: str | None, blocks: Sequence[Block]) -> DraftArticle | None:
    """Make an article of blocks, if they hold any text."""
    body = body_of(blocks)
    return DraftArticle(title=title, body=body, key=key) if body else None
