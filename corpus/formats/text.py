"""Plain text in, drafts of its issues out: page dumps, news items, typed newsletters."""

import re
from itertools import pairwise

from corpus.formats import dump, grid
from corpus.formats.blocks import Block, Kind
from corpus.formats.draft import Draft, File
from corpus.formats.frontmatter import split, text_of
from corpus.formats.numbered import NUMBER, is_numbered_item
from corpus.formats.outline import articles
from corpus.plain import decode, lines, tidy

_RULE = re.compile(r"^\s*([-=_*~#])(?:\s?\1){4,}\s*$")
_BULLET = re.compile(r"^\s*[-*•·∙◦▪■○●‣–]\s+(?=\S)")
# A headline above its text is shorter than the text's lines.
_HEADLINE_LIMIT, _SHORTER = 80, 0.8
# A rule under a line underlines it when it is as long; another length parts stories.
_UNDERLINE = 2


def read(file: File) -> list[Draft]:
    """Read a text file."""
    text = tidy(decode(file.raw))
    if found := dump.drafts(text):
        return found
    page = split(text)
    fields = page.fields
    title = text_of(fields, "title", "subject")
    found_blocks = typed_blocks(page.text)
    splitting = file.settings.articles
    if splitting == "auto" and fields:
        splitting = "whole"
    return [
        Draft(
            title=title,
            number=text_of(fields, "number", "issue", "volume"),
            published=text_of(fields, "posted", "date", "published"),
            language=text_of(fields, "language", "lang", "content-language"),
            url=text_of(fields, "url", "link"),
            articles=tuple(articles(found_blocks, title=title, splitting=splitting)),
        )
    ]


def typed_blocks(text: str) -> list[Block]:
    """Cut typed text into blocks: empty lines part paragraphs, rules part stories.

    The first short line after a rule is a heading, and so is a line underlined by a rule.
    """
    found: list[Block] = []
    paragraph: list[str] = []
    after_rule = False

    def flush() -> None:
        nonlocal after_rule
        if not paragraph:
            return
        if after_rule and _heads(paragraph):
            found.append(Block(kind="heading", level=2, text=paragraph.pop(0)))
        after_rule = False
        found.extend(grid.rows(paragraph) or _items_or_paragraph(paragraph))
        paragraph.clear()

    for line in lines(text):
        if _RULE.match(line):
            if (
                len(paragraph) == 1
                and _is_headline(paragraph[0])
                and abs(len(line) - len(paragraph[0])) <= _UNDERLINE
            ):
                found.append(Block(kind="heading", level=2, text=paragraph.pop()))
                continue
            flush()
            after_rule = True
        elif line:
            paragraph.append(line)
        else:
            flush()
    flush()
    return found


def _is_headline(line: str) -> bool:
    return (
        len(line) <= _HEADLINE_LIMIT
        and not line.endswith((".", ",", ";", ":"))
        and any(map(str.isalpha, line))
    )


def _heads(paragraph: list[str]) -> bool:
    """Say whether a paragraph's first line is a headline: alone, or shorter than what follows."""
    first, rest = paragraph[0], paragraph[1:]
    if not _is_headline(first):
        return False
    return not rest or (not rest[0][:1].islower() and len(first) < _SHORTER * max(map(len, rest)))


def _items_or_paragraph(paragraph: list[str]) -> list[Block]:
    """Make a paragraph of its lines; lines that begin with a bullet or a number are items."""
    made: list[tuple[Kind, list[str]]] = []
    for before, line in pairwise(["", *paragraph]):
        bullet = _BULLET.match(line)
        if is_numbered_item(line, before):
            bullet = NUMBER.match(line)
        if bullet:
            made.append(("item", [line[bullet.end() :]]))
        elif made:
            made[-1][1].append(line)
        else:
            made.append(("paragraph", [line]))
    return [
        Block(kind=kind, text=(" " if kind == "item" else "\n").join(texts)) for kind, texts in made
    ]
