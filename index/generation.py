"""Readings in, what the store keeps out as plain values: files, contents, generations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from pydantic import TypeAdapter

from corpus.issue import Article, Issue, Passage
from index.analysis import parts_of, searched_of
from index.encoder import bundled_encoder
from index.glossary import Glossary
from index.lexicon import bundled_lexicon
from index.words import ANALYSER_VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One newsletter file of a generation.

    `source` is its name in citations and lasts; `path` is where it lies now, absolute.
    `digest` is of its bytes; `content` is the digest of what it held, None when it held nothing.
    `outcome` is the value of a corpus.read.Outcome; that module brings every reader with it, which
    a question should not have to import.
    """

    source: str
    path: str
    digest: str
    outcome: str
    reason: str | None = None
    content: str | None = None

    @property
    def answers(self) -> bool:
        """Whether questions are answered from this file."""
        return self.outcome == "read" and self.content is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What one file held: its issues, and the passages of all their articles in order."""

    issues: tuple[Issue, ...]
    passages: tuple[Passage, ...]

    @property
    def digest(self) -> str:
        """Name this content by what it holds, so that the same content is stored once."""
        return digest_of(_CONTENT.dump_json(self))

    def to_json(self) -> str:
        """Give the content as JSON, with every field that the nouns carry."""
        return _CONTENT.dump_json(self).decode()

    @staticmethod
    def from_json(text: str | bytes) -> "Content":
        """Take a content back from its JSON; ValueError when it lacks a field of today's nouns."""
        return _CONTENT.validate_json(text)

    def articles(self) -> Iterator[Article]:
        """Walk over the articles of all issues, in order."""
        for issue in self.issues:
            yield from issue.articles

    def texts(self) -> list[str]:
        """Cut out the text of each passage, in order: what may be quoted."""
        return [article.body[one.start : one.end] for _, article, one in self._told()]

    def languages(self) -> list[str]:
        """Give the language of each passage, in order."""
        return [article.language for _, article, _ in self._told()]

    def parts(self) -> list[list[str]]:
        """Give the texts that are analysed of each passage, in order."""
        return [parts_of(*one) for one in self._told()]

    def searched(self) -> list[str]:
        """Give what each passage is found by, in order."""
        return [searched_of(*one) for one in self._told()]

    def _told(self) -> Iterator[tuple[Issue, Article, Passage]]:
        told = {article.id: (issue, article) for issue in self.issues for article in issue.articles}
        return ((*told[one.article_id], one) for one in self.passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The versions of the encoder, the word analyser and the glossary of a generation.

    `analyser` ends with the glossary's, which is resolved when the generation is built: one that
    changed since makes it no wrong one.
    """

    encoder: str
    analyser: str

    @property
    def cutting(self) -> str:
        """The version of the word analyser alone, which questions must share."""
        return self.analyser.rpartition(_PARTING)[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a generation holds."""

    issues: int
    articles: int
    passages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """One whole index, never changed once written.

    `parent` is the generation it was made from, the one that a rollback returns to.
    """

    id: int
    parent: int | None
    created: datetime
    made: Made
    counts: Counts


def made_with(encoder: str, glossary: Glossary) -> Made:
    """Name what a generation built now would be made with, given the encoder's version."""
    return Made(encoder=encoder, analyser=f"{cutting()}{_PARTING}{glossary.version}")


def cutting() -> str:
    """Name the word analyser in use.

    Words are cut and translated by the bundled encoder, whichever encoder ranks by meaning, and
    phrases found by its lexicon.
    """
    return f"{ANALYSER_VERSION}, {bundled_encoder().version}, {bundled_lexicon().version}"


def answering(files: Iterable[File]) -> list[str]:
    """List the digests of the contents that questions are answered from, in order."""
    return [file.content for file in files if file.answers and file.content is not None]


def digest_of(content: bytes) -> str:
    """Name bytes by their SHA-256, 32 hexadecimal digits of it.

    >>> digest_of(b"")
    'e3b0c44298fc1c149afbf4c8996fb924'
    """
    return sha256(content).hexdigest()[:32]


# Stands before the glossary's version.
_PARTING = ", "
# Pydantic carries every field of the nouns without being told of them (docs/decisions.md).
_CONTENT = TypeAdapter(Content)
