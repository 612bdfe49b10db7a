"""Which questions count things, and which ask for money or a measure."""

import pytest

from bot.counts import asks_for_count


@pytest.mark.parametrize(
    "question",
    [
        "how many tickets were sold?",
        "Combien d'habitants a la ville ?",
        "¿Cuántas personas vinieron?",
        "Wie viele Bäume wurden gepflanzt?",
        "몇 명이 왔나요?",
        "何人が参加しましたか？",
        "来了几个人？",
        "Có bao nhiêu người tham gia?",
        "Kaç kişi geldi?",
        "มีคนมากี่คน",
    ],
)
def test_how_many_counts(question: str) -> None:
    assert asks_for_count(question)


@pytest.mark.parametrize(
    "question",
    [
        "how many euros does it cost?",
        "¿Cuántos millones se gastaron?",
        "몇 년에 열렸나요?",
        "몇 시에 시작하나요?",
        "Vé bao nhiêu tiền?",
        "多少钱？",
        "How much is it?",
        "何年に開かれましたか？",
    ],
)
def test_money_dates_and_shares_are_not_counted(question: str) -> None:
    assert not asks_for_count(question)
