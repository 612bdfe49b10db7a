"""Markdown in its dialects in, plain text and fields out."""

import pytest

from corpus.formats.draft import Draft, DraftArticle, File
from corpus.formats.markdown import read
from corpus.source import SourceSettings


def draft(text: str, name: str = "post.md", **settings: object) -> Draft:
    made = SourceSettings(**settings)  # type: ignore[arg-type]
    (found,) = read(File(name=name, raw=text.encode(), settings=made))
    return found


def body(text: str) -> str:
    (article,) = draft(text).articles
    return article.body


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("Go [to the *park*](https://example.org/park).", "Go to the park."),
        ("![short](a.png) Text.", "Text."),
        ("See [Annex A](/files/Annex A (final).pdf).", "See Annex A."),
        (
            "<table><tr><td>[![](//a/b.png)](//a/c)</td>\n<td>**x** [y](//a)</td></tr></table>",
            "x y",
        ),
        ("> quoted\n\n      [The\n        plan](//example.org/plan)", "quoted\n\nThe plan"),
        ("It is **水泳场：**开放 and **open **.", "It is 水泳场：开放 and open ."),
        ("`a **b** [c](/d)` and 2**10", "a **b** [c](/d) and 2**10"),
        ("Opens ~~May~~ **June 1**.", "Opens May June 1."),
        ("* one\n* two\n  more", "one\ntwo more"),
        ("1. one\n2. two", "one\ntwo"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"),
        ("```\nif x:\n    y\n```", "if x:\n    y"),
        ("A text.[^1]\n\n[^1]: The note.", "A text.\n\nThe note."),
        ("First\nline.\n\nSecond.", "First line.\n\nSecond."),
        ("Seen <!-- not this --> here.", "Seen here."),
        ("Costs {{ site.price }} and {% include x.html %}more.", "Costs and more."),
        (
            '{% image "a.jpg" "Five people stand on the bridge" %}',
            "Five people stand on the bridge",
        ),
        ('{:start="4"}\nNumbered.', "Numbered."),
        ("a <b>bold</b> &amp; plain", "a bold & plain"),
        ("Takes Vec<u8> or `<b>`.", "Takes Vec<u8> or <b>."),
    ],
)
def test_syntax_becomes_readable_text(markdown: str, plain: str) -> None:
    assert body(markdown) == plain


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: 'A: park'\ndate: 2021-03-04\n---\n",
        '+++\ntitle = "A: park"\ndate = 2021-03-04\n+++\n',
        "Title: A: park\nDate: 2021-03-04\n\n",
        "---\ntitle: 'A: park'\ndate: 2021-03-04\nbroken: [\n---\n",
    ],
    ids=["Jekyll", "Hugo", "Pelican", "broken YAML"],
)
def test_fields_are_read_from_every_kind_of_head(head: str) -> None:
    assert draft(head + "Text.") == Draft(
        title="A: park",
        published="2021-03-04",
        articles=(DraftArticle(title="A: park", body="Text."),),
    )


def test_a_date_keeps_what_was_written_instead_of_becoming_a_time() -> None:
    assert draft("---\ndate: 2020-12\ntitle: yes\n---\nx").published == "2020-12"


def test_a_post_with_headings_is_one_article() -> None:
    found = draft("---\ntitle: How we work\n---\nIntro.\n\n## First\n\nOne.\n\n## Second\n\nTwo.")
    assert found.articles == (
        DraftArticle(title="How we work", body="Intro.\n\nFirst\n\nOne.\n\nSecond\n\nTwo."),
    )


def test_an_issue_is_split_at_its_headings_and_bold_led_stories() -> None:
    story = "is told at some length, so that it is a story and no mere entry of a list. " * 3
    news = f"## News\n\n- **The bridge** {story}\n\n- **The tower** {story}"
    found = draft(f"{news}\n\n## Dates\n\nMay.", name="2021-03-newsletter.md")
    titles = [article.title for article in found.articles]
    assert titles == ["The bridge", "The tower", "Dates"]


def test_splitting_can_be_set_for_a_source() -> None:
    text = "# One\n\nA.\n\n# Two\n\nB."
    assert len(draft(text, articles="whole").articles) == 1
    assert len(draft(text, articles="headings").articles) == 2


def test_a_post_without_a_body_gives_its_summary() -> None:
    found = draft("---\ntitle: Elsewhere\nsummary: A new law is\n  in force.\n---\n")
    assert found.articles == (DraftArticle(title="Elsewhere", body="A new law is in force."),)


def test_yaml_that_unfolds_is_read_line_by_line() -> None:
    bomb = "---\ntitle: x\na: &a [1, 1]\nb: &b [*a, *a]\n---\nText."
    assert draft(bomb).title == "x"
