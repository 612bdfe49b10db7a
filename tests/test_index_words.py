"""Words are cut as each script wants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words import analyse, is_bigram, is_number


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Seoul's COVID-19 white paper", ["seoul", "s", "covid", "19", "white", "paper"]),
        ("25,470K views, 3.5 %", ["25470", "k", "views", "3.5"]),
        ("ＳＭＧ　２０２０", ["smg", "2020"]),
        ("İstanbul ILGIN ılgın", ["istanbul", "ilgin", "ilgin"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("Größe GRÖSSE", ["grösse", "grösse"]),
        ("", []),
        ("… !?", []),
    ],
)
def test_a_text_is_cut_into_the_words_it_is_matched_by(text: str, words: list[str]) -> None:
    assert analyse(text) == words


def test_korean_gives_bigrams_and_the_whole_run() -> None:
    assert analyse("정상회의")[:4] == ["정상", "상회", "회의", "▁정상회의"]


def test_chinese_gives_bigrams_and_pieces() -> None:
    words = analyse("首尔市长")
    assert [word for word in words if is_bigram(word)] == ["首尔", "尔市", "市长"]
    assert "".join(word[1:] for word in words if not is_bigram(word)) == "首尔市长"


def test_thai_gives_pieces_and_no_bigrams() -> None:
    words = analyse("กรุงโซล")
    assert "".join(words) == "กรุงโซล"
    assert not any(map(is_bigram, words))


@given(text=st.text(max_size=80))
def test_words_are_never_empty_and_case_never_matters(text: str) -> None:
    words = analyse(text)
    assert all(words)
    assert analyse(text.casefold()) == words


@given(number=st.integers(min_value=1_000, max_value=999_999_999))
def test_separators_of_thousands_do_not_matter(number: int) -> None:
    assert analyse(f"{number:,}") == analyse(str(number)) == [str(number)]
    assert is_number(str(number))
