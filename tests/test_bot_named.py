"""Which words of a question are taken for names."""

import pytest
from builders import issue, searcher_over

from bot.named import is_unheard_of, named_shares, names_in


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who opened the Han River Park?", {"han", "river", "park"}),
        ("CAC summit dates?", {"cac"}),
        ("When does it open?", set()),
        ("서울의 DDP는 언제 열렸나요?", {"ddp"}),
        ("マルセイユのKohaには何人？", {"マルセイユ", "koha"}),
        ("Кто выиграл турнир в Наджу?", {"наджу"}),
        ("首尔市长是谁？", set()),
    ],
)
def test_names_are_told_by_how_they_are_written(question: str, names: set[str]) -> None:
    assert names_in(question) == names


def test_names_share_a_question_alike_and_none_leave_it_be() -> None:
    searcher = searcher_over([issue("The Han River Park was opened by the mayor of Seoul.")])
    asked = searcher.understand("Who opened the Han River Park?")
    share_of = dict(zip([one.word for one in asked.words], named_shares(asked), strict=True))
    assert share_of["han"] == share_of["river"] == share_of["park"] == pytest.approx(1 / 3)
    assert named_shares(searcher.understand("who opened it?")).sum() == 0


@pytest.mark.parametrize(
    ("question", "unheard_of"),
    [
        ("뉴스레터는 Laravel로 만드나요?", True),
        ("뉴스레터는 Drupal로 만드나요?", False),
        ("Новости есть в Bluesky?", True),
        ("Is the newsletter on TikTok?", True),
        ("Is the newsletter on GitHub?", False),
        # A person or a place may be written otherwise in another language, and so may "WHO".
        ("Is the newsletter read in Vilnius?", False),
        ("Does the WHO read the newsletter?", False),
        ("IS THE NEWSLETTER ON TIKTOK?", False),
        ("is the newsletter on tiktok?", False),
    ],
)
def test_a_name_that_no_word_is_near_is_unheard_of_where_it_is_surely_one(
    question: str, *, unheard_of: bool
) -> None:
    searcher = searcher_over([issue("The newsletter of the city is made with Drupal on GitHub.")])

    assert is_unheard_of(searcher.understand(question)) is unheard_of
