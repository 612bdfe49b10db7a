"""Newsletters do not tell today's weather."""

import pytest
from builders import article, issue, searcher_over

from bot.abstention import judge
from bot.quoting import candidates
from bot.status import Status
from bot.weather import asks_for_weather


@pytest.mark.parametrize(
    "question",
    [
        "What will the weather be like tomorrow?",
        "내일 날씨 어때요?",
        "明日の天気は？",
        "明天会下雨吗？",
        "明天天氣如何？",
        "¿Qué tiempo hará mañana en Busan?",
        "Quel temps fera-t-il demain ?",
        "Wie wird das Wetter am Wochenende?",
        "Какая сегодня погода?",
        "كيف الطقس اليوم؟",
        "Thời tiết hôm nay thế nào?",
        "วันนี้อากาศเป็นอย่างไร",
        "Bagaimana cuaca besok?",
        "Vai chover amanhã?",
        "Che tempo farà domani?",
        "Yarın hava nasıl?",
        "कल बारिश होगी क्या?",
    ],
)
def test_the_weather_is_asked_for_in_each_language(question: str) -> None:
    assert asks_for_weather(question)


@pytest.mark.parametrize(
    "question",
    [
        "Is the parade held if it rains tomorrow?",
        "비가 오면 내일 행사는 취소되나요?",
        "How much did it rain in 2019?",
        "What opens tomorrow?",
    ],
)
def test_other_questions_are_not_about_the_weather(question: str) -> None:
    assert not asks_for_weather(question)


def test_the_weather_is_refused_whatever_is_matched() -> None:
    text = "The weather in Busan was fine, and tomorrow it will rain."
    searcher = searcher_over([issue(articles=(article(text, title="The weather in Busan"),))])
    query = searcher.understand("What will the weather be tomorrow in Busan?")

    assert judge(query, candidates(query, searcher.search(query))) is Status.NOT_FOUND
