"""JSON or XML with records in any shape in, a draft of each issue out."""

import json
import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from corpus.errors import EmptyError, UnreadableError
from corpus.formats import markup, page
from corpus.formats.draft import Draft, DraftArticle, File
from corpus.plain import decode, lines, one_line

Record = Mapping[str, object]

# What records call their parts, the surest name first.
_NAMES = {
    "title": ("title", "headline", "subject", "name", "heading"),
    "body": (
        "content_html", "content", "body_html", "body", "html", "text", "article", "fulltext",
        "content_text", "encoded", "description", "summary", "excerpt", "abstract",
    ),
    "published": (
        "published", "published_at", "date_published", "datepublished", "pubdate", "publish_date",
        "release-date", "release_date", "date", "posted", "issued", "created_at", "created", "ts",
        "timestamp", "date_gmt", "regdate", "updated_at", "updated",
    ),
    "url": ("url", "link", "source_url", "permalink", "canonical_url", "href", "guid"),
    "language": ("language", "lang", "locale"),
    "number": ("number", "issue_number", "issue", "volume", "no"),
    "newsletter": ("newsletter", "publication", "site_name"),
    "key": ("key", "slug"),
}  # fmt: skip
_TAGS = re.compile(r"</?[a-zA-Z][^<>]*>|&[a-z]{2,8};|&#\d+;")
_DEPTH, _RECORDS = 12, 50_000


def read_json(file: File) -> list[Draft]:
    """Read a JSON file of records."""
    text = decode(file.raw)
    try:
        return drafts(json.loads(text), file)
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or not all(line.lstrip().startswith("{") for line in lines):  # noqa: PLR2004
            raise UnreadableError(file.name, f"is not JSON ({error})") from error
    try:
        return drafts([json.loads(line) for line in lines], file)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(file.name, f"is not JSON, nor JSON lines ({error})") from error


def read_xml(file: File) -> list[Draft]:
    """Read an XML file of records."""
    root = markup.parse(file.raw, file.name)
    return drafts({_local(root.tag): _plain(root)}, file)


def drafts(tree: object, file: File) -> list[Draft]:
    """Find the issues in a tree: records with a text, alone or below an issue that has a date."""
    fields = file.settings.fields
    if "issue" in fields:
        roots = [root for root in _at(tree, fields["issue"]) if isinstance(root, Mapping)]
    else:
        roots = list(_issues(tree, 0))
    found = [draft for root in roots if (draft := _issue(root, file)).articles]
    if not found:
        raise EmptyError(file.name, "holds no text under a name that is known (docs/formats.md)")
    return found


def stated_beside(raw: bytes) -> dict[str, str]:
    """Give the title, date, link and language that a JSON file states about the text beside it."""
    try:
        loaded = json.loads(decode(raw))
    except (ValueError, RecursionError):
        return {}
    record = next(iter(_titled(loaded, 0)), {})
    found = {name: _field(record, name, {}) for name in ("title", "published", "url", "language")}
    return {name: value for name, value in found.items() if value}


def _plain(element: Element) -> object:
    """Turn an element into a text, or into a table of its attributes and children."""
    children = list(element)
    text = (element.text or "").strip()
    if not children and not element.attrib:
        return text
    table: dict[str, object] = {f"@{_local(name)}": value for name, value in element.attrib.items()}
    if text and not children:
        table["text"] = text
    named: dict[str, list[object]] = {}
    for child in children:
        named.setdefault(_local(child.tag), []).append(_plain(child))
    for name, values in named.items():
        table[name] = values[0] if len(values) == 1 else values
    return table


def _local(tag: str) -> str:
    return tag.rsplit("}", 1)[-1]


def _issues(tree: object, depth: int) -> Iterator[Record]:
    """Find the records that are issues, from the outside."""
    if depth > _DEPTH:
        return
    if isinstance(tree, Mapping):
        if _is_issue(tree):
            yield tree
            return
        for value in tree.values():
            yield from _issues(value, depth + 1)
    elif isinstance(tree, list):
        for value in tree[:_RECORDS]:
            yield from _issues(value, depth + 1)


def _is_issue(record: Record) -> bool:
    """Say whether a record has a text, or a title and a date above records that have."""
    if _field(record, "title", {}) is None:
        return False
    if _field(record, "body", {}) is not None:
        return True
    return _field(record, "published", {}) is not None and any(_stories(record, 0))


def _titled(tree: object, depth: int) -> Iterator[Record]:
    """Find records that state a title and a date, or a link."""
    if depth > _DEPTH:
        return
    if isinstance(tree, Mapping):
        if (
            _field(tree, "title", {}) and (_field(tree, "published", {}) or _field(tree, "url", {}))
        ) or ("url" in tree and "fetched" in tree):
            yield tree
        for value in tree.values():
            yield from _titled(value, depth + 1)
    elif isinstance(tree, list):
        for value in tree[:_RECORDS]:
            yield from _titled(value, depth + 1)


