"""Numbers in words are found in the languages that the product speaks."""

import pytest

from bot.number_words import spelt_out, surely_without
from index.words import analyse


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("Ninety people came.", "en", {"ninety"}),
        ("A landmark four-volume series", "en", {"four"}),
        ("One of the people came.", "en", set()),
        ("It cost $55.7 million.", "en", set()),
        ("Es kamen dreiundzwanzig Gäste.", "de", {"dreiundzwanzig"}),
        ("Vinieron treinta personas.", "es", {"treinta"}),
        ("Vieram duas pessoas.", "pt", {"duas"}),
        ("Vennero ventuno persone.", "it", {"ventuno"}),
        ("Il y avait vingt places.", "fr", {"vingt"}),
        ("Родилось восемь детей.", "ru", {"восемь"}),
        ("Có bốn khu vực.", "vi", {"bốn"}),
        ("Terdiri dari dua belas volume.", "id", {"dua", "belas"}),
        ("İki defa geldi.", "tr", {"iki"}),
        ("तीन लोग आए।", "hi", {"तीन"}),
        ("له ثلاثة مواقع", "ar", {"ثلاثه"}),
        ("来了三个人。", "zh-Hans", {"三个"}),
        ("有四個國家森林。", "zh-Hant", {"四", "四个"}),
        ("第三届大会", "zh-Hans", set()),
        ("두 명이 왔다.", "ko", {"두"}),
        ("มีสี่กลุ่ม", "th", {"สี่"}),
    ],
)
def test_numbers_in_words_are_found_among_the_words_of_a_text(
    text: str, language: str, numbers: set[str]
) -> None:
    assert {word.removeprefix("▁") for word in spelt_out(text, analyse(text), language)} == numbers


@pytest.mark.parametrize(
    ("text", "language", "surely"),
    [
        ("People came.", "en", True),
        ("The 8th club met.", "en", True),
        ("On the 24th anniversary", "en", False),
        ("Люди пришли.", "ru", True),
        ("Пришло пятеро.", "ru", False),
        ("人们来了。", "zh-Hans", True),
        ("사람들이 왔다.", "ko", True),
        ("세 사람이 왔다.", "ko", False),
        ("Folk kom.", "da", False),
    ],
)
def test_a_text_is_surely_without_a_number_only_where_its_number_words_are_known(
    text: str,
    language: str,
    surely: bool,  # noqa: FBT001 - a table
) -> None:
    assert surely_without(text, analyse(text), language) is surely
