"""Names that are several pieces of an unspaced script are found by their sound."""

import pytest
from builders import issue, searcher_over

from index.names import Names, bundled_names

NAMES = Names(characters=frozenset("汉德勒曼"), pieces=frozenset({"แฮนด์", "เลอร์"}))


def spelt(question: str) -> list[list[str]]:
    """Give what may spell a name at each place of a question."""
    return [
        ["".join(one.words).replace("▁", "") for one in spellings]
        for spellings in NAMES.spelt_in(question)
    ]


def test_all_runs_of_most_of_a_place_may_spell_a_name() -> None:
    assert spelt("汉德勒曼是谁") == [["汉德勒", "汉德勒曼", "德勒曼"]]
    assert spelt("พ่อของแฮนด์เลอร์") == [["แฮนด์เลอร์"]]


def test_a_w_may_be_a_v() -> None:
    names = Names(characters=frozenset("瓦尔萨诺"), pieces=frozenset())
    [spellings] = names.spelt_in("瓦尔萨诺")
    assert [one.sound.spelling for one in spellings] == ["waersanuo", "vaersanuo"]


def test_what_parts_words_parts_names() -> None:
    assert spelt("汉德勒·汉德勒") == [["汉德勒"], ["汉德勒"]]
    assert spelt("แฮนด์เลอร์ แฮนด์เลอร์") == [["แฮนด์เลอร์"], ["แฮนด์เลอร์"]]


def test_a_question_without_names_spells_none() -> None:
    assert [spelling for spelling in spelt("When was it? 什么时候") if spelling] == []


@pytest.mark.parametrize("question", ["汉德勒在哪里出生?", "漢德勒在哪裡出生?", "แฮนด์เลอร์เกิดที่ไหน"])
def test_a_name_finds_the_passage_that_spells_it(question: str) -> None:
    searcher = searcher_over(
        [
            issue("The mayor, Obermeier, was born in Hamburg.", source="one.md"),
            issue("The astronomer, Handler, was born in Bremen.", source="two.md"),
        ]
    )
    query = searcher.understand(question)
    found = {one.word for became in query.became.values() for one in became}
    assert "handler" in found
    assert searcher.search(query)[0].issue.id == "two.md"


def test_the_bundled_names_are_chinese_and_thai() -> None:
    names = bundled_names()
    assert {"斯", "顿"} <= names.characters
    assert {"แมน", "เนอร์"} <= names.pieces
