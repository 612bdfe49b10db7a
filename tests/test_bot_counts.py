"""Which questions count things, and which ask for money or a measure."""

import pytest

from bot.counts import asks_for_count, that_tell


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
        "Сколько разработчиков собралось?",
        "Сколько новых модераторов появилось?",
        "Ada berapa peserta?",
        "كم طلبًا قُبل؟",
        "कितने लोग आए?",
        "一共有多少条路？",
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
        "Сколько рублей собрали?",
        "До скольких дней сократился срок?",
        "كم دولاراً كانت؟",
        "كم كيلومتراً طوله؟",
        "Berapa lama?",
        "몇 주년이었나요?",
    ],
)
def test_money_dates_and_shares_are_not_counted(question: str) -> None:
    assert not asks_for_count(question)


@pytest.mark.parametrize(
    ("text", "numbers", "left"),
    [
        ("For over two and 5 years 40 people came.", {"5", "40"}, {"40"}),
        ("Founded in 1848 as a club, it has few members.", {"1848"}, set()),
        ("In 2000 visitors came.", {"2000"}, {"2000"}),
        ("Ends of IA-64, see [2, 3], part 3 and order 13166", {"64", "2", "3", "13166"}, set()),
        ("At 476 Canton Ave 30 came.", {"476", "30"}, {"30"}),
        ("It sold 12 for $5 at 10:30.", {"12", "5", "10", "30"}, {"12"}),
    ],
)
def test_years_spans_addresses_and_names_count_nothing(
    text: str, numbers: set[str], left: set[str]
) -> None:
    assert that_tell(numbers, text, counted=True) == left


def test_numbers_stay_where_nothing_is_counted() -> None:
    assert that_tell({"1848", "5"}, "After 5 years, in 1848", counted=False) == {"1848", "5"}
