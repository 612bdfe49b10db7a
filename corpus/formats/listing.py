"""A web page that lists posts in, its posts out: each with its own headline, date and lead.

A listing is known by its shape alone: siblings that each hold a date, a headline and a text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpus.boilerplate import is_frame
from corpus.dates import parse_date
from corpus.errors import AmbiguousDateError
from corpus.formats.blocks import Block, Layout
from corpus.formats.content import OUTSIDE, prose_in, weight
from corpus.formats.draft import DraftArticle
from corpus.formats.pieces import Piece, pieces
from corpus.plain import one_line

# Fewer dated siblings are no list.
_FEW = 3
# How many elements above its date an item of a list is looked for.
_CLIMB = 8
# A date stands alone, or with a word or two ("Published 4 May 2020").
_DATE_LIMIT = 40
_HEADLINE, _HEADLINE_LIMIT = 8, 300
# A text of so few letters beside a date says what date it is.
_LABEL = 16
# A lead is at least a short sentence.
_LEAD = 60
# A block that has so many of its words in a list stands in it; so much else may stand beside one.
_SAME, _BESIDE = 0.9, 0.2
_WORD = re.compile(r"\w{2,}")
# Of the items of a list, so many have a headline, and so many a lead.
_HEADED, _LED = 0.8, 0.5


@dataclass(frozen=True, slots=True)
class _Dated:
    """An element of a list, with the date it states as written."""

    node: LexborNode
    date: str


def posts(tree: LexborHTMLParser, *, language: str | None, base: str | None) -> list[DraftArticle]:
    """Give the posts that a page lists, in its order; none where it lists none.

    `language` is what the page states, and `base` its address, for the posts' own links.
    """
    languages = tuple(dict.fromkeys((*([language] if language else []), "en")))
    groups = _groups(_dates(tree, languages))
    lists = [(group, made) for group in groups if (made := _made(group, base))]
    if not lists:
        return []
    items, listed = max(lists, key=lambda pair: sum(weight(post.body) for post in pair[1]))
    return [*_featured(groups, items, base), *listed]


def heading_of(found: Layout, first: DraftArticle) -> str | None:
    """Give the last heading above the first post of a list."""
    heading = None
    for block in found.blocks:
        if block.place in OUTSIDE:
            continue
        if first.title and first.title in one_line(block.text):
            break
        heading = block.text if block.kind == "heading" else heading
    return heading


def are_nearly_all(listed: Sequence[DraftArticle], kept: Sequence[Block]) -> bool:
    """Say whether the posts of a list hold nearly all that a page says.

    What else runs on there is a note of the editors, or comments; a story above a list of others
    is far longer.
    """
    words = {word for post in listed for word in _WORD.findall(f"{post.title} {post.body}")}
    beside = 0
    for block in kept:
        own = set(_WORD.findall(block.text))
        if len(own & words) < _SAME * len(own):
            beside += prose_in(block)
    return beside <= _BESIDE * sum(weight(post.body) for post in listed)


def _dates(tree: LexborHTMLParser, languages: Sequence[str]) -> Iterator[_Dated]:
    """Give the elements whose text is a date, in reading order."""
    if tree.root is None:
        return
    for node in tree.root.traverse(include_text=True):
        if node.tag == "time" and (stamp := node.attributes.get("datetime")):
            yield _Dated(node, stamp)
        elif node.tag == "-text" and node.parent is not None and node.parent.tag != "time":
            text = one_line(node.text_content or "")
            if len(text) <= _DATE_LIMIT and _is_day(text, languages):
                yield _Dated(node.parent, text)


def _is_day(text: str, languages: Sequence[str]) -> bool:
    """Say whether a short text states a day of a year."""
    if sum(map(str.isdigit, text)) < 5:  # noqa: PLR2004 - 4 of a year and 1 of a day
        return False
    try:
        found = parse_date(text, languages=languages)
    except AmbiguousDateError:
        return True
    return found is not None and found.day is not None


def _groups(dates: Iterator[_Dated]) -> list[list[_Dated]]:
    """Gather the elements around dates by what holds them: siblings of one name are a group."""
    groups: dict[tuple[int, str], dict[int, _Dated]] = defaultdict(dict)
    for found in dates:
        node = found.node
        for _ in range(_CLIMB):
            parent = node.parent
            if parent is None or node.tag in OUTSIDE:
                break
            groups[parent.mem_id, node.tag or ""].setdefault(node.mem_id, _Dated(node, found.date))
            node = parent
    return [list(group.values()) for group in groups.values() if len(group) > 1]


def _featured(
    groups: Sequence[Sequence[_Dated]], items: Sequence[_Dated], base: str | None
) -> list[DraftArticle]:
    """Give the posts that stand above a list in a row of their own, often by headline alone."""
    around, tags = items[0].node.parent, {items[0].node.tag}
    for group in groups:
        row = group[0].node.parent
        above = row.parent if row is not None else None
        if row is not None and above == around and row.tag not in tags:
            return _with_headlines(group, base)
    return []


def _made(group: Sequence[_Dated], base: str | None) -> list[DraftArticle]:
    """Make posts of siblings, if they are a list: enough of them have a headline and a lead."""
    if len(group) < _FEW:
        return []
    made = _with_headlines(group, base)
    led = sum(weight(post.body) >= _LEAD for post in made)
    return made if len(made) >= _HEADED * len(group) and led >= _LED * len(group) else []


def _with_headlines(group: Sequence[_Dated], base: str | None) -> list[DraftArticle]:
    """Make posts of the siblings that have a headline."""
    held = [pieces(one.node) for one in group]
    counts = Counter(chain.from_iterable({piece.text for piece in found} for found in held))
    labels = {text for text, count in counts.items() if count > 1}
    heads = [_headline(found, one.date, labels) for one, found in zip(group, held, strict=True)]
    return [
        _post(head, found, one, base)
        for head, found, one in zip(heads, held, group, strict=True)
        if head is not None
    ]


def _headline(found: Sequence[Piece], date: str, labels: Collection[str]) -> Piece | None:
    """Give the headline of an item: its heading, else its first link, else its first text."""
    candidates = [
        piece
        for piece in found
        if _HEADLINE <= weight(piece.text) <= _HEADLINE_LIMIT
        and piece.text not in labels
        and date not in piece.text
        and not _is_label(piece.text)
    ]
    for ranked in ("is_heading", "is_link"):
        if chosen := next((piece for piece in candidates if getattr(piece, ranked)), None):
            return chosen
    return next(iter(candidates), None)


def _post(head: Piece, found: Sequence[Piece], one: _Dated, base: str | None) -> DraftArticle:
    """Make the article of an item; one that is only a headline says that."""
    title = one_line(head.text)
    texts = []
    for piece in found:
        text = piece.text.removeprefix(head.text).strip()
        is_date = one.date in text and len(text) <= len(one.date) + _LABEL
        if text and not is_date and not _is_label(text):
            texts.append(text)
    link = next((piece.link for piece in (head, *found) if piece.link), None)
    return DraftArticle(
        title=title,
        body="\n\n".join(texts) or title,
        published=one.date,
        url=urljoin(base, link) if base and link else link,
    )


def _is_label(text: str) -> bool:
    """Say whether a text is a button or a counter; what is as long as a lead never is."""
    return weight(text) < _LEAD and is_frame(Block(kind="paragraph", text=text))
