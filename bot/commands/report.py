"""A plan and the files it was made from in, what became of each file out: a table, HTML, JSON."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bot.commands.answers import visible
from corpus.issue import Issue
from corpus.settle import remarks
from index.plan import Plan
from index.survey import Found

ENDINGS = (".html", ".json")
OUTCOMES = ("new", "changed", "unchanged", "duplicate", "empty", "unreadable", "removed")

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What was read</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; }
table { border-collapse: collapse; margin-bottom: 2rem; }
th, td { border-bottom: 1px solid #8888; padding: .3rem .8rem; text-align: start; vertical-align: top; }
td.count { font-variant-numeric: tabular-nums; text-align: end; }
p { margin: 0; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>What was read</h1>
"""  # noqa: E501 - a line of CSS a rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What became of one file; `outcome` is one of OUTCOMES.

    `kept` says that the index still holds what the file held when it could be read.
    """

    source: str
    outcome: str
    reason: str | None = None
    kept: bool = False
    issues: tuple[Issue, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """The reason in full, and the remarks: what staff should know of this file."""
        kept = " (what it held before is kept)" if self.kept else ""
        reason = [f"{self.reason}{kept}"] if self.reason else []
        return "; ".join([*reason, *self.remarks])


def entries(plan: Plan, found: Iterable[Found]) -> list[Entry]:
    """List what became of each file, by source."""
    readings = {one.reading.source: one.reading for one in found}
    made = [
        Entry(
            source=refusal.source,
            outcome=refusal.outcome,
            reason=refusal.reason,
            kept=refusal.kept,
        )
        for refusal in plan.refused
    ]
    made += [Entry(source=source, outcome="removed") for source in plan.removed]
    for outcome, sources in (
        ("new", plan.new),
        ("changed", plan.changed),
        ("unchanged", plan.unchanged),
    ):
        made += [
            Entry(
                source=source,
                outcome=outcome,
                issues=readings[source].issues,
                remarks=tuple(remarks(readings[source])),
            )
            for source in sources
        ]
    return sorted(made, key=lambda entry: entry.source)


def counts(listed: Sequence[Entry]) -> dict[str, int]:
    """Count the files by what became of them."""
    outcomes = [entry.outcome for entry in listed]
    return {outcome: outcomes.count(outcome) for outcome in OUTCOMES}


def table(listed: Sequence[Entry]) -> str:
    """Give the counts as two lines of a table."""
    counted = counts(listed)
    return "\n".join(
        "  ".join(f"{cell:>{len(name)}}" for name, cell in row)
        for row in ([(name, name) for name in counted], counted.items())
    )


def write(path: Path, listed: Sequence[Entry]) -> None:
    """Write a report in the form that the path's ending names; raises OSError."""
    text = to_html(listed) if path.suffix.lower() == ".html" else to_json(listed)
    path.write_text(text, encoding="utf-8", errors="backslashreplace")


def to_json(listed: Sequence[Entry]) -> str:
    """Give the report in the form that docs/operations.md documents."""
    files = [
        {
            "source": entry.source,
            "outcome": entry.outcome,
            "reason": entry.reason,
            "kept": entry.kept,
            "remarks": list(entry.remarks),
            "issues": [_issue(issue) for issue in entry.issues],
        }
        for entry in listed
    ]
    return json.dumps({"counts": counts(listed), "files": files}, ensure_ascii=False, indent=1)


def _issue(issue: Issue) -> dict[str, object]:
    return {
        "title": issue.title,
        "newsletter": issue.newsletter,
        "number": issue.number,
        "published": None if issue.published is None else str(issue.published),
        "date_origin": issue.date_origin,
        "language": issue.language,
        "url": issue.url,
        "articles": [article.title for article in issue.articles],
        "also": list(issue.also),
        "attachments": list(issue.attachments),
    }


def to_html(listed: Sequence[Entry]) -> str:
    """Give the report as one page that needs nothing else: counts, what to look at, every file."""
    noted = [entry for entry in listed if entry.note and entry.outcome != "duplicate"]
    parts = [_HEAD, _table(("files", "count"), _counted(listed))]
    if noted:
        parts += ["<h2>To look at</h2>\n", _files(noted)]
    parts += ["<h2>Every file</h2>\n", _files(listed), "</body>\n</html>\n"]
    return "".join(parts)


def _counted(listed: Sequence[Entry]) -> Iterator[str]:
    for outcome, count in counts(listed).items():
        yield f'<td>{outcome}</td><td class="count">{count}</td>'


def _files(listed: Iterable[Entry]) -> str:
    names = ("outcome", "file", "issues", "remarks")
    return _table(names, (_row(entry) for entry in listed))


def _row(entry: Entry) -> str:
    issues = "".join(map(_described, entry.issues))
    source, note = _text(entry.source), _text(entry.note)
    return f"<td>{entry.outcome}</td><td><p>{source}</p></td><td>{issues}</td><td>{note}</td>"


def _described(issue: Issue) -> str:
    """Say what an issue was taken for: title, date and where it stood, language, articles."""
    origin = f" (from the {issue.date_origin})" if issue.date_origin else ""
    dated = f"{issue.published}{origin}" if issue.published else "no date"
    also = [f"also in {', '.join(issue.also)}"] if issue.also else []
    facts = " · ".join((dated, issue.language, f"articles: {len(issue.articles)}", *also))
    title = f'<bdi lang="{_text(issue.language)}">{_text(issue.title)}</bdi>'
    return f"<p>{title} · {_text(facts)}</p>"


def _table(names: Iterable[str], rows: Iterable[str]) -> str:
    head = "".join(f"<th>{name}</th>" for name in names)
    body = "".join(f"<tr>{row}</tr>\n" for row in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"


def _text(text: str) -> str:
    return escape(visible(text))
