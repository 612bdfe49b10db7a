"""The README: what it shows is what the program says."""

import json
import re
from pathlib import Path

import pytest
from builders import issue, passage
from click import Context
from click.testing import CliRunner

from bot.answer import Answer, Quote, Status
from bot.cli import main
from bot.commands.answers import to_json
from bot.settings import table
from index.hit import Hit

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
HELP = re.findall(r"```console\n\$ newsletter-bot ?([a-z]*) --help\n(.*?)```", README, re.DOTALL)
LINKS = re.findall(r"\]\((?!https?://)([^)#]+)\)", README)


def shape(value: object) -> object:
    """Keep the names in a JSON value, in order, and drop what they hold."""
    if isinstance(value, dict):
        return [(name, shape(inner)) for name, inner in value.items()]
    return [shape(inner) for inner in value] if isinstance(value, list) else None


@pytest.mark.parametrize(("command", "text"), HELP, ids=[name or "all" for name, _ in HELP])
def test_a_help_text_is_what_the_command_says(command: str, text: str) -> None:
    arguments = [*command.split(), "--help"]
    said = CliRunner().invoke(main, arguments, prog_name="newsletter-bot", terminal_width=80)
    assert text == said.output


def test_every_command_is_in_the_readme() -> None:
    assert [name for name, _ in HELP] == ["", *main.list_commands(Context(main))]


def test_the_settings_table_is_that_of_the_settings() -> None:
    _, _, rest = README.partition("<!-- settings -->\n")
    assert rest.partition("\n<!-- /settings -->")[0] == table()


def test_the_json_has_the_shape_that_is_shown() -> None:
    (shown,) = re.findall(r"```json\n(.*?)```", README, re.DOTALL)
    made = issue("The sentence, verbatim.")
    article = made.articles[0]
    hit = Hit(issue=made, article=article, passage=passage(article), score=1, words=1, meaning=1)
    end = len(article.body)
    quote = Quote(
        text=article.body,
        start=0,
        end=end,
        context_start=0,
        context_end=end,
        score=1,
        hit=hit,
    )
    answer = Answer(question="?", language="en", status=Status.ANSWERED, quotes=(quote,))
    assert shape(json.loads(shown)) == shape(dict(to_json(answer)))


def test_every_status_is_explained() -> None:
    row = next(line for line in README.splitlines() if line.startswith("| `status` |"))
    assert re.findall(r"`([a-z_]+)`", row)[1:] == [status.value for status in Status]


def test_every_make_target_that_is_shown_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"^\$ make ([a-z]+)", README, re.MULTILINE)) <= targets


@pytest.mark.parametrize("link", LINKS)
def test_every_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
