"""What a question asks about stands next to its question word, in any script."""

import numpy as np
import pytest
from builders import article, issue, searcher_over

from bot.asked_words import next_to_asking
from index.evidence import importance
from index.words import analyse, is_fragment


def shares(question: str, asking: str) -> dict[str, float]:
    """Share a question out over an archive that knows nothing of it."""
    query = searcher_over([issue(articles=(article("Nothing of it is here."),))]).understand(
        question
    )
    content = importance(query, asking=analyse(asking))
    asked = next_to_asking(query, asking, content)
    assert np.isclose(asked.sum(), content.sum())
    return {
        one.word: float(share)
        for one, share in zip(query.words, asked, strict=True)
        if not is_fragment(one.word)
    }


@pytest.mark.parametrize(
    ("question", "asking", "nearest"),
    [
        ("How many trees stand in Busan?", "How many", "trees"),
        ("¿Cuántos árboles hay en Busan?", "Cuántos", "árboles"),
        ("Wie viele Bäume stehen in Busan?", "Wie viele", "bäume"),
        ("В Пусане растёт сколько деревьев?", "сколько", "деревьев"),
    ],
)
def test_the_nearest_word_of_content_counts_most(question: str, asking: str, nearest: str) -> None:
    asked = shares(question, asking)

    assert asked[nearest] > asked.get("busan", asked.get("пусане", 1.0))


def test_a_question_that_nothing_asks_is_left_as_it_is() -> None:
    query = searcher_over([issue(articles=(article("Nothing of it is here."),))]).understand(
        "raffle ticket price"
    )
    content = importance(query)

    assert np.array_equal(next_to_asking(query, "", content), content)
