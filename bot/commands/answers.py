"""An answer in, text for a terminal or JSON for a program out."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence

import click

from bot.answer import Answer, Quote, Status
from bot.archive import period
from bot.citation import issue_name, link_to
from bot.local_lines import NO_LINES, LocalLines
from corpus.date_range import DateRange
from corpus.dates import PartialDate
from corpus.issue import Issue
from index.hit import Hit
from index.query import Query

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


def to_json(answer: Answer, *, issues: Sequence[Issue] = (), lines: LocalLines = NO_LINES) -> _Json:
    """Give an answer in the form that the README documents.

    `issues` are all that there are, told where nothing was found; `lines` are the city's own.
    """
    refused, urgent = answer.status is Status.NOT_FOUND, answer.status is Status.URGENT
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
                **_dates(quote),
            }
            for quote in answer.quotes
        ],
        "nearest": [_citation(headline.hit) for headline in answer.nearest],
        "archive": _archive(issues) if refused else None,
        "local_lines": (lines.in_language(answer.language) or None) if urgent else None,
        "time": _time(answer),
    }


def to_text(
    answer: Answer, *, bold: bool, issues: Sequence[Issue] = (), lines: LocalLines = NO_LINES
) -> str:
    """Give an answer for a terminal: the best quote in its context, its source, further hits.

    The quoted sentence is bold, or «between guillemets» where bold cannot be shown. `issues` are
    all that there are, told where nothing was found; `lines` are the city's own.
    """
    parts = [_SENTENCES[answer.status]] if _SENTENCES[answer.status] else []
    if answer.status is Status.URGENT:
        parts += [visible(text) for text in [lines.in_language(answer.language)] if text]
    if answer.status is Status.NOT_FOUND and issues:
        parts[-1] += " " + _covered(issues)
    if answer.quotes:
        best, *others = answer.quotes
        parts.append(_indented(_marked(best, bold=bold)))
        if best.reckoned or best.issue_date or best.older:
            parts.append(_indented(visible(_notes(best))))
        parts.append(_indented("\n".join(_source(best.hit))))
        if others:
            parts.append("More:")
        parts += [
            _indented("\n".join((f"{number}. {visible(one.text)}", " · ".join(_source(one.hit)))))
            for number, one in enumerate(others, start=2)
        ]
    if answer.nearest:
        near = [" · ".join(_source(headline.hit)) for headline in answer.nearest]
        parts.append("Nearest articles:\n" + _indented("\n".join(near)))
    return "\n\n".join(parts)


def explanation(query: Query) -> str:
    """List each word of a question with its weight and the corpus words it became, with cosines."""
    lines = ["The question's words, their weights, and the words they became:"]
    for word in query.words:
        became = ", ".join(f"{one.word} {one.cosine:.2f}" for one in query.became[word.word])
        lines.append(f"  {word.word}  {word.weight:.2f}  {became or '(none)'}")
    return "\n".join(lines)


def explanation_json(query: Query) -> _Json:
    """Give the same as `explanation`, for a program."""
    return {
        "words": [
            {
                "word": word.word,
                "weight": round(word.weight, 4),
                "translations": {one.word: round(one.cosine, 4) for one in query.became[word.word]},
            }
            for word in query.words
        ],
    }


def _archive(issues: Sequence[Issue]) -> _Json:
    """Say how many issues there are, and of what time."""
    dates = period(issues)
    first, last = (None, None) if dates is None else map(str, dates)
    return {"issues": len(issues), "first": first, "last": last}


def _covered(issues: Sequence[Issue]) -> str:
    dates = period(issues)
    count = "There is 1 issue" if len(issues) == 1 else f"There are {len(issues)} issues"
    return f"{count}." if dates is None else f"{count}, {_from_to(dates)}."


def _from_to(dates: tuple[PartialDate, PartialDate]) -> str:
    first, last = dates
    return f"of {first}" if first == last else f"from {first} to {last}"


def _citation(hit: Hit) -> dict[str, object]:
    published = hit.article.published or hit.issue.published
    return {
        "article": hit.article.title,
        "issue": issue_name(hit.issue),
        "published": None if published is None else str(published),
        "language": hit.article.language,
        "url": link_to(hit.issue, hit.article),
        "source": hit.issue.source,
        "also": list(hit.issue.also),
    }


def _notes(quote: Quote) -> str:
    """Say what the issue's date adds to a quote, as the conversation does."""
    # Few quotes have any, and these take a twentieth of a second to import.
    from bot.time_notes import time_notes  # noqa: PLC0415
    from bot.wording import DEFAULT_LANGUAGE, wording_for  # noqa: PLC0415

    return time_notes(quote, wording_for(DEFAULT_LANGUAGE)).text


def _dates(quote: Quote) -> dict[str, object]:
    """Give what is ours about a quote's dates: none of it stands in the text."""
    body = quote.hit.article.body
    older = quote.older
    return {
        "reckoned": [
            {"text": body[one.start : one.end], "dates": [_interval(date) for date in one.readings]}
            for one in quote.reckoned
        ],
        "issue_date": None if quote.issue_date is None else str(quote.issue_date),
        "older": None if older is None else {"text": older.text, **_citation(older.hit)},
    }


def _time(answer: Answer) -> _Json:
    """Say which time the question was read to ask about."""
    period = answer.time.period
    return {
        "period": None if period is None else _interval(period),
        "newest": answer.time.newest,
        "issues": [issue.title for issue in answer.within],
    }


def _interval(dates: DateRange) -> str:
    """Write a date or, from the first to the last, dates as ISO 8601 does."""
    return str(dates.first) if dates.first == dates.last else f"{dates.first}/{dates.last}"


def _source(hit: Hit) -> list[str]:
    """Name the article, the issue with its date, the link or else the file, and the copies."""
    published = hit.article.published or hit.issue.published
    name = issue_name(hit.issue)
    issue = name if published is None else f"{name}, {published}"
    place = link_to(hit.issue, hit.article) or hit.issue.source
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
