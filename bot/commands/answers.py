"""An answer in, text for a terminal or JSON for a program out."""

import unicodedata
from collections.abc import Callable, Mapping

import click

from bot.answer import Answer, Quote, Status
from index.hit import Hit, Query

_Json = Mapping[str, object]

# A mail may have gone to many subscribers.
_ALSO = 3

_SENTENCES = {
    Status.ANSWERED: "",
    Status.LOOSE: "This is near, but may not answer the question:",
    Status.NOT_FOUND: "Not in the newsletters.",
    Status.GREETING: "Hello. I am a program: ask me a question about the newsletters.",
    Status.THANKS: "You are welcome.",
    Status.URGENT: "A newsletter cannot help with this. In an emergency, call your local number.",
    Status.PERSONAL_DATA: "The question holds personal data; ask again without it.",
    Status.TOO_LONG: "The question is too long; ask again in one or two sentences.",
    Status.UNINTELLIGIBLE: "This does not read as a question.",
}


def to_json(answer: Answer) -> _Json:
    """Give an answer in the form that the README documents."""
    return {
        "question": answer.question,
        "language": answer.language,
        "status": answer.status.value,
        "quotes": [
            {
                "text": quote.text,
                "context": quote.context,
                "score": round(quote.score, 4),
                **_citation(quote.hit),
            }
            for quote in answer.quotes
        ],
        "nearest": [_citation(headline.hit) for headline in answer.nearest],
    }


def to_text(answer: Answer, *, bold: bool) -> str:
    """Give an answer for a terminal: the best quote in its context, its source, further hits.

    The quoted sentence is bold, or «between guillemets» where bold cannot be shown.
    """
    parts = [_SENTENCES[answer.status]] if _SENTENCES[answer.status] else []
    if answer.quotes:
        best, *others = answer.quotes
        parts.append(_indented(_marked(best, bold=bold)))
        parts.append(_indented("\n".join(_source(best.hit))))
        if others:
            parts.append("More:")
        parts += [
            _indented("\n".join((f"{number}. {visible(one.text)}", " · ".join(_source(one.hit)))))
            for number, one in enumerate(others, start=2)
        ]
    if answer.nearest:
        lines = [" · ".join(_source(headline.hit)) for headline in answer.nearest]
        parts.append("Nearest articles:\n" + _indented("\n".join(lines)))
    return "\n\n".join(parts)


def explanation(query: Query) -> str:
    """List each word of a question with its weight and the corpus words it became, with cosines."""
    lines = ["The question's words, their weights, and the words they became:"]
    for word in query.words:
        became = ", ".join(f"{one.word} {one.cosine:.2f}" for one in word.translations)
        lines.append(f"  {word.word}  {word.weight:.2f}  {became or '(none)'}")
    return "\n".join(lines)


def explanation_json(query: Query) -> _Json:
    """Give the same as `explanation`, for a program."""
    return {
        "words": [
            {
                "word": word.word,
                "weight": round(word.weight, 4),
                "translations": {one.word: round(one.cosine, 4) for one in word.translations},
            }
            for word in query.words
        ],
    }


def _citation(hit: Hit) -> dict[str, object]:
    published = hit.article.published or hit.issue.published
    return {
        "article": hit.article.title,
        "issue": hit.issue.title,
        "published": None if published is None else str(published),
        "language": hit.article.language,
        "url": hit.article.url or hit.issue.url,
        "source": hit.issue.source,
        "also": list(hit.issue.also),
    }


def _source(hit: Hit) -> list[str]:
    """Name the article, the issue with its date, the link or else the file, and the copies."""
    published = hit.article.published or hit.issue.published
    issue = hit.issue.title if published is None else f"{hit.issue.title}, {published}"
    place = hit.article.url or hit.issue.url or hit.issue.source
    return [visible(line) for line in (hit.article.title, issue, place, _also(hit)) if line]


def _also(hit: Hit) -> str:
    """Name the other files that hold the same issue."""
    names = [*hit.issue.also[:_ALSO]]
    if more := len(hit.issue.also) - len(names):
        names.append(f"{more} more")
    return f"also in: {', '.join(names)}" if names else ""


def _marked(quote: Quote, *, bold: bool) -> str:
    mark: Callable[[str], str] = _bold if bold else _between_guillemets
    body = quote.hit.article.body
    before = body[quote.context_start : quote.start]
    after = body[quote.end : quote.context_end]
    return visible(before) + mark(visible(quote.text)) + visible(after)


def _bold(text: str) -> str:
    return click.style(text, bold=True)


def _between_guillemets(text: str) -> str:
    return f"«{text}»"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in text.split("\n"))


def visible(text: str) -> str:
    """Drop control characters, with which a newsletter could take over a terminal."""
    return "".join(one for one in text if one == "\n" or unicodedata.category(one) != "Cc")
