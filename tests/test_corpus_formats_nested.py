"""Items of lists below items: one alone stays with the item above it, several do not."""

import pytest

from corpus.formats.draft import File
from corpus.formats.markdown import read as read_markdown
from corpus.formats.page import read as read_page


def body(markdown: str) -> list[str]:
    (draft,) = read_markdown(File(name="a.md", raw=f"# Dates\n\n{markdown}".encode()))
    return draft.articles[0].body.split("\n")


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        (
            "* 2031-05-14 | Porto, PT | [Circle](https://a.b/)\n    * [**An evening**](https://a.b/c)",
            ["2031-05-14 | Porto, PT | Circle | An evening"],
        ),
        (
            "* May 15 | Faro\n    * Songs\n* May 16 | Faro\n    * Dances",
            ["May 15 | Faro | Songs", "May 16 | Faro | Dances"],
        ),
        ("* parks:\n    * two new benches", ["parks: two new benches"]),
        ("* July\n    * A new tram", ["July: A new tram"]),
        ("* July\n    * A tram\n    * A bus", ["July", "A tram", "A bus"]),
        ("* July\n    * Tram\n        * Line 5\n        * 6", ["July", "Tram", "Line 5", "6"]),
        ("* The tram is here.\n    * Line 5", ["The tram is here.", "Line 5"]),
        ("* A tram\n* A bus", ["A tram", "A bus"]),
        (f"* Trams\n    * {'long ' * 70}end", ["Trams", f"{'long ' * 70}end"]),
    ],
)  # fmt: skip
def test_an_item_that_stands_alone_below_another_joins_it(markdown: str, lines: list[str]) -> None:
    assert body(markdown) == lines


def test_a_term_and_its_one_meaning_are_one_line() -> None:
    html = (
        "<html><body><dl><dt>Place</dt><dd>Old Hall</dd><dt>Day</dt><dd>Mon</dd></dl></body></html>"
    )
    (draft,) = read_page(File(name="a.html", raw=html.encode()))
    assert draft.articles[0].body == "Place: Old Hall\nDay: Mon"
