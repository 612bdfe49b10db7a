"""What is not to be searched for: greetings and thanks in 17 languages, laughter, letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.small_talk import GREETINGS, LONGEST, THANKS, status_without_search
from bot.status import Status

QUESTIONS = """
    hello, when was the summit?
    Good morning, when was the summit?
    안녕하세요, 정상회의는 언제 열렸나요?
    こんにちは、サミットはいつですか？
    你好，峰会是什么时候？
    您好，請問高峰會何時舉行？
    Hola, ¿cuándo fue la cumbre?
    Bonjour, quand a eu lieu le sommet ?
    Guten Tag, wann war der Gipfel?
    Здравствуйте, когда был саммит?
    السلام عليكم، متى عقدت القمة؟
    Xin chào, hội nghị diễn ra khi nào?
    สวัสดีครับ การประชุมจัดเมื่อไร
    Selamat pagi, kapan KTT diadakan?
    Bom dia, quando foi a cimeira?
    Buongiorno, quando si è tenuto il vertice?
    Merhaba, zirve ne zaman yapıldı?
    नमस्ते, शिखर सम्मेलन कब हुआ?
    Tag der offenen Tür
    good night market hours
    감사원은 어디에 있나요?
    the great park
    2019?
    물
    water
"""


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


def phrases(table: str) -> list[str]:
    return [phrase for line in lines(table) for phrase in line.split("|")]


@pytest.mark.parametrize("mark", ["", "!", " 😊", "...", "~"])
def test_every_greeting_is_greeted_back(mark: str) -> None:
    said = {phrase: status_without_search(phrase.title() + mark) for phrase in phrases(GREETINGS)}
    # What is also said when one leaves is answered so.
    others = {phrase for phrase, status in said.items() if status is not Status.GREETING}
    assert others <= set(phrases(THANKS))


@pytest.mark.parametrize("mark", ["", "!", " 🙏", "."])
def test_all_thanks_are_answered(mark: str) -> None:
    said = {status_without_search(phrase + mark) for phrase in phrases(THANKS)}
    assert said == {Status.THANKS}


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ("Hi there!", Status.GREETING),
        ("Good morning everyone 😊", Status.GREETING),
        ("안녕하세요 반갑습니다", Status.GREETING),
        ("Hola, buenos días, ¿qué tal?", Status.GREETING),
        ("नमस्ते जी", Status.GREETING),
        ("你好！在吗？", Status.GREETING),
        ("hello, thank you very much for your help", Status.THANKS),
        ("ขอบคุณมากนะคะ", Status.THANKS),
        ("ok thanks bye", Status.THANKS),
        ("merci beaucoup madame, au revoir", Status.THANKS),
        ("ㅋㅋㅋㅋ", Status.UNINTELLIGIBLE),
        ("ㅠㅠ", Status.UNINTELLIGIBLE),
        ("aaaa", Status.UNINTELLIGIBLE),
        ("", Status.UNINTELLIGIBLE),
        ("👍", Status.UNINTELLIGIBLE),
        ("a letter " * 60, Status.TOO_LONG),
        ("I am bleeding badly, " + "please read all of this. " * 40, Status.URGENT),
        ("I am Jane, jane@example.com, when was the summit?", Status.PERSONAL_DATA),
    ],
)
def test_what_is_said_is_understood(message: str, status: Status) -> None:
    assert status_without_search(message) is status


@pytest.mark.parametrize("question", lines(QUESTIONS))
def test_a_question_that_begins_politely_is_a_question(question: str) -> None:
    assert status_without_search(question) is None


def test_spaces_do_not_make_a_question_too_long() -> None:
    assert status_without_search("when was" + " " * LONGEST + "the summit?") is None


@given(st.text(max_size=600))
def test_any_text_has_a_status_or_is_a_question(text: str) -> None:
    assert status_without_search(text) in {None, *Status}
