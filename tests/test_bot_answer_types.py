"""A word that asks in one language and is another word in the next is told apart."""

from pathlib import Path

import pytest

from bot.answer_types import AnswerType, asked_by
from bot.measures import measure_of

DATE, NUMBER, PERSON = AnswerType.DATE, AnswerType.NUMBER, AnswerType.PERSON
PLACE, OTHER = AnswerType.PLACE, AnswerType.OTHER


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [
        # "name" in Spanish, "number" in French
        ("¿Cuál es el nombre del alcalde?", PERSON),
        ("¿Qué nombre recibe el nuevo puente?", PERSON),
        ("Quel est le nombre de visiteurs ?", NUMBER),
        ("nombre d'habitants", NUMBER),
        # several of them
        ("¿En qué aeropuertos había huelga?", PLACE),
        ("В каких округах прошли рейды?", PLACE),
        ("In which cities was it shown?", PLACE),
        ("12월 모임은 어느 호텔에서 했나요?", PLACE),
        ("哪两天照常领工资？", DATE),
        # whose, and not where
        ("閉鎖したのはどこの会社？", OTHER),
        # "date" in Portuguese and Italian
        ("What data do you collect?", OTHER),
        ("open data portal", OTHER),
        ("Qual é a data da reunião?", DATE),
        ("data di apertura", DATE),
        # "who" in Italian, the first word of "cost" in Vietnamese
        ("Chi phí xây dựng là bao nhiêu?", NUMBER),
        ("Chi ha vinto?", PERSON),
        # "who" in Vietnamese, "to the" in Italian
        ("What is the AI strategy about?", OTHER),
        ("Cosa offre il comune ai cittadini?", OTHER),
        ("Ai là thị trưởng?", PERSON),
        ("Cây cầu do ai thiết kế?", PERSON),
        # "who" and "which" in French
        ("Qu'est-ce qui a changé ?", OTHER),
        ("Quel est le programme qui aide les familles ?", OTHER),
        ("Qui est le maire ?", PERSON),
        ("À qui écrire ?", PERSON),
        # "who" in Turkish, a Korean name and dish; "how many" and "illegal"
        ("What did Kim Jong-su win?", OTHER),
        ("Kim kazandı?", PERSON),
        ("Köprüyü kim yaptı?", PERSON),
        ("Kaçak yapılar ne oldu?", OTHER),
        ("Kaç kişi katıldı?", NUMBER),
        # "who" and "from" in Arabic
        ("ما هي أهداف البرنامج من وجهة نظر البلدية؟", OTHER),
        ("من هو رئيس البلدية؟", PERSON),
        ("من صمم الجسر؟", PERSON),
        ("من أين تنطلق الحافلة؟", PLACE),
        # "who" and "which" in Hindi
        ("पुल किसने बनाया?", PERSON),
        ("मेयर कौन है?", PERSON),
        ("कौन-सा संस्करण जारी हुआ?", OTHER),
        # "fines" and "purposes", "place" and "instead"
        ("¿Qué se hace los fines de semana?", OTHER),
        ("¿Qué se usa en lugar de plástico?", OTHER),
        ("lugar de la reunión", PLACE),
        ("share your photos", OTHER),
        ("Was kostet der Eintritt?", NUMBER),
    ],
)
def test_the_same_letters_ask_in_one_language_only(question: str, answer_type: AnswerType) -> None:
    assert asked_by(question).answer_type is answer_type


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [
        ("What happens when it rains?", OTHER),
        ("What happens where the road ends?", OTHER),
        ("Quais são os objetivos quando chove?", OTHER),
        ("do you know when the pool opens?", DATE),
        ("What was the year when it opened?", DATE),
        ("when is the market, and how much is a stall?", DATE),
    ],
)
def test_a_word_that_only_joins_asks_nothing(question: str, answer_type: AnswerType) -> None:
    assert asked_by(question).answer_type is answer_type


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [
        ("How does the participatory budget work?", OTHER),
        ("Comment fonctionne le budget participatif ?", OTHER),
        ("Wie funktioniert der Bürgerhaushalt?", OTHER),
        ("예산은 어떻게 정하나요?", OTHER),
        ("入場料はなぜ上がりましたか？", OTHER),
        ("票价为什么涨了？", OTHER),
        ("participatory budget", NUMBER),
        ("입장료는 어떻게 되나요?", NUMBER),
        ("Wie ist die Adresse?", PLACE),
        ("Come si chiama il sindaco?", PERSON),
        ("¿Cómo se llama la alcaldesa?", PERSON),
    ],
)
def test_who_asks_how_or_why_asks_for_nothing_that_is_named(
    question: str, answer_type: AnswerType
) -> None:
    assert asked_by(question).answer_type is answer_type


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [
        ("How thick is the bark of a redwood?", NUMBER),
        ("What is the Christian population of Israel?", NUMBER),
        ("What two years did the club come in second?", DATE),
        ("How well does it work?", OTHER),
        ("How exactly does one apply?", OTHER),
        ("¿En qué época emigraron?", DATE),
        ("¿Qué tan amplio es el Rin?", NUMBER),
        ("Какая протяженность гонки?", NUMBER),
        ("في أى فترة جرى ذلك؟", DATE),
        ("ما هو تعداد سكان حيفا؟", NUMBER),
        ("정도전이 진사시에 급제한 해는?", DATE),
        ("행사가 열린 시기는?", DATE),
        ("공원의 면적은?", NUMBER),
        ("オペラ座に行った年は？", DATE),
        ("首都の年平均気温は", NUMBER),
        ("英国的摄政时期主要是哪些年？", DATE),
        ("在什麼時期開始的？", DATE),
        ("เปลี่ยนชื่อเมื่อปี พ.ศ. ใด", DATE),
        ("Mikati kac oy aldi?", NUMBER),
        ("Dimanakah letak Danzig?", PLACE),
        ("Khoảng cách đến sân bay?", NUMBER),
    ],
)
def test_measures_and_times_are_asked_for_in_many_words(
    question: str, answer_type: AnswerType
) -> None:
    assert asked_by(question).answer_type is answer_type


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("¿Qué población tiene y en qué país está?", "que poblacion tiene y en que pais esta?"),
        ("¿Cuál es el número de parques?", "cual es el numero de parques?"),
        ("Qual a duração do curso?", "qual a duracao do curso?"),
        ("Dans quel délai ?", "dans quel delai ?"),
        ("Qual è l'età minima?", "qual e l'eta minima?"),
        ("Cuộc họp diễn ra khi nào?", "cuoc hop dien ra khi nao?"),
        ("Giá vé bao nhiêu?", "gia ve bao nhieu?"),
        ("Trụ sở ở đâu?", "tru so o dau?"),
        ("Hangi ülkede?", "hangi ulkede?"),
    ],
)
def test_a_question_typed_without_accents_asks_the_same(written: str, typed: str) -> None:
    assert asked_by(typed).answer_type is asked_by(written).answer_type is not OTHER


def test_what_is_asked_for_is_recognised_in_all_languages() -> None:
    table = Path(__file__).with_name("data") / "questions" / "asked.tsv"
    known = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
    read = []
    for _, _, question in known:
        answer_type = asked_by(question).answer_type
        measure = measure_of(question, answer_type)
        read.append([answer_type.value, "" if measure is None else measure.value, question])
    assert read == known