def _stories(record: Record, depth: int) -> Iterator[Record]:
    """Find the records with a title and a text below an issue, in order."""
    if depth > _DEPTH:
        return
    for value in record.values():
        for entry in value if isinstance(value, list) else [value]:
            if not isinstance(entry, Mapping):
                continue
            if _field(entry, "title", {}) and (
                _field(entry, "body", {}) or _field(entry, "url", {})
            ):
                yield entry
            else:
                yield from _stories(entry, depth + 1)


def _issue(record: Record, file: File) -> Draft:
    """Make a draft of an issue: its own text, and the stories below it."""
    fields = file.settings.fields
    title = _title(record, fields)
    own = _field(record, "body", fields) or _texts_of(record)
    articles: list[DraftArticle] = []
    if own:
        articles += _body(own, title, file).articles
    below = [
        entry
        for entry in (
            _at(record, fields["articles"]) if "articles" in fields else _stories(record, 0)
        )
        if isinstance(entry, Mapping)
    ]
    inner = {
        name.removeprefix("article_"): path
        for name, path in fields.items()
        if name.startswith("article_")
    }
    articles += [article for entry in below if (article := _story(entry, inner, file))]
    return Draft(
        title=title,
        articles=tuple(articles),
        newsletter=_field(record, "newsletter", fields),
        number=_field(record, "number", fields),
        published=_field(record, "published", fields),
        language=_field(record, "language", fields),
        url=_field(record, "url", fields),
    )


def _story(record: Record, fields: Mapping[str, str], file: File) -> DraftArticle | None:
    """Make an article of a record below an issue."""
    title = _title(record, fields)
    whole = _body(_field(record, "body", fields) or "", title, file).articles
    body = "\n\n".join(article.body for article in whole)
    if not body and title and _field(record, "url", fields):
        body = title  # a story that is only a headline with a link
    if not body:
        return None
    return DraftArticle(
        title=title,
        body=body,
        published=_field(record, "published", fields),
        url=_field(record, "url", fields),
        language=_field(record, "language", fields),
    )


def _body(text: str, title: str | None, file: File) -> Draft:
    """Make articles of a text that may be HTML."""
    if _TAGS.search(text):
        return page.piece(text, file, title=title)
    body = "\n\n".join(line for line in lines(text) if line)
    return Draft(articles=(DraftArticle(title=title, body=body),) if body else ())


def _title(record: Record, fields: Mapping[str, str]) -> str | None:
    title = _field(record, "title", fields)
    return one_line(page.plain_text(title)) or None if title else None


def _texts_of(record: Record) -> str | None:
    """Give an introduction that is a list of paragraphs (header, intro, footer leave none)."""
    for name in ("header", "intro", "introduction", "editorial"):
        value = record.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            return "".join(f"<p>{part}</p>" for part in value)
    return None


def _field(record: Record, name: str, fields: Mapping[str, str]) -> str | None:
    """Give a part of a record as text: where newsletter.toml says, or under a known name."""
    if name in fields:
        return next(
            (text for value in _at(record, fields[name]) if (text := _as_text(value))), None
        )
    lowered = {key.lower(): value for key, value in record.items()}
    for known in _NAMES[name]:
        if known in lowered and (text := _as_text(lowered[known])):
            return text
    return None


def _as_text(value: object) -> str | None:
    """Give a value as text: itself, a number, or what WordPress calls rendered."""
    if isinstance(value, Mapping):
        value = value.get("rendered") or value.get("text") or value.get("@href")
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return _unescaped(str(value)).strip() or None


def _unescaped(text: str) -> str:
    r"""Take away the backslashes of a text that was escaped twice: before each of its quotes.

    >>> print(_unescaped(r'She said \"yes\".'), _unescaped(r'print "\"";'))
    She said "yes". print "\"";
    """
    for quote in ('"', "'"):
        if text.count(quote) == text.count(f"\\{quote}"):
            text = text.replace(f"\\{quote}", quote)
    return text


def _at(tree: object, path: str) -> Iterator[object]:
    """Give the values at a path such as "chapters/entries/title"; lists are gone through."""
    level: list[object] = [tree]
    for name in path.strip("/").split("/"):
        level = [
            entry[name]
            for value in level
            for entry in (value if isinstance(value, list) else [value])
            if isinstance(entry, Mapping) and name in entry
        ]
    for value in level:
        yield from value if isinstance(value, list) else [value]
