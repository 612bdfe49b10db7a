"""Newsletter archives and questions in, how often the bot answers and refuses rightly out."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import numpy as np

from index.encoder import open_encoder
from scripts.archive_questions import Ending, by_archive, endings, read_questions, searcher_over
from scripts.mistyped import HOW, typed

GROUPS: dict[str, Callable[[Ending], str]] = {
    "language": lambda one: one.asked.language,
    "archive": lambda one: one.asked.archive,
    "kind": lambda one: one.asked.kind,
}
# Of the answerable questions, then of those to be refused; in percent.
ANSWERABLE: dict[str, Callable[[Ending], bool]] = {
    "right first": lambda one: one.right_first,
    "right any": lambda one: one.right_any,
    "cited right": lambda one: one.cited_right,
    "right and cited": lambda one: one.right_and_cited,
    "refused wrongly": lambda one: one.refused,
    "loose": lambda one: one.loose,
}
UNANSWERABLE: dict[str, Callable[[Ending], bool]] = {
    "refused rightly": lambda one: one.refused,
    "loose wrongly": lambda one: one.loose,
}
# Figures by group: how many questions of each sort, and the shares.
Figures = dict[str, dict[str, float | None]]


def figures(made: Sequence[Ending], group: Callable[[Ending], str]) -> Figures:
    """Give the shares of each group, and of all questions together."""
    names = sorted({group(one) for one in made})
    groups = {name: [one for one in made if group(one) == name] for name in names}
    return {name: shares(some) for name, some in {**groups, "all": made}.items()}


def shares(made: Sequence[Ending]) -> dict[str, float | None]:
    """Give the shares, in percent, of the questions with an answer and of those without.

    None stands where there was no such question.
    """
    answerable = [one for one in made if not one.must_refuse]
    unanswerable = [one for one in made if one.must_refuse]
    return {
        "n": len(answerable),
        **{name: _percent(map(is_so, answerable)) for name, is_so in ANSWERABLE.items()},
        "n to refuse": len(unanswerable),
        **{name: _percent(map(is_so, unanswerable)) for name, is_so in UNANSWERABLE.items()},
    }


def _percent(flags: Iterator[bool]) -> float | None:
    known = list(flags)
    return 100 * float(np.mean(known)) if known else None


def rows(name: str, measured: Figures) -> Iterator[str]:
    """Lay the figures of one grouping out as a Markdown table."""
    yield f"| {name} | n | {' / '.join(ANSWERABLE)} | n to refuse | {' / '.join(UNANSWERABLE)} |"
    yield "|---" * 5 + "|"
    for group, found in measured.items():
        answered, refused = (_cell(found, names) for names in (ANSWERABLE, UNANSWERABLE))
        yield f"| {group} | {found['n']} | {answered} | {found['n to refuse']} | {refused} |"


def _cell(found: Mapping[str, float | None], names: Iterable[str]) -> str:
    return " / ".join("–" if (one := found[name]) is None else f"{one:.1f}" for name in names)


def failure(one: Ending) -> str:
    """Tell what was asked, what was expected, and what was quoted first."""
    expected = " | ".join(one.asked.answers) or "nothing"
    quoted = " ".join(one.answer.quotes[0].text.split()) if one.answer.quotes else "nothing"
    where = "".join(f" [{quote.hit.issue.source}]" for quote in one.answer.quotes[:1])
    later = ", a later quote is right" if one.right_any else ""
    head = f"{one.asked.id} ({one.asked.language}, {one.asked.kind}): {one.asked.text}"
    return f"{head}\n  wanted {expected}\n  {one.answer.status.value}{later}: {quoted[:300]}{where}"


@click.command()
@click.argument("newsletters", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("questions", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--by", type=click.Choice(list(GROUPS)), default="language", show_default=True)
@click.option("--together", is_flag=True, help="One index over all archives, instead of one each.")
@click.option("--failures", is_flag=True, help="Also list what went wrong.")
@click.option(
    "--typed",
    "how_typed",
    type=click.Choice(list(HOW)),
    help="Ask each question as it may be typed: with a slip, with one in what asks, without "
    "spaces (Korean), accents or capitals.",
)
@click.option("--encoder", default="bundled", show_default=True, help="The encoder to measure.")
@click.option("--limit", type=int, help="At most this many questions an archive, evenly spread.")
@click.option(
    "--store-folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep the indexes here, so that the next run only makes what changed.",
)
@click.option(
    "--json",
    "json_file",
    type=click.Path(path_type=Path),
    help="Also write {grouping: {group: figures}} to this file.",
)
def main(  # noqa: PLR0913 - one parameter an option
    *,
    newsletters: Path,
    questions: Sequence[Path],
    by: str,
    together: bool,
    failures: bool,
    how_typed: str | None,
    encoder: str,
    limit: int | None,
    store_folder: Path | None,
    json_file: Path | None,
) -> None:
    """Ask the bot QUESTIONS (JSONL files or folders of them) about archives in NEWSLETTERS."""
    opened = open_encoder(encoder)
    read = [one for path in questions for one in read_questions(path)]
    asked = by_archive(typed(read, how_typed), limit)
    here = {name: some for name, some in asked.items() if (newsletters / name).is_dir()}
    for name in asked.keys() - here.keys():
        click.echo(f"There is no archive {name!r}, so its questions are left out.", err=True)
    made: list[Ending] = []
    kept = nullcontext(store_folder) if store_folder else TemporaryDirectory()
    with kept as stores:
        if together:
            searcher = searcher_over(newsletters, Path(stores, "together.sqlite"), opened)
        for name, some in here.items():
            if not together:
                searcher = searcher_over(newsletters / name, Path(stores, f"{name}.sqlite"), opened)
            made += endings(some, searcher)
    measured = {name: figures(made, group) for name, group in GROUPS.items()}
    for row in rows(by, measured[by]):
        click.echo(row)
    if failures:
        for one in made:
            if one.failed:
                click.echo(failure(one))
    if json_file is not None:
        json_file.write_text(json.dumps(measured, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
