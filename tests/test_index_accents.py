"""A Vietnamese or Turkish question typed without accents gets them, and no other text does."""

from pathlib import Path

import pytest
from builders import issue, searcher_over
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import reply
from index.accents import bundled_accents, read_accents, with_accents
from index.stems import without_accents
from scripts.archive_questions import read_questions

QUESTIONS = Path(__file__).with_name("data") / "questions"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("cuoc hop hoi dong dien ra khi nao?", "cuộc họp hội đồng diễn ra khi nào?"),
        ("Bao nhieu nguoi tham du hoi nghi CAC?", "Bao nhiêu người tham dự hội nghị CAC?"),
        ("Le hoi Singapore keo dai may ngay?", "Lễ hội Singapore kéo dài mấy ngày?"),
        ("Yuruyuse kac kisi katildi?", "Yürüyüşe kaç kişi katıldı?"),
        ("CAC zirvesi ne zaman yapildi?", "CAC zirvesi ne zaman yapıldı?"),
        ("zirve katilimci sayisi", "zirve katılımcı sayısı"),
    ],
)
def test_accents_are_put_in(typed: str, written: str) -> None:
    assert with_accents(typed) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hoi nghi CAC",
        "Cuộc họp diễn ra khi nao?",
        "When was the CAC summit held in the city?",
        "cuando fue la cumbre y donde",
        "Zirve ne zaman yapıldi?",
        "Plugin San Francisco",
        "kapan KTT CAC diadakan di Seoul",
        "BAO NHIEU NGUOI THAM DU?",
        "정상회의는 언제 열렸나요?",
    ],
)
def test_what_has_accents_or_is_too_short_or_another_language_stays(text: str) -> None:
    assert with_accents(text) == text


def test_names_change_only_side_by_side() -> None:
    accents = read_accents(["hà", "nội", "đến", "họ", "đi", "khi", "nào", "việt nam", "hà nội"])
    assert accents.put_in("Ha di den Ha Noi khi nao ho") == "Hà đi đến Hà Nội khi nào họ"
    assert accents.put_in("ho di den Noi khi nao") == "họ đi đến Noi khi nào"


def test_the_surer_pair_decides() -> None:
    accents = read_accents(["độ", "thu", "của", "nào", "nước", "thủ đô", "độ của"])
    assert accents.put_in("thu do cua nuoc nao") == "thủ đô của nước nào"


def test_none_of_our_questions_in_other_languages_gets_any() -> None:
    folders = [one for one in QUESTIONS.iterdir() if one.is_dir() and one.name != "asked"]
    read = [one for folder in folders for one in read_questions(folder)]
    asked = [one for one in read if one.language not in {"vi", "tr"}]
    assert [one.text for one in asked if with_accents(one.text) != one.text] == []
    typed = [without_accents(one.text) for one in asked]
    assert [one for one in typed if with_accents(one) != one] == []


@given(st.lists(st.sampled_from([*bundled_accents().syllables, "CAC", "2020", "?", "Docker"])))
def test_nothing_but_accents_is_put_in(words: list[str]) -> None:
    text = " ".join(words)
    assert without_accents(with_accents(text)) == text


def test_a_question_without_accents_is_answered_as_the_one_with_them() -> None:
    searcher = searcher_over(
        [
            issue(
                "The council met on 3 May 2021 in the town hall.",
                "The harbour festival was opened by the mayor.",
            )
        ]
    )
    asked = ("Cuộc họp hội đồng diễn ra khi nào?", "Cuoc hop hoi dong dien ra khi nao?")
    accented, plain = (reply(one, searcher=searcher, language="vi") for one in asked)
    assert plain.quotes == accented.quotes
    assert plain.question == asked[1]
