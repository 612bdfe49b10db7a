"""The figures of a question, and whether a hit has them."""

import pytest
from builders import article, issue, searcher_over

from bot.abstention import judge
from bot.figures import is_of_other_years, share_in
from bot.quoting import candidates
from bot.status import Status

CLUB = "The rowing club of Busan gained 5 new members in March."


@pytest.mark.parametrize(
    ("question", "text", "of_others"),
    [
        # The article's own date is of 2020, as its issue's is.
        ("How many members did the rowing club gain in 2020?", CLUB, False),
        ("How many members did the rowing club gain in 2015?", CLUB, True),
        ("How many members did the rowing club gain?", CLUB, False),
        ("Did the rowing club gain more in 2015 or in 2020?", CLUB, False),
        ("How many members did the rowing club gain in 2015?", CLUB + " It had 9 in 2015.", False),
        ("2019년에 조정 클럽은?", "The rowing club of Busan gained 5 members last year.", False),
        ("2018년에 조정 클럽은?", "The rowing club of Busan gained 5 members last year.", True),
        ("How many of the 1850 members row?", "Of 1,850 members of the club 30 row.", False),
    ],
)
def test_a_year_is_stated_by_the_article_its_heading_or_a_date_reckoned_from_it(
    question: str, text: str, *, of_others: bool
) -> None:
    searcher = searcher_over([issue(articles=(article(text, title="The rowing club"),))])
    query = searcher.understand(question)
    [hit] = searcher.search(query)

    assert is_of_other_years(query, hit) is of_others


def test_a_question_about_another_year_is_refused() -> None:
    searcher = searcher_over([issue(articles=(article(CLUB, title="The rowing club"),))])

    def ends(question: str) -> Status:
        query = searcher.understand(question)
        return judge(query, candidates(query, searcher.search(query)))

    assert ends("How many new members did the rowing club gain in March 2020?") is Status.ANSWERED
    assert ends("How many new members did the rowing club gain in March 2015?") is Status.NOT_FOUND


def test_a_decimal_is_the_same_with_a_point_and_a_comma() -> None:
    figures = frozenset({"85.5", "12"})

    assert share_in(figures, set(), ["85,5", "inches"]) == 1 / 2
    assert share_in(figures, {"12"}, ["85,5"]) == 1.0
    assert share_in(figures, set(), ["855"]) == 0.0
