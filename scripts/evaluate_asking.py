"""Questions marked with what they ask for in, the share that is read right by language out."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from bot.answer_types import asked_by
from bot.measures import measure_of


class Marked(NamedTuple):
    """A question, the kind of answer and the measure it asks for ("" for none), as marked.

    `misread` is whether the bot is known to read it otherwise.
    """

    language: str
    answer_type: str
    measure: str
    text: str
    misread: str = ""


class Read(NamedTuple):
    """How many questions there are, and of how many the kind, and the measure as well, is right."""

    questions: int
    kinds: int
    measures: int


def marked_in(path: Path) -> list[Marked]:
    """Read a table: language, kind of answer, measure, question, and "known" where misread."""
    return [Marked(*line.split("\t")) for line in path.read_text("utf-8").splitlines()]


def read_by_bot(question: str) -> tuple[str, str]:
    """Give the kind of answer and the measure that the bot takes a question to ask for."""
    answer_type = asked_by(question).answer_type
    measure = measure_of(question, answer_type)
    return answer_type.value, "" if measure is None else measure.value


def count_right(marked: Sequence[Marked]) -> Read:
    """Count what is read as it is marked."""
    read = [read_by_bot(one.text) for one in marked]
    pairs = list(zip(marked, read, strict=True))
    return Read(
        len(marked),
        sum(one.answer_type == kind for one, (kind, _) in pairs),
        sum((one.answer_type, one.measure) == both for one, both in pairs),
    )


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def main(paths: tuple[Path, ...]) -> None:
    """Compare what each question in PATHS (tables) asks for with what the bot reads."""
    marked = [one for path in paths for one in marked_in(path)]
    languages = list(dict.fromkeys(one.language for one in marked))
    click.echo("| language | questions | kind right, % | kind and measure right, % |")
    click.echo("|---|---|---|---|")
    groups = {
        **{name: [one for one in marked if one.language == name] for name in languages},
        "all": marked,
    }
    for name, group in groups.items():
        right = count_right(group)
        kinds, both = (100 * one / right.questions for one in (right.kinds, right.measures))
        click.echo(f"| {name} | {right.questions} | {kinds:.1f} | {both:.1f} |")


if __name__ == "__main__":
    main()
