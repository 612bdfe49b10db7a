"""Questions are mistyped as people mistype them, and never beyond recognition."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scripts.mistyped import HOW, with_slip, with_slip_in_asking

QUESTIONS = {
    "en": "When was the Docker summit held?",
    "ru": "Кто открыл выставку?",
    "vi": "Đại hội khai mạc khi nào?",
    "ko": "CAC 정상회의는 언제 열렸나요?",
    "ja": "サミットはいつ？",
}


@pytest.mark.parametrize(
    ("how", "language", "typed"),
    [
        ("no-spaces", "ko", "CAC정상회의는언제열렸나요?"),
        ("no-spaces", "en", QUESTIONS["en"]),
        ("no-accents", "vi", "Dai hoi khai mac khi nao?"),
        ("no-accents", "ru", QUESTIONS["ru"]),
        ("careless", "en", "when was the docker summit held"),
        ("careless", "ja", "サミットはいつ"),
        ("slip", "ja", QUESTIONS["ja"]),
        ("asking-slip", "ko", QUESTIONS["ko"]),
    ],
)
def test_a_question_is_typed_as_it_is_called(how: str, language: str, typed: str) -> None:
    assert HOW[how](QUESTIONS[language]) == typed


def test_a_slip_in_what_asks_changes_nothing_else() -> None:
    first, *rest = with_slip_in_asking(QUESTIONS["en"]).split()
    assert first != "When"
    assert rest == QUESTIONS["en"].split()[1:]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_slip_changes_one_word_the_same_at_every_call(language: str) -> None:
    typed = with_slip(QUESTIONS[language])
    pairs = zip(QUESTIONS[language].split(), typed.split(), strict=True)
    assert sum(one != other for one, other in pairs) == 1
    assert with_slip(QUESTIONS[language]) == typed


@given(st.text(max_size=60))
@example("AAA×A000")
def test_any_text_can_be_mistyped(text: str) -> None:
    for how in HOW.values():
        assert isinstance(how(text), str)
