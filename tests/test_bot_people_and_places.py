"""A sentence tells who or where by more than its capitals."""

import pytest
from builders import article, issue, searcher_over

from bot.people import shows_somebody, told_who
from bot.places import told_where
from bot.quoting import candidates

SITE = "Director Anna Berg opened the new website River Watch of the water office on Monday."


def nothing(_: str) -> bool:
    """Tell of no word that the question says it."""
    return False


@pytest.mark.parametrize(
    "text",
    [
        "The talk was given by Jared Diamond.",
        "Die Bürgermeisterin Erna Mustermann kam.",
        "Выступил министр Грейс Фу.",
        "윤병태 나주시장은 감사드린다고 말했다.",
        "山田太郎氏が話しました。",
        "王小明先生发言。",
        "นายสมชาย กล่าว",
        "श्री मोदी ने कहा।",
        "وقال السيد محمد ذلك.",
    ],
)
def test_somebody_is_named(text: str) -> None:
    assert told_who(text, nothing) > 0


@pytest.mark.parametrize(
    "text",
    [
        "The Royal Commission was set up.",
        "It is called the State Water Resources Control Board.",
        "ROYAL COMMISSION INTO HUMAN RELATIONSHIPS",
        "나무 50그루를 심었다.",
        "木を植えました。",
    ],
)
def test_the_names_of_things_name_nobody(text: str) -> None:
    assert told_who(text, nothing) == 0


def test_whom_the_question_names_is_no_news() -> None:
    assert told_who("It was Jared Diamond.", lambda word: word in {"jared", "diamond"}) == 0
    assert not shows_somebody("It was Jared Diamond.", lambda word: word in {"jared", "diamond"})


@pytest.mark.parametrize(
    "text",
    [
        "Benedikt Strehle is the new treasurer.",
        "Marcelo came first.",
        "Erik Kulu’s list of satellites",
        "Grace Stephenson stands for the board.",
        "Выступила Анна Петрова.",
        "It was made by the artist Florentijn Hofman.",
        "Mr. Opperman has been appointed.",
        "산포면 이원근 대표가 쌀을 기탁했다.",
    ],
)
def test_a_given_name_a_title_or_an_office_shows_somebody(text: str) -> None:
    assert shows_somebody(text, nothing)


@pytest.mark.parametrize(
    "text",
    [
        "The Stamford Diversion Canal protects the city.",
        "Will the Commission pay?",
        "Grant Program of the Senate",
        "A store in San Francisco, near Fort Bragg",
        "Our team is hiring an Associate Developer Advocate.",
        "MARK THE DATE",
        "It opens on Monday in August.",
        "see https://max.org and @anna",
    ],
)
def test_what_only_looks_like_a_name_shows_nobody(text: str) -> None:
    assert not shows_somebody(text, nothing)


@pytest.mark.parametrize(
    "text",
    [
        "The meeting takes place in Taipei.",
        "Where: the usual hall",
        "Rustikon | Warsaw, Poland",
        "They met at Marlborough Central Fire Station.",
        "Sprachcafé, Münsterplatz 17",
        "Le colloque a lieu à Lyon.",
        "El congreso es en Burgos.",
        "Встреча пройдёт в Перми.",
        "나주종합체육관에서 열렸다.",
        "小田原市で開かれます。",
        "会议在上海举行。",
        "งานจัดขึ้นที่กรุงเทพ",
        "बैठक दिल्ली में हुई।",
        "عقد المؤتمر في دبي.",
        "Hội nghị diễn ra tại Huế.",
        "Acara itu di Bandung.",
    ],
)
def test_a_place_is_told(text: str) -> None:
    assert told_where(text, nothing) > 0


@pytest.mark.parametrize(
    "text",
    [
        "It was a great success.",
        "Join us via the event page.",
        "공원은 아름답다.",
        "楽しかったです。",
    ],
)
def test_no_place_is_told(text: str) -> None:
    assert told_where(text, nothing) == 0


def test_the_place_that_the_question_names_is_no_news() -> None:
    assert told_where("It will be held in Berlin.", lambda word: word == "berlin") == 0


@pytest.mark.parametrize(
    "text", ["회의는 부산시청에서 열렸다.", "会議は横浜市で開かれた。", "会议在广州举行。"]
)
def test_no_place_that_the_question_names_is_news_without_capitals_either(text: str) -> None:
    assert told_where(text, nothing) == 1
    assert told_where(text, lambda _: True) == 0


@pytest.mark.parametrize(
    ("question", "signs"),
    [
        ("Who opened the new website of the water office?", 3.0),
        ("Wie heißt die neue Website des Wasseramts?", 0.0),
        ("¿Cómo se llama la nueva página web del agua?", 0.0),
    ],
)
def test_signs_of_people_count_only_where_who_is_asked(question: str, signs: float) -> None:
    searcher = searcher_over([issue(articles=(article(SITE, title="Water"),))])
    query = searcher.understand(question)
    assert candidates(query, searcher.search(query))[0].weighed["who"] == signs
