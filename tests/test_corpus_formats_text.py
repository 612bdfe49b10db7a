"""Typed text and page dumps in, their stories without menus and rules out."""

import pytest

from corpus.formats.draft import Draft, DraftArticle, File
from corpus.formats.text import read

PROSE = (
    "The city opened a library of tools on Mar. 3, 2021, where residents can borrow drills and "
    "ladders for three days without a fee. It lends from 9 a.m. to 6 p.m. except on Mondays."
)


def drafts(text: str, name: str = "a.txt") -> list[Draft]:
    return read(File(name=name, raw=text.encode()))


def test_a_news_item_gives_its_fields_and_one_article() -> None:
    head = "Title: A park\nAuthor: A B <a@example.org>\nPosted: 2021-03-04\n\n"
    item = f"{head}It opened.\n\nNames:\n- one\n- two\n"
    assert drafts(item) == [
        Draft(
            title="A park",
            published="2021-03-04",
            articles=(DraftArticle(title="A park", body="It opened.\n\nNames:\n\none\ntwo"),),
        )
    ]


def test_rules_part_a_typed_newsletter_into_stories() -> None:
    head = "The Minute\n\nMarch 2021\n--------------------\n\n"
    text = f"{head}Bridge\n\n{PROSE}\n\n----------\n\nTower\n=====\n\n{PROSE}\n"
    (found,) = drafts(text)
    assert [article.title for article in found.articles][-2:] == ["Bridge", "Tower"]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("2021 March (Vol.58)", "Vol.58"),
        ("March 2021 (Vol. 58)", "Vol. 58"),
        ("2021년 3월호 (Vol.58)", "Vol.58"),
        ("2021年3月号（Vol.58）", "Vol.58"),
        ("2021年3月 (第58期)", "第58期"),
        ("2021년 3월 (제58호)", "제58호"),
    ],
)
@pytest.mark.parametrize(
    "head", ["", "I SEOUL U 2021 March No.58", "I SEOUL U 2021년 3월 제58호", "Vol. 58 "]
)
def test_a_page_dump_is_known_by_its_issue_line_in_any_language(
    line: str, number: str, head: str
) -> None:
    menu = "  • メニュー\n  • visiting?\n\n"
    dump = f"{menu}  • {line}\n\n  • 特別号 SMG 1,115\n    {head}{PROSE}Copyright ⓒ X\n"
    (found,) = drafts(dump)
    assert (found.title, found.number) == (line, number)
    assert found.articles == (DraftArticle(title=None, body=PROSE),)


def test_menus_of_other_months_are_no_issues() -> None:
    menu = "\n".join(
        f"  • 2020 {month} (Vol.{n})" for n, month in enumerate(("May", "June", "July"))
    )
    (found,) = drafts(
        f"{menu}\n  • 2021 March (Vol.58)\n{PROSE}\n  • 2020 April (Vol.9)\n  • Contact us\n"
    )
    assert (found.title, found.articles[0].body) == ("2021 March (Vol.58)", PROSE)


def test_a_dump_with_a_headline_keeps_it() -> None:
    (found,) = drafts(
        f"2021 March (Vol.58)\nA library of tools has opened\n特別号 SMG 12\n{PROSE}\n"
    )
    assert found.articles[0].title == "A library of tools has opened"


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        (
            " Hall ! Opens !\n---------!-------!-----\n East ! 9:00 ! now\n West! ! 8:30 !",
            "Hall | Opens\nEast | 9:00 | now\nWest! | 8:30",
        ),
        (
            "+------+-----+\n| Hall | Day |\n+======+=====+\n| East | Mon |\n+------+-----+",
            "Hall | Day\nEast | Mon",
        ),
        ("Come in ! Really !\n-- and ! --", "Come in ! Really !\n-- and ! --"),
    ],
)
def test_a_table_drawn_with_signs_gives_rows(typed: str, rows: str) -> None:
    (draft,) = drafts(f"Title: Halls\nDate: 2031-03-04\n\nWe open now.\n\n{typed}\n")
    assert draft.articles[0].body == f"We open now.\n\n{rows}"
