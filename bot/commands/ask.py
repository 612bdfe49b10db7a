"""`ask`: a question in, the sentence that answers it out."""

import json
import sys
from pathlib import Path

import click

from bot.answer import Answer, reply
from bot.commands.answers import explanation, explanation_json, to_json, to_text
from bot.commands.options import json_option, language_option, settings_with, store_option
from bot.local_lines import LocalLines, read_local_lines
from corpus.languages import detect
from index.encoder import open_encoder
from index.live import load
from index.search import Searcher

NOTHING_FOUND = 3


@click.command("ask")
@click.argument("question", nargs=-1, required=True)
@store_option
@json_option
@click.option(
    "--limit",
    type=click.IntRange(1, 50),
    default=5,
    show_default=True,
    help="How many quotes to give at most.",
)
@language_option
@click.option("--explain", is_flag=True, help="Show what each word of the question became.")
def command(  # noqa: PLR0913 - one parameter an option
    question: tuple[str, ...],
    *,
    store: Path | None,
    as_json: bool,
    limit: int,
    language: str | None,
    explain: bool,
) -> None:
    """Answer a question with the very sentence that does.

    With it come the sentences around it, the article, the issue, the date and the link.

    With - as the question, each line of standard input is one, and each gets one line of JSON.

    The exit code is 3 when nothing was found.
    """
    settings = settings_with(store=store)
    searcher = load(settings.store, open_encoder(settings.encoder)).searcher
    lines = read_local_lines(settings.local_lines)
    if question == ("-",):
        for line in sys.stdin.buffer:
            asked = line.decode("utf-8", "replace").strip()
            answer = _answer(asked, searcher, language, limit)
            click.echo(_json(answer, searcher, lines, explain=explain))
        return
    asked = " ".join(question)
    if as_json:
        answer = _answer(asked, searcher, language, limit)
        click.echo(_json(answer, searcher, lines, explain=explain))
    else:
        # Plain text names no language, and telling it costs more than finding the answer.
        answer = _answer(asked, searcher, language or settings.language, limit)
        if explain:
            click.echo(explanation(searcher.understand(answer.question)) + "\n")
        bold = sys.stdout.isatty()
        click.echo(to_text(answer, bold=bold, issues=searcher.issues, lines=lines))
    if not answer.quotes:
        sys.exit(NOTHING_FOUND)


def _answer(question: str, searcher: Searcher, language: str | None, limit: int) -> Answer:
    spoken = language or detect(question)
    return reply(question, searcher=searcher, language=spoken, limit=limit)


def _json(answer: Answer, searcher: Searcher, lines: LocalLines, *, explain: bool) -> str:
    extra = explanation_json(searcher.understand(answer.question)) if explain else {}
    told = to_json(answer, issues=searcher.issues, lines=lines)
    return json.dumps({**told, **extra}, ensure_ascii=False)
