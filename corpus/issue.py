"""The nouns of a newsletter: issue, article, sentence, passage. Plain values, no behaviour."""

from dataclasses import dataclass

from corpus.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One story of an issue.

    `id` lasts as long as the file does: the issue's id, "#", and the article's key or position.
    `language` is one of corpus.languages.LANGUAGES or another ISO 639-1 code, of the body itself.
    `edition_of` ties the editions of one story in several languages together; None stands alone.
    """

    id: str
    title: str
    body: str
    language: str
    published: PartialDate | None = None
    url: str | None = None
    edition_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One number of a newsletter in one language, as one file (or one entry of a file) gave it.

    `source` is the file read, relative to the path that was asked for; `id` is made from it.
    `title` is what a citation shows, for instance "2020 December (Vol.55)".
    `date_text` is the date as the source wrote it, and `date_origin` where it stands: "field",
    "name", "title" or "text"; or "ambiguous" for one with two readings (12/03/2025), which stays
    undated.
    `edition_of` ties the issue's editions. `also` are the sources of the same issue that were left
    out as duplicates. `attachments` are the names of files that came with a mail.
    """

    id: str
    newsletter: str
    number: str | None
    title: str
    published: PartialDate | None
    language: str
    url: str | None
    source: str
    articles: tuple[Article, ...]
    date_origin: str | None = None
    date_text: str | None = None
    edition_of: str | None = None
    also: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's place in its article: `body[start:end]`, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A run of whole sentences of one article, by their spans in its body."""

    article_id: str
    ordinal: int
    sentences: tuple[Sentence, ...]

    @property
    def start(self) -> int:
        """Where the passage begins in the article's body."""
        return self.sentences[0].start

    @property
    def end(self) -> int:
        """Where the passage ends in the article's body."""
        return self.sentences[-1].end
