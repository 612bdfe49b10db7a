"""How a question is said: what opens it, what points back, what breaks off, what it measures."""

import pytest

from bot.cohesion import Ties, asks, own_words, ties_of, without_asking
from bot.measures import Measure, measure_asked
from bot.units import gives
from corpus.languages import detect


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("And how many speakers?", "how many speakers?"),
        ("and what about the 63 Building?", "the 63 Building?"),
        ("그럼 연사는 몇 명이었나요?", "연사는 몇 명이었나요?"),
        ("では登壇者は何人でしたか？", "登壇者は何人でしたか？"),
        ("那有多少位演讲者？", "有多少位演讲者？"),
        ("那有多少位講者？", "有多少位講者？"),
        ("¿Y cuántos ponentes hubo?", "cuántos ponentes hubo?"),
        ("Et combien d'intervenants ?", "combien d'intervenants ?"),
        ("Und wie viele Redner?", "wie viele Redner?"),
        ("А сколько было докладчиков?", "сколько было докладчиков?"),
        ("وكم عدد المتحدثين؟", "كم عدد المتحدثين؟"),
        ("Còn bao nhiêu diễn giả?", "bao nhiêu diễn giả?"),
        ("แล้วมีผู้บรรยายกี่คน", "มีผู้บรรยายกี่คน"),
        ("Lalu berapa pembicara?", "berapa pembicara?"),
        ("E quantos palestrantes?", "quantos palestrantes?"),
        ("E quanti relatori?", "quanti relatori?"),
        ("Peki kaç konuşmacı vardı?", "kaç konuşmacı vardı?"),
        ("और कितने वक्ता थे?", "कितने वक्ता थे?"),
    ],
)
def test_what_opens_a_follow_up_is_taken_off(question: str, rest: str) -> None:
    ties = ties_of(question, detect(question))
    assert (ties.opens, ties.rest) == (True, rest)


@pytest.mark.parametrize(
    "question",
    [
        "How high is it?",
        "그건 누가 설계했나요?",
        "それを設計したのは誰ですか？",
        "它有多高？",
        "它有多高呢？",
        "¿Quién lo diseñó?",
        "Où se trouve-t-elle ?",
        "Wie hoch ist er?",
        "Где он находится?",
        "متى افتتح هناك؟",
        "Nó cao bao nhiêu?",
        "มันสูงเท่าไร",
        "Berapa tingginya?",
        "Quando ele abriu?",
        "Dove si trova là?",
        "Onu kim yaptı?",
        "उसकी ऊँचाई कितनी है?",
    ],
)
def test_a_word_that_stands_for_something_is_seen(question: str) -> None:
    assert ties_of(question, detect(question)).points


@pytest.mark.parametrize("question", ["길이는요?", "設計は？", "昌德宫呢？", "Còn phí thì sao?"])
def test_a_question_that_breaks_off_is_seen(question: str) -> None:
    assert ties_of(question, detect(question)).ends


@pytest.mark.parametrize(
    "question",
    [
        "When was the CAC summit?",
        "How many Hangang Parks are there in Seoul?",
        "CAC 정상회의는 언제 열렸나요?",
        "景福宮はいつ建てられましたか？",
        "盘浦大桥的喷泉有多长？",
        "¿Cuándo se celebró la cumbre CAC?",
        "Combien de parcs Hangang y a-t-il à Séoul ?",
        "Wann wurde das Unabhängigkeitstor fertiggestellt?",
        "Когда открылся первый участок линии 9?",
        "Andong: when was the bridge built?",
        "Yeouido: ¿cuándo se abrió?",
    ],
)
def test_a_whole_question_is_tied_to_nothing(question: str) -> None:
    assert ties_of(question, detect(question)) == Ties(rest=question)


def test_a_word_that_opens_is_not_all_there_is() -> None:
    assert ties_of("And", "en").rest == "And"


def test_a_name_alone_asks_nothing() -> None:
    assert [
        asks(one, detect(one)) for one in ("the 63 Building?", "신림선은요?", "昌德宫呢？")
    ] == [False] * 3
    assert all(
        asks(one, detect(one))
        for one in ("why?", "무엇인가요?", "何ですか？", "哪个门？", "Что это?")
    )


def test_what_only_narrows_down_is_no_content() -> None:
    assert own_words("Wann genau?", "de").split() == ["Wann", "?"]
    assert without_asking("¿Desde cuándo?", "es").split() == ["¿", "?"]


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("How long is it?", "Water now runs for about 5.8 km.", True),
        ("その高さは？", "高さはおよそ16.5メートル。", True),
        ("它全长多少？", "全长18.6公里", True),
        ("면적은 얼마인가요?", "면적은 50만 4천㎡이다", True),
        ("Wie groß ist er?", "It covers 504,000 square metres.", True),
        ("Сколько стоит вход?", "Вход стоит 500 рублей.", True),
        ("And how much is the ticket?", "It is 5.8 km long and has 22 bridges.", False),
        ("입장료는요?", "전망대는 117층부터 123층까지 있다.", False),
        ("工事費はいくらでしたか？", "長さは1,140メートルに及びます。", False),
    ],
)
def test_a_measure_is_given_in_its_own_units(question: str, text: str, *, given: bool) -> None:
    measure = measure_asked(question)
    assert measure is not None
    assert gives(text, measure) is given


def test_most_questions_ask_for_no_measure() -> None:
    assert [measure_asked(one) for one in ("When was the summit?", "누가 설계했나요?")] == [
        None
    ] * 2
    assert measure_asked("¿Cuánto costó?") is Measure.MONEY
