"""An organisation is asked for by its name."""

import pytest
from builders import article, issue, searcher_over

from bot.abstention import EVIDENCE, evidence
from bot.organisations import asks_for_organisation
from bot.quoting import candidates


@pytest.mark.parametrize(
    "question",
    [
        "Which company built the track?",
        "어느 회사가 맡았나요?",
        "공사를 맡은 건설사가 어디예요?",
        "どの会社が作りましたか？",
        "是哪家公司铺设的？",
        "是哪個機構整理的？",
        "¿Qué empresa lo construyó?",
        "Quelle entreprise l'a construit ?",
        "Welche Firma hat sie gebaut?",
        "Какая компания её построила?",
        "أي شركة بنته؟",
        "Công ty nào đã xây?",
        "บริษัทไหนสร้าง",
        "Perusahaan mana yang membangunnya?",
        "Que empresa a construiu?",
        "Quale azienda l'ha costruita?",
        "Hangi inşaat firması yaptı?",
        "इसे किस कंपनी ने बनाया?",
    ],
)
def test_organisations_are_asked_for_in_each_language(question: str) -> None:
    assert asks_for_organisation(question)


@pytest.mark.parametrize(
    "question", ["Which year was it?", "What did the company build?", "회사가 뭘 만들었나요?"]
)
def test_naming_an_organisation_does_not_ask_for_one(question: str) -> None:
    assert not asks_for_organisation(question)


def test_the_sentence_that_names_one_is_chosen_and_one_that_names_none_lacks_it() -> None:
    text = "The track was built in spring. It was laid by Asphalt Meier for the city."
    searcher = searcher_over([issue(articles=(article(text, title="The track"),))])
    query = searcher.understand("Which company built the track?")
    found = candidates(query, searcher.search(query))
    by_first = sorted(found, key=lambda one: one.position)

    assert [one.weighed["name"] for one in by_first] == [0.0, 1.0]
    assert [evidence(query, [one])[EVIDENCE.index("unnamed")] for one in by_first] == [1.0, 0.0]
