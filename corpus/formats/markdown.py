"""Markdown with or without fields at its head in, a draft of its issue out."""

from functools import lru_cache

import pyromark

from corpus.formats.draft import Draft, DraftArticle, File
from corpus.formats.frontmatter import Page, split, text_of
from corpus.formats.numbered import with_numbers_escaped
from corpus.formats.outline import articles, first_heading
from corpus.formats.stories import is_an_issue
from corpus.formats.unrendered import without_unrendered
from corpus.formats.walk import blocks
from corpus.leftovers import without_dangling_references, without_leftovers
from corpus.plain import decode, one_line

# What the fields are called that date and link a post, the surest first.
_DATES = (
    "published", "date", "posted", "pubdate", "publishdate", "published_at", "release-date",
    "created",
)  # fmt: skip
_LINKS = ("url", "link", "canonical_url", "canonical", "source_url", "external_url", "permalink")


@lru_cache(maxsize=1)
def _renderer() -> pyromark.Markdown:
    """Make the parser once."""
    on = pyromark.Options
    return pyromark.Markdown(
        options=on.ENABLE_TABLES | on.ENABLE_FOOTNOTES | on.ENABLE_HEADING_ATTRIBUTES
        | on.ENABLE_STRIKETHROUGH | on.ENABLE_TASKLISTS
    )  # fmt: skip


def read(file: File) -> list[Draft]:
    """Read a Markdown file as one issue."""
    return [draft(split(decode(file.raw).replace("\r\n", "\n").replace("\r", "\n")), file)]


def draft(page: Page, file: File) -> Draft:
    """Make a draft of a text and the fields at its head."""
    fields = page.fields
    text = with_numbers_escaped(without_dangling_references(without_leftovers(page.text)))
    found = blocks(without_unrendered(_renderer().html(text)), literal=True)
    title = text_of(fields, "title", "subject", "headline")
    title = one_line(title) if title else first_heading(found)
    number = text_of(fields, "number", "issue", "volume", "vol")
    splitting = file.settings.articles
    if splitting == "auto" and not is_an_issue(found, fields, title, file.name):
        splitting = "whole"
    found_articles = articles(found, title=title, splitting=splitting)
    summary = text_of(fields, "summary", "description", "excerpt", "deck", "dek")
    if not found_articles and summary:  # a post that only points elsewhere
        found_articles = [DraftArticle(title=title, body=one_line(summary))]
    return Draft(
        newsletter=text_of(fields, "newsletter", "publication"),
        number=number,
        title=title,
        published=text_of(fields, *_DATES),
        language=text_of(fields, "language", "lang", "locale"),
        edition_of=text_of(fields, "edition_of", "translationkey", "translation_key"),
        url=text_of(fields, *_LINKS),
        articles=tuple(found_articles),
    )
