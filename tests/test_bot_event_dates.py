"""Whether what is found is about the time that is asked about."""

import pytest
from builders import article, issue, searcher_over

from bot.event_dates import is_of_other_years

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
