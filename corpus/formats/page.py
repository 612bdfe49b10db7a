"""An HTML page, a saved mail or a piece of HTML in, a draft of its issue out."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from corpus.boilerplate import is_frame
from corpus.errors import EmptyError
from corpus.formats.blocks import Block, Layout, Region
from corpus.formats.content import OUTSIDE, content, has_menus, weight
from corpus.formats.draft import Draft, File
from corpus.formats.listing import are_nearly_all, heading_of, posts
from corpus.formats.outline import articles, first_heading
from corpus.formats.stamps import clock_day_in
from corpus.formats.stories import is_an_issue
from corpus.formats.text import typed_blocks
from corpus.formats.tree import parse
from corpus.formats.walk import layout
from corpus.leftovers import without_leftovers
from corpus.plain import decode, one_line

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)
_DOCUMENT = re.compile(r"<(?:html|body|head)[\s>]", re.IGNORECASE)
_HEAD_BYTES = 4_096
_REPEATED = 40
_MOSTLY = 0.25
_DATE_NAMES = (
    "article:published_time", "datepublished", "og:published_time", "date", "dc.date",
    "dc.date.issued",
    "dcterms.created", "dcterms.issued", "dcterms.date", "publishdate", "pubdate", "sailthru.date",
    "parsely-pub-date", "article.published", "publication_date",
)  # fmt: skip
_TITLE_ROW = re.compile(r"^(?:제목|title|subject|件名|标题|標題)\s*[|:：]\s*(.+)$", re.IGNORECASE)
# How many blocks above its text a page shows its title at most.
_ABOVE = 14
_TOP_BLOCKS = 8
_TITLE_WEIGHT, _TITLE_LIMIT = 20, 300
_ATTACHED = re.compile(r"\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif)\b", re.IGNORECASE)
_WORD = re.compile(r"\w{2,}")
# So many words of a title stand in its text.
_TOLD = 2
_MAIL = re.compile(r"\bmso\b|urn:schemas-microsoft-com|<mjml", re.IGNORECASE)
# What a template's program fills in: ${NUMBER}.
_VARIABLE = re.compile(r"\s*\$\{\w{1,40}\}")
_TITLE_PARTS = re.compile(r"\s+[|·•«»–—-]\s+|\s*[|]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of a page states; None where it is silent."""

    title: str | None = None
    site: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None


def read(file: File) -> list[Draft]:
    """Read an HTML file as one issue; raises `EmptyError` for a page that has only menus."""
    stated = _CHARSET.search(file.raw[:_HEAD_BYTES])
    return [draft(decode(file.raw, stated[1].decode() if stated else None), file)]


def draft(html: str, file: File) -> Draft:
    """Make a draft of an HTML document; raises `EmptyError` for a page that has only menus."""
    tree = parse(without_leftovers(html))
    head = head_of(tree)
    found = with_typed_text(layout(tree))
    framed = not _MAIL.search(html) and has_menus(found)
    kept = content(found) if framed else _once(found.blocks)
    listed = posts(tree, language=head.language, base=head.url) if framed else []
    if listed and are_nearly_all(listed, kept):
        return Draft(
            newsletter=head.site,
            title=file.stated.get("title")
            or heading_of(found, listed[0])
            or _title(head, [], found),
            published=head.published or listed[0].published,
            language=head.language,
            url=head.url,
            articles=tuple(listed),
        )
    if framed and not kept:
        raise EmptyError(
            file.name, "no article text found, only menus (or the text is in a picture)"
        )
    title = file.stated.get("title") or _title(head, kept, found)
    splitting = file.settings.articles
    # A whole document without menus is a mail or an exported issue; a mere piece is one story.
    one_story = framed or not _DOCUMENT.search(html[:_HEAD_BYTES])
    if splitting == "auto" and one_story and not is_an_issue(kept, {}, title, file.name):
        splitting = "whole"
    return Draft(
        newsletter=head.site,
        title=title,
        published=head.published or (_labelled_date(found) if framed else _clock_date(found)),
        language=head.language,
        url=head.url,
        articles=tuple(articles(kept, title=title, splitting=splitting)),
    )


def message(html: str, file: File, *, title: str | None) -> Draft:
    """Make a draft of the HTML of a mail."""
    tree = parse(without_leftovers(html))
    kept = _once(layout(tree).blocks)
    head = head_of(tree)
    title = title or head.title
    found = articles(kept, title=title, splitting=file.settings.articles)
    return Draft(title=title, language=head.language, url=head.url, articles=tuple(found))


def piece(html: str, file: File, *, title: str | None) -> Draft:
    """Make a draft of a piece of HTML inside something else: a feed entry, a field of a record."""
    kept = _once(layout(parse(without_leftovers(html))).blocks)
    splitting = file.settings.articles
    if splitting == "auto" and not is_an_issue(kept, {}, title, ""):
        splitting = "whole"
    return Draft(title=title, articles=tuple(articles(kept, title=title, splitting=splitting)))


def plain_text(html: str) -> str:
    """Give the text of a short piece of HTML, such as a title."""
    if "<" not in html and "&" not in html:
        return html
    return " ".join(block.text for block in layout(parse(html)).blocks)


def _once(blocks: list[Block]) -> list[Block]:
    """Leave out the frame, and what stands there a second time for small screens."""
    kept: list[Block] = []
    seen: set[str] = set()
    for block in blocks:
        if is_frame(block) or (len(block.text) >= _REPEATED and block.text in seen):
            continue
        seen.add(block.text)
        kept.append(block)
    return kept


