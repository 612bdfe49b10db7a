"""A file in, the drafts of its issues out. A new format is one file here and one line below."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from corpus.errors import EmptyError, UnreadableError
from corpus.formats import bundle, feed, mail, markdown, page, pdf, record, text
from corpus.formats.draft import Draft, File, Reader
from corpus.plain import is_binary

_MEGABYTE = 1024 * 1024
# No issue is a text of 8 MB; more is a dump of something else.
_TEXT = 8 * _MEGABYTE


@dataclass(frozen=True, slots=True)
class Format:
    """A format's name, the endings of its files, how its first bytes look, and its reader.

    `limit` is in bytes: beyond it a file of the format is refused unread.
    """

    name: str
    endings: frozenset[str]
    looks_like: Callable[[bytes], bool]
    reader: Reader
    limit: int = 32 * _MEGABYTE


def _never(_: bytes) -> bool:
    return False


FORMATS = (
    Format(
        "zip",
        frozenset({".zip"}),
        bundle.looks_like,
        lambda file: bundle.read(file, drafts),
        64 * _MEGABYTE,
    ),
    Format("PDF", frozenset({".pdf"}), pdf.looks_like, pdf.read, 64 * _MEGABYTE),
    Format("feed", frozenset({".rss", ".atom"}), feed.looks_like, feed.read),
    Format("JSON Feed", frozenset(), feed.looks_like_json, feed.read_json),
    Format(
        "mailbox", frozenset({".mbox"}), mail.looks_like_mailbox, mail.read_mailbox, 64 * _MEGABYTE
    ),
    Format("mail", frozenset({".eml", ".mht", ".mhtml"}), mail.looks_like, mail.read),
    Format(
        "Markdown", frozenset({".md", ".markdown", ".mdx", ".mkd"}), _never, markdown.read, _TEXT
    ),
    Format("HTML", frozenset({".html", ".htm", ".xhtml", ".mjml"}), _never, page.read, _TEXT),
    Format("XML", frozenset({".xml"}), _never, record.read_xml),
    Format("JSON", frozenset({".json", ".jsonl", ".ndjson"}), _never, record.read_json),
    Format("text", frozenset({".txt", ".text", ".rst", ".adoc", ".org"}), _never, text.read, _TEXT),
)
_BY_ENDING = {ending: format_ for format_ in FORMATS for ending in format_.endings}
# A file's first bytes outrank its ending, but for these: a post may open like a mail or a feed.
_TRUSTED = frozenset({".md", ".markdown", ".html", ".htm", ".mbox"})
_HEAD_BYTES = 8_192


def _looks(ending: str, head: bytes) -> str:
    """Give the ending that a file should have: saved pages end in anything, dumps in nothing."""
    if is_binary(head):
        return ""
    start = head.lstrip()[:200].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return ".html"
    return "" if ending else ".txt"


def drafts(file: File) -> list[Draft]:
    """Read a file by its first bytes or its ending; raises `UnreadableError` or `EmptyError`."""
    if not file.raw.strip():
        raise EmptyError(file.name, "the file is empty")
    ending = PurePosixPath(file.name).suffix.lower()
    head = file.raw[:_HEAD_BYTES]
    sniffed = next((known for known in FORMATS if known.looks_like(head)), None)
    chosen = _BY_ENDING.get(ending) if ending in _TRUSTED else None
    chosen = chosen or sniffed or _BY_ENDING.get(ending) or _BY_ENDING.get(_looks(ending, head))
    if chosen is None:
        raise UnreadableError(file.name, f"no reader knows files that end in {ending or 'nothing'}")
    if len(file.raw) > chosen.limit:
        problem = f"is {chosen.name} of more than {chosen.limit // _MEGABYTE} MB"
        raise UnreadableError(file.name, problem)
    if chosen.limit == _TEXT and is_binary(head):
        raise UnreadableError(file.name, f"ends in {ending}, but is not text")
    found = [draft for draft in chosen.reader(file) if draft.articles]
    if not found:
        raise EmptyError(file.name, "no article text found")
    return found
