"""A number at the head of a line is kept where it is part of a sentence or a date."""

import pytest

from corpus.formats.draft import File
from corpus.formats.markdown import read as read_markdown
from corpus.formats.numbered import begins_with_day, is_numbered_item
from corpus.formats.text import read as read_text

WRAPPED = "Kommt alle am\n3. Oktober zum Fest."
DATED = "1. maja 2025 bo srečanje."
LISTED = "1. Bring water\n2. Bring bread"
CODE = "```\nrun\n1. first\n```"


def body(text: str, name: str) -> str:
    """Read a text as a file of that name, and give the body of its only article."""
    read = read_markdown if name.endswith(".md") else read_text
    (draft,) = read(File(raw=text.encode(), name=name))
    (article,) = draft.articles
    return article.body


@pytest.mark.parametrize("name", ["news.md", "news.txt"])
def test_a_date_that_is_wrapped_or_begins_a_paragraph_is_kept(name: str) -> None:
    assert " ".join(body(WRAPPED, name).split()) == "Kommt alle am 3. Oktober zum Fest."
    assert body(DATED, name) == DATED


@pytest.mark.parametrize("name", ["news.md", "news.txt"])
def test_items_of_a_list_are_cut_apart(name: str) -> None:
    assert body(LISTED, name).split("\n") == ["Bring water", "Bring bread"]


def test_code_in_markdown_is_left_as_it_is() -> None:
    assert "1. first" in body(CODE, "news.md")


@pytest.mark.parametrize(
    "line",
    ["3. Oktober", "1. maja", "24. prosince 2024", "6. joulukuuta", "17. mai", "5. okt. 2020"],
)
def test_a_day_and_a_month_begin_no_item(line: str) -> None:
    assert begins_with_day(line)
    assert not is_numbered_item(line)


@pytest.mark.parametrize("line", ["3. Octopus", "1) one", "(2) two", "10. Reise nach Rom"])
def test_other_numbers_do(line: str) -> None:
    assert is_numbered_item(line)
    assert is_numbered_item(line, "Things to do:")
    assert is_numbered_item(line, "9. something else")
    assert not is_numbered_item(line, "The line before goes on with")
