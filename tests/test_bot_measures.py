"""The measure a question asks for is known in its language; a text gives it with its unit."""

import pytest

from bot.answer_types import AnswerType, asked_by
from bot.measures import Measure, measure_asked, measure_of
from bot.units import gives


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("How long is the bridge?", Measure.LENGTH),
        ("How long can I delay my licence fee?", Measure.DURATION),
        ("How many days is the code valid?", Measure.DURATION),
        ("Wie lange gilt der Code?", Measure.DURATION),
        ("优惠码几天内有效？", Measure.DURATION),
        ("領収書は何日以内に出せばいい？", Measure.DURATION),
        ("How old is the player?", Measure.AGE),
        ("선수는 몇 살인가요?", Measure.AGE),
        ("¿Cuánto efectivo se incautó?", Measure.MONEY),
        ("Wie hoch ist das Bußgeld?", Measure.MONEY),
        ("Um wie viel Uhr beginnt das Fest?", Measure.CLOCK),
        ("축제는 몇 시에 시작하나요?", Measure.CLOCK),
        ("축제는 몇 시간 동안 하나요?", Measure.DURATION),
        ("What is the e-mail address of the hall?", Measure.WEB),
        ("구청 전화번호가 뭐예요?", Measure.PHONE),
        ("Сколько процентов жителей?", Measure.PERCENT),
        ("Ne kadar para toplandı?", Measure.MONEY),
        ("돈은 얼마나 모였나요?", Measure.MONEY),
        ("긴급 용수 구입에 얼마를 지원받았나요?", Measure.MONEY),
        ("How much will the city invest?", Measure.MONEY),
        ("¿Cuánto tienen que pagar los vecinos?", Measure.MONEY),
        ("На сколько оштрафовали директора?", Measure.MONEY),
        ("拿到了多少应对基金？", Measure.MONEY),
        ("How many dollars did the ticket cost?", Measure.MONEY),
        ("How many tickets were sold?", None),
        ("Combien de billets y avait-il ?", None),
        ("CAC高峰會何時舉行？", None),
        ("何時に始まりますか？", Measure.CLOCK),
        ("¿Cuántos asientos hay para el festival?", None),
        ("Quantos lugares há para o festival?", None),
        ("돈의문 터에는 나무가 몇 그루 있나요?", None),
        ("Who opened the hall?", None),
        ("Сколько посещений было у сайта?", None),
        ("Во сколько начинается матч?", Measure.CLOCK),
        ("Во сколько городу обошёлся мост?", Measure.MONEY),
        ("63빌딩 높이가 얼마예요?", Measure.LENGTH),
        ("공원 면적은 얼마죠?", Measure.AREA),
        ("입장권이 얼마예요?", Measure.MONEY),
    ],
)
def test_the_measure_asked_for_is_recognised(question: str, measure: Measure | None) -> None:
    assert measure_asked(question) == measure


@pytest.mark.parametrize(
    ("text", "measure", "given"),
    [
        ("Der Code ist nur 7 Tage gültig.", Measure.DURATION, True),
        ("It opened in 2019년.", Measure.DURATION, False),
        ("Für den 27-jährigen Spieler", Measure.AGE, True),
        ("27명이 왔다.", Measure.AGE, False),
        ("It rises 555 metres.", Measure.LENGTH, True),
        ("At its foot lies a station of Lines 2 and 8.", Measure.LENGTH, False),
        ("La tour mesure 555 mètres.", Measure.LENGTH, True),
        ("The fee is $20.", Measure.MONEY, True),
        ("20 people came.", Measure.MONEY, False),
        ("Doors open at 7 pm.", Measure.CLOCK, True),
        ("Doors open on Monday.", Measure.CLOCK, False),
        ("Write to hall@example.org.", Measure.WEB, True),
        ("Write to the hall.", Measure.WEB, False),
        ("Call 02-123-4567.", Measure.PHONE, True),
        ("124 million kilometers of rivers", Measure.LENGTH, True),
        ("3 millones de kilómetros", Measure.LENGTH, True),
        ("بطول 180 كلم.", Measure.LENGTH, True),
        ("ยาว 19 เซนติเมตร", Measure.LENGTH, True),
        ("luas 14.386 km2", Measure.AREA, True),
        ("مساحتها 18.011 كم²", Measure.AREA, True),
        ("พื้นที่ 935.12 ตารางกิโลเมตร", Measure.AREA, True),
        ("14.386 km2", Measure.LENGTH, False),
        ("500 milyon dolar", Measure.MONEY, True),
        ("Tiketnya Rp 50.000.", Measure.MONEY, True),
        ("二十歲時", Measure.AGE, True),
    ],
)
def test_a_text_gives_a_measure_by_its_unit(text: str, measure: Measure, given: bool) -> None:  # noqa: FBT001 - a table
    assert gives(text, measure) is given


def test_who_raised_a_price_asks_for_no_price() -> None:
    assert measure_of("Who raised the fare?", AnswerType.PERSON) is None
    assert measure_of("What does it cost?", AnswerType.NUMBER) is Measure.MONEY
    assert measure_of("At what time does it start?", AnswerType.DATE) is Measure.CLOCK


@pytest.mark.parametrize(
    "question", ["何日以内に出しますか？", "何年間続きましたか？", "何時間かかりますか？"]
)
def test_a_span_of_time_is_a_number_and_no_date(question: str) -> None:
    assert asked_by(question).answer_type is AnswerType.NUMBER
