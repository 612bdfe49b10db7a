"""An RSS, Atom or JSON feed in, a draft of each entry out."""

import json
import re
from dataclasses import replace
from io import BytesIO
from typing import Any

from corpus.errors import EmptyError, UnreadableError
from corpus.formats import markup, page
from corpus.formats.draft import Draft, File
from corpus.formats.stamps import day_of
from corpus.plain import decode, one_line

_ROOT = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF|entry)[\s>]",
    re.DOTALL,
)
_JSON_FEED = re.compile(rb"^(?:\xef\xbb\xbf)?\s*\{.{0,400}jsonfeed\.org/version", re.DOTALL)
_ENTRIES = 20_000


def looks_like(head: bytes) -> bool:
    """Say whether a file begins as an RSS or Atom feed or as one Atom entry."""
    return _ROOT.match(head) is not None


def looks_like_json(head: bytes) -> bool:
    """Say whether a file begins as a JSON Feed."""
    return _JSON_FEED.match(head) is not None


def read(file: File) -> list[Draft]:
    """Read RSS and Atom; every entry is an issue with the stories that it holds."""
    markup.refuse_entities(file.raw, file.name)
    text = markup.text_of(file.raw)
    if text.count("<") > markup.TAG_LIMIT:
        raise UnreadableError(file.name, f"has more than {markup.TAG_LIMIT:,} tags")
    # As a stream, because feedparser opens a text that looks like a path or a link.
    stream = BytesIO(markup.DECLARATION.sub("", text).encode())
    import feedparser  # noqa: PLC0415 - takes half a second, which only feeds should cost

    parsed = feedparser.parse(stream, sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries:
        raise EmptyError(file.name, "the feed has no entries")
    if len(parsed.entries) > _ENTRIES:
        raise UnreadableError(file.name, f"has more than {_ENTRIES:,} entries")
    site = one_line(parsed.feed.get("title", "")) or None
    language = parsed.feed.get("language")
    found = [_entry(entry, site, language, file) for entry in parsed.entries]
    return [draft for draft in found if draft.articles]


def _entry(entry: Any, site: str | None, language: str | None, file: File) -> Draft:  # noqa: ANN401
    """Make a draft of one entry: its fullest content, or its summary."""
    texts = [part for part in entry.get("content", []) if part.get("value")]
    best = max(texts, key=lambda part: len(part["value"]), default=None)
    html = best["value"] if best else entry.get("summary", "")
    title = one_line(page.plain_text(entry.get("title", ""))) or None
    draft = Draft(
        articles=(),
        title=title,
        newsletter=site,
        published=day_of(entry.get("published") or entry.get("updated")),
        language=(best or {}).get("language") or language,
        url=entry.get("link"),
    )
    return _filled(draft, html, file)


def read_json(file: File) -> list[Draft]:
    """Read a JSON Feed."""
    try:
        feed = json.loads(decode(file.raw))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(file.name, f"is not JSON ({error})") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise EmptyError(file.name, "the feed has no entries")
    found = [_item(item, feed, file) for item in items[:_ENTRIES] if isinstance(item, dict)]
    return [draft for draft in found if draft.articles]


def _item(item: dict[str, Any], feed: dict[str, Any], file: File) -> Draft:
    """Make a draft of one entry of a JSON Feed."""
    texts = (_text(item, name) for name in ("content_html", "content_text", "summary"))
    draft = Draft(
        articles=(),
        title=_text(item, "title"),
        newsletter=_text(feed, "title"),
        published=_text(item, "date_published") or _text(item, "date_modified"),
        language=_text(item, "language") or _text(feed, "language"),
        url=_text(item, "url") or _text(item, "external_url"),
    )
    return _filled(draft, next(filter(None, texts), ""), file)


def _text(table: dict[str, Any], name: str) -> str | None:
    value = table.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _filled(entry: Draft, html: str, file: File) -> Draft:
    """Fill an entry with the stories of its HTML; its link names it, as a path names a file."""
    return replace(
        entry, articles=page.piece(html, file, title=entry.title).articles, name=entry.url
    )
