"""What was mistyped finds what was meant, and what was typed right stays as it is."""

import pytest
from builders import issue, searcher_over
from hypothesis import given
from hypothesis import strategies as st

from index.encoder import bundled_encoder
from index.query import Query
from index.search import Searcher
from index.spelling import SHORTEST, slips_of, spaced

STORIES = (
    "The Gwanghwamun festival drew 25,470 visitors.",
    "The new library by the river opened in May.",
    "The mayor planted 300 trees in the park.",
)
SCRIPTS = ("abcdeghilmnoprstuz", "абвгдеиклмнопрст", "ابتجدرسعفقكلمن", "कखगचजटतदनपबमयरलव")


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return searcher_over([issue(*STORIES)])


def became(query: Query) -> dict[str, list[str]]:
    """Give the corpus words that each word became."""
    return {word: [one.word for one in found] for word, found in query.became.items()}


@given(data=st.data())
def test_what_one_slip_makes_of_a_word_may_be_that_word(data: st.DataObject) -> None:
    letters = st.sampled_from(data.draw(st.sampled_from(SCRIPTS)))
    word = data.draw(st.text(letters, min_size=SHORTEST + 1, max_size=12))
    at = data.draw(st.integers(1, len(word) - 2))
    begin, here, after, end = word[:at], word[at], word[at + 1], word[at + 2 :]
    other = data.draw(letters)
    for typed in (after + here, after, here + here + after, other + after, other + here + after):
        mistyped = begin + typed + end
        assert mistyped == word or word in slips_of(mistyped)


@pytest.mark.parametrize("word", ["", "park", "▁정상회의", "14.0.0", "covid19", "สภาเมือง"])
def test_short_words_numbers_and_unspaced_scripts_have_no_slips(word: str) -> None:
    assert slips_of(word) == set()


@pytest.mark.parametrize(
    "question",
    [
        "How many visitors came to the Gwanghwmaun festival?",
        "Сколько посетителей было на фестивале Gwanghwanun?",
        "¿Cuántos visitantes tuvo el festival de Gwangwhamun?",
    ],
)
def test_a_mistyped_name_finds_its_passage(searcher: Searcher, question: str) -> None:
    [first, *_] = searcher.search(searcher.understand(question))
    assert first.text == STORIES[0]


def test_a_mistyped_word_that_the_newsletters_never_have_becomes_what_was_meant(
    searcher: Searcher,
) -> None:
    meant, typed = (
        became(searcher.understand(word))[word] for word in ("bibliothek", "biblliothek")
    )
    assert typed[0] == meant[0] == "library"


@pytest.mark.parametrize(("word", "folded"), [("yarın", "yarin"), ("مدينة", "مدينه")])
def test_a_word_that_is_only_folded_is_no_slip(word: str, folded: str) -> None:
    searcher = searcher_over([issue("Tomorrow the city opens a park, yerin says.")])
    assert "yerin" not in became(searcher.understand(word))[folded]


def test_a_word_that_the_encoder_knows_is_no_slip(searcher: Searcher) -> None:
    assert "planted" not in became(searcher.understand("planned"))["planned"]


def test_korean_without_spaces_is_read_with_them(searcher: Searcher) -> None:
    query = searcher.understand("새로운도서관이어디에있나요?")
    assert query.text == "새로운도서관이 어디에 있나요?"
    [first, *_] = searcher.search(query)
    assert first.text == STORIES[1]


@pytest.mark.parametrize(
    "question",
    [
        "시립도서관은 언제 열렸나요?",
        "When did the library open?",
        "図書館はいつ開館しましたか",
        "뷁뷁뷁뷁뷁뷁뷁뷁",
        "",
    ],
)
def test_what_has_its_spaces_stays_as_it_is(question: str) -> None:
    assert spaced(question, bundled_encoder().pieces, lambda _: False) == question


def test_a_long_name_of_the_newsletters_stays_whole() -> None:
    name = "광화문광장음악축제"
    searcher = searcher_over([issue(f"{name} 5월에 열렸다.", language="ko")])
    assert searcher.understand(f"{name} 언제?").text == f"{name} 언제?"
    assert searcher_over([issue()]).understand(f"{name} 언제?").text != f"{name} 언제?"


@given(st.text("정상회의는언제열렸나요뷁서울시장", min_size=1, max_size=14))
def test_only_spaces_are_put_into_a_run(run: str) -> None:
    assert bundled_encoder().pieces.spaced(run).replace(" ", "") == run
