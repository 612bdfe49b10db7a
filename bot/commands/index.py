"""`index`: files and folders in, a new live generation out, and a report of what changed."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from bot.commands.answers import visible
from bot.commands.bar import Bar
from bot.commands.options import Manner, settings_with, store_option
from bot.commands.report import ENDINGS, OUTCOMES, Entry, entries, table, write
from index.build import build, is_current
from index.encoder import open_encoder
from index.generation import Generation
from index.glossary import read_glossary
from index.plan import Plan, plan
from index.store import Known, known_of
from index.survey import absolute, survey
from index.writer import write_store

NOTHING_READ = 1
# Names beyond this many of a kind are counted: a first run may find thousands.
_NAMES = 20
# A second `index` that changes nothing is over before a bar would help.
_PATIENCE_SECONDS = 0.5


@click.command("index")
@click.argument(
    "paths",
    metavar="PATH...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@store_option
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write what became of every file to FILE, which ends in .html or .json.",
)
@click.pass_obj
def command(
    manner: Manner,
    paths: tuple[Path, ...],
    *,
    store: Path | None,
    dry_run: bool,
    report: Path | None,
) -> None:
    """Read newsletters, from files and folders.

    The index is brought in line with each PATH: what is new there is added, what changed is read
    again, and what is gone from there is removed. What was indexed from other folders stays. A file
    that can no longer be read keeps what it held before.

    Files that say the same are indexed once, with all of them named in answers.

    The old index answers until the new one is complete. Nothing is done when nothing changed.

    The exit code is 1 only when nothing at all could be read.
    """
    settings = settings_with(store=store)
    if report is not None:
        _check(report, paths)
    known = _known(settings.store, dry_run=dry_run)
    with Bar("Reading", "files", patience=_PATIENCE_SECONDS) as bar:
        found = survey(paths, known, bar)
    next_plan = plan(found, known, paths)
    listed = entries(next_plan, found)
    if report is not None:
        _write(report, listed)
    if not next_plan.readable:
        _show(listed)
        click.echo("Nothing could be read, so the index is left as it is.", err=True)
        sys.exit(NOTHING_READ)
    encoder = open_encoder(settings.encoder)
    glossary = read_glossary(settings.aliases)
    current = is_current(next_plan, encoder, glossary)
    if not (current and manner.quiet):
        _show(listed)
    if not current:
        _explain(next_plan)
    if current:
        if not manner.quiet:
            click.echo("Nothing changed.")
    elif dry_run:
        click.echo("This was a dry run: nothing was changed.")
    else:
        with write_store(settings.store) as opened, Bar("Indexing", "passages") as bar:
            generation = build(next_plan, opened, encoder, bar, glossary)
        if generation is not None:
            click.echo(_summary(generation))


def _known(path: Path, *, dry_run: bool) -> Known:
    """Ask the store what it holds; an older one is brought up to date, except on a dry run."""
    if dry_run or not path.exists():
        return known_of(path)
    with write_store(path) as store:
        return store.known()


def _explain(next_plan: Plan) -> None:
    """Say why an index is made that has nothing to do with a change of the files."""
    if next_plan.known.damaged:
        click.echo("The index was damaged, so it is made again from the files.")
    elif not next_plan.changes:
        click.echo("The encoder, the word analyser or the aliases changed, so all is made again.")


def _check(report: Path, paths: Sequence[Path]) -> None:
    """Raise where a report would have no form, or would be read as a newsletter the next time."""
    if report.suffix.lower() not in ENDINGS:
        raise click.BadParameter(f"{str(report)!r} ends neither in .html nor in .json.")
    if any(Path(absolute(report)).is_relative_to(absolute(path)) for path in paths):
        raise click.BadParameter(f"{str(report)!r} would be read as a newsletter the next time.")


def _write(report: Path, listed: Sequence[Entry]) -> None:
    try:
        write(report, listed)
    except OSError as error:
        raise click.FileError(str(report), error.strerror or str(error)) from error


def _show(listed: Sequence[Entry]) -> None:
    for outcome in OUTCOMES:
        if outcome != "unchanged":
            _list(outcome, [_line(entry) for entry in listed if entry.outcome == outcome])
    _list("remark", [f"{entry.source}: {one}" for entry in listed for one in entry.remarks])
    click.echo(table(listed))


def _line(entry: Entry) -> str:
    return f"{entry.source}: {entry.note}" if entry.reason else entry.source


def _list(name: str, lines: Sequence[str]) -> None:
    for line in _cut(lines):
        click.echo(f"{name:<11}{visible(line)}")


def _cut(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:_NAMES]
    if len(lines) > _NAMES:
        yield f"and {len(lines) - _NAMES} more"


def _summary(generation: Generation) -> str:
    counts = generation.counts
    return (
        f"Generation {generation.id} is live: {counts.issues} issues, "
        f"{counts.articles} articles, {counts.passages} passages."
    )
