"""What a file states in, drafts of issues out: the one result type of all readers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from corpus.source import SourceSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftArticle:
    """A story as the file gives it; `published` is as written, `key` is the file's own."""

    title: str | None
    body: str
    key: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An issue as the file gives it; None where the file says nothing.

    `published` is a field's date as written; `name` is a file or entry name that may hold one.
    `inside` is the file of a zip that it came from.
    """

    articles: tuple[DraftArticle, ...]
    newsletter: str | None = None
    number: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    edition_of: str | None = None
    url: str | None = None
    name: str | None = None
    attachments: tuple[str, ...] = ()
    inside: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """The bytes of one file with what a reader may need to know about it.

    `stated` is what a file beside it states (title, published, url, language).
    """

    name: str
    raw: bytes
    settings: SourceSettings = field(default_factory=SourceSettings)
    stated: Mapping[str, str] = field(default_factory=dict)
    siblings: frozenset[str] = frozenset()


# A reader raises corpus.errors.UnreadableError or EmptyError, and nothing else on purpose.
Reader = Callable[[File], list[Draft]]
