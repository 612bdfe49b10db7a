"""A few words in, whole newsletters out: what a test does not care about is filled in."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from corpus.dates import PartialDate
from corpus.issue import Article, Issue, Passage, Sentence
from corpus.passages import split
from corpus.read import Outcome, Reading
from index.encoder import bundled_encoder
from index.generation import digest_of
from index.prepare import in_memory
from index.search import Searcher
from index.survey import Found

# The title of a story that no other is given.
TITLE = "A park"


def article(body: str = "The park opened in May.", **fields: object) -> Article:
    """Make an article with a body; anything else may be named."""
    filled = {
        "id": "issue.md#1",
        "title": TITLE,
        "language": "en",
        "published": PartialDate(2020, 12),
        "url": "https://example.org/1",
        **fields,
    }
    return Article(body=body, **filled)  # type: ignore[arg-type]


def issue(*bodies: str, **fields: object) -> Issue:
    """Make an issue with an article for each body; its source may be named, and names all."""
    source = str(fields.get("source", "issue.md"))
    filled = {
        "id": source,
        "newsletter": "City News",
        "number": "Vol.55",
        "title": f"2020 December ({source})",
        "published": PartialDate(2020, 12),
        "language": "en",
        "url": None,
        "source": source,
        "articles": tuple(
            article(body, id=f"{source}#{number}") for number, body in enumerate(bodies, 1)
        ),
        **fields,
    }
    return Issue(**filled)  # type: ignore[arg-type]


def passage(article: Article, *, ordinal: int = 0) -> Passage:
    """Make one passage of one sentence of a whole article."""
    sentence = Sentence(0, len(article.body))
    return Passage(article_id=article.id, ordinal=ordinal, sentences=(sentence,))


def found(source: str, *bodies: str, folder: str = "/news") -> Found:
    """Make a file that was read: an issue with an article for each body."""
    reading = Reading(
        source=source,
        digest=digest_of(repr(bodies).encode()),
        outcome=Outcome.READ,
        issues=(issue(*bodies, source=source),),
    )
    return Found(f"{folder}/{source}", reading)


def broken(source: str, reason: str = "is cut off", *, folder: str = "/news") -> Found:
    """Make a file that could not be read."""
    reading = Reading(
        source=source,
        digest=digest_of(reason.encode()),
        outcome=Outcome.UNREADABLE,
        reason=reason,
    )
    return Found(f"{folder}/{source}", reading)


def newsletter_file(*bodies: str, title: str = "2020 December (Vol.55)") -> str:
    """Write an issue in the project's own form: Markdown with front matter, an article a body."""
    head = f"---\nnewsletter: City News\ntitle: {title}\npublished: 2020-12\nlanguage: en\n---\n"
    stories = [
        f"\n## Story {number} {{#story-{number}}}\n\n{body}\n"
        for number, body in enumerate(bodies, start=1)
    ]
    return head + "".join(stories)


def folder_of(files: Mapping[str, str], folder: Path) -> Path:
    """Write texts to files of a folder by their names, and give the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def searcher_over(issues: Sequence[Issue]) -> Searcher:
    """Index issues in memory with the bundled encoder, as a build does."""
    articles = [article for issue in issues for article in issue.articles]
    passages = [passage for article in articles for passage in split(article)]
    return in_memory(issues, passages, bundled_encoder())