def with_typed_text(found: Layout) -> Layout:
    """Cut preformatted text into paragraphs where it is most of a page, as in list archives."""
    typed = sum(len(block.text) for block in found.blocks if block.kind == "code")
    if typed < _MOSTLY * sum(len(block.text) for block in found.blocks):
        return found
    blocks = [
        part
        for block in found.blocks
        for part in (typed_blocks(block.text) if block.kind == "code" else [block])
    ]
    return Layout(blocks, [Region("body", 0, len(blocks), 0)])


def head_of(tree: LexborHTMLParser) -> Head:
    """Read what the head of a page states about it."""
    named: dict[str, str] = {}
    for meta in tree.css("meta[content]"):
        attributes = meta.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        value = attributes.get("content")
        if name and value and value.strip():
            named.setdefault(name.strip().lower(), one_line(value))
    linked = dict(_json_ld(tree))
    canonical = tree.css_first("link[rel=canonical][href]")
    html, heading, time = (
        tree.css_first("html"),
        tree.css_first("title, mj-title"),
        tree.css_first("time[datetime]"),
    )
    return Head(
        title=one_line(
            _VARIABLE.sub("", named.get("og:title") or (heading.text() if heading else ""))
        )
        or None,
        site=named.get("og:site_name"),
        published=next((named[name] for name in _DATE_NAMES if name in named), None)
        or linked.get("datePublished")
        or (time.attributes.get("datetime") if time else None),
        language=named.get("og:locale") or (html.attributes.get("lang") if html else None),
        url=(canonical.attributes.get("href") if canonical else None) or named.get("og:url"),
    )


def _json_ld(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Give the texts of a page's JSON-LD at its first two levels."""
    for script in tree.css('script[type="application/ld+json"]')[:5]:
        try:
            loaded = json.loads(script.text())
        except (ValueError, RecursionError):
            continue
        entries = loaded if isinstance(loaded, list) else [loaded]
        for entry in entries:
            graph = entry.get("@graph", [entry]) if isinstance(entry, dict) else []
            for thing in graph if isinstance(graph, list) else []:
                if isinstance(thing, dict):
                    yield from (
                        (name, value) for name, value in thing.items() if isinstance(value, str)
                    )


def _title(head: Head, kept: list[Block], found: Layout) -> str | None:
    """Give the page's title: the part of the stated one that the page shows, or the heading."""
    stated = head.title
    if stated is None:
        return first_heading(kept)
    shown = {one_line(block.text) for block in found.blocks if block.kind != "rule"}
    parts = [part.strip() for part in _TITLE_PARTS.split(stated) if part.strip()]
    named = [part for part in parts if part in shown and part != head.site]
    if stated in shown or not parts:
        return stated
    if named:
        return max(named, key=len)
    above = _heading_above(found, kept, stated)
    return above or (max(parts, key=len) if len(parts) > 1 else stated)


def _may_be_title(block: Block) -> bool:
    """Say whether a block could be a page's title: one line inside the page, no file, no frame."""
    if "\n" in block.text or block.place in OUTSIDE or _ATTACHED.search(block.text):
        return False
    return _TITLE_WEIGHT <= weight(block.text) <= _TITLE_LIMIT and not is_frame(block)


def _heading_above(found: Layout, kept: list[Block], stated: str) -> str | None:
    """Give the heading or the labelled title close above the text, where the page has its own."""
    if not kept:
        return None
    first = next((n for n, block in enumerate(found.blocks) if block is kept[0]), 0)
    above = found.blocks[max(0, first - _ABOVE) : first]
    for block in found.blocks[max(0, first - _ABOVE) : first + _ABOVE]:
        if labelled := _TITLE_ROW.match(block.text):
            return one_line(labelled[1])
    body = " ".join(block.text for block in kept)
    texts = [block.text for block in above if _may_be_title(block) and block.text not in stated]

    def told(text: str) -> int:
        return sum(word in body for word in set(_WORD.findall(text)))

    best = max(texts, key=told, default=None)
    return best if best and told(best) >= _TOLD else None


def _clock_date(found: Layout) -> str | None:
    """Give the day of a time stamp close to the top, as a list archive shows one."""
    stamps = (clock_day_in(block.text) for block in found.blocks[:_TOP_BLOCKS])
    return next(filter(None, stamps), None)


def _labelled_date(found: Layout) -> str | None:
    """Give the date that a page labels as its own (등록일 2025-12-11), wherever it stands."""
    blocks = found.blocks
    for position, block in enumerate(blocks):
        label = _LABELLED.search(block.text) if len(block.text) <= _LABEL_LIMIT else None
        if label is None:
            continue
        date = _NUMERIC.search(block.text, label.end())
        following = blocks[position + 1].text if position + 1 < len(blocks) else ""
        if date is None and label.end() >= len(block.text.rstrip(" :：")):
            date = _NUMERIC.match(following)
        if date:
            return date[0].strip(" :：")
    return None


_LABELLED = re.compile(
    r"등록일자?|작성일자?|게시일자?|발행일자?|보도일시?|배포일시?|날짜|公開日|掲載日|発行日|发布日期|发布时间|發布日期"
    r"|\b(?:posted|published|date|datum|fecha|data|publié le|veröffentlicht)\b",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"\s*[:：]?\s*(?:19|20)\d\d\s?[-./년年]\s?\d\d?\s?[-./월月]\s?\d\d?")
_LABEL_LIMIT = 200
