"""A searcher finds passages by words, by their translations and by meaning."""

from dataclasses import replace

import numpy as np
import pytest
from builders import article, issue, searcher_over
from threadpoolctl import threadpool_info, threadpool_limits

from index.fusion import WEIGHTS, fuse, standardise
from index.search import Searcher

STORIES = {
    "summit": "The summit of cities was held online from Jun. 1 to 5, 2020.",
    "bus": "New electric buses run on twelve lines since March.",
    "park": "The park by the river opens again in May.",
    "tower": "The tower has 123 floors and is 555 metres high.",
}


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    stories = tuple(article(body, id=name) for name, body in STORIES.items())
    return searcher_over([issue(articles=stories)])


@pytest.mark.parametrize(
    ("question", "story"),
    [
        ("When was the summit?", "summit"),
        ("정상회의는 언제 열렸나요?", "summit"),
        ("首脳会議はいつでしたか？", "summit"),
        ("峰会是什么时候？", "summit"),
        ("¿Cuándo fue la cumbre?", "summit"),
        ("Wie viele Stockwerke hat der Turm?", "tower"),
        ("Quand le parc ouvre-t-il ?", "park"),
        ("Сколько этажей в башне?", "tower"),
        ("Kapan taman dibuka?", "park"),
        ("Xe buýt điện chạy từ khi nào?", "bus"),
    ],
)
def test_a_question_in_any_language_finds_the_passage(
    searcher: Searcher, question: str, story: str
) -> None:
    hits = searcher.search(searcher.understand(question))
    assert hits[0].article.id == story
    assert hits[0].text == STORIES[story]


def test_a_passage_is_found_by_the_title_of_its_article() -> None:
    stories = (
        article("It opens at noon.", id="pool", title="The swimming pool"),
        article("It opens in the morning.", id="library", title="The library"),
    )
    searcher = searcher_over([issue(articles=stories)])
    hits = searcher.search(searcher.understand("When does the swimming pool open?"))
    assert (hits[0].article.id, hits[0].text) == ("pool", "It opens at noon.")


def test_what_stands_beside_a_hit_in_its_article_is_as_good_as_it() -> None:
    said = [f"{word} was said of it at length by many who came that day." for word in STORIES]
    story = article(" ".join(["The Bukhansan festival begins.", *said * 5, "Tickets cost 9 won."]))
    other = article("A park opens.", id="park")
    searcher = searcher_over([issue(articles=(other, story))])
    query = searcher.understand("Bukhansan festival")
    hits = searcher.search(query, limit=1)
    assert [hit.passage.ordinal for hit in hits] == [0]
    [beside] = searcher.beside(query, hits, count=1)
    assert (beside.article, beside.passage.ordinal, beside.score) == (story, 1, hits[0].score)
    assert searcher.beside(query, [*hits, replace(beside, score=0.0)], count=1) == [beside]
    assert searcher.beside(query, [*hits, beside], count=2) == []
    assert searcher.beside(query, [], count=2) == []


def test_a_name_in_many_pieces_weighs_more_than_the_word_beside_it() -> None:
    stories = ("Bukhansan is loved by climbers.", "Inwangsan is loved by painters.", "A mountain.")
    articles = tuple(article(body, id=body) for body in stories)
    words = searcher_over([issue(articles=articles)]).understand("mountain of Bukhansan").words
    weights = {one.word: one.weight for one in words}
    assert sorted(weights, key=lambda word: weights[word]) == ["of", "mountain", "bukhansan"]


def test_a_name_of_the_glossary_does_not_stand_for_a_longer_name_that_ends_in_it() -> None:
    stories = ("광화문광장이 다시 열렸다.", "서울광장에는 잔디가 있다.")
    articles = tuple(article(body, id=body, language="ko") for body in stories)
    searcher = searcher_over([issue(articles=articles)])
    asked = {
        question: [
            one.word for one in searcher.understand(question).words if "광장" in one.word[2:]
        ]
        for question in ("광화문광장의 넓이", "이 광장의 넓이")
    }
    assert asked == {"광화문광장의 넓이": ["▁광화문광장의"], "이 광장의 넓이": []}


def test_a_question_word_shows_which_corpus_word_it_became(searcher: Searcher) -> None:
    [summit, *_] = searcher.understand("cumbre").became["cumbre"]
    assert summit.word == "summit"
    assert 0.35 < summit.cosine < 1


@pytest.mark.parametrize(
    ("question", "became"), [("Kışın ne olur?", "winter"), ("Kişin ne olur?", "person")]
)
def test_a_word_means_what_was_typed_not_what_folding_makes_of_it(
    question: str, became: str
) -> None:
    searcher = searcher_over([issue("In winter the river freezes. A person walked by the lake.")])
    assert searcher.understand(question).became["kişin"][0].word == became


@pytest.mark.parametrize(("word", "named"), [("किडने", True), ("कितने", False)])
def test_only_what_nobody_knows_is_looked_for_by_its_sound(word: str, *, named: bool) -> None:
    # The second asks how many.
    searcher = searcher_over([issue("The kidney came to the library.")])
    found = {one.word for one in searcher.understand(word).became[word]}
    assert ("kidney" in found) is named


def test_the_limit_bounds_the_hits_and_scores_fall(searcher: Searcher) -> None:
    hits = searcher.search(searcher.understand("the river tower"), limit=2)
    assert len(hits) == 2
    assert hits[0].score >= hits[1].score


def test_an_empty_index_finds_nothing() -> None:
    nothing = searcher_over([])
    assert nothing.search(nothing.understand("When was the summit?")) == []


def test_a_question_without_words_finds_nothing(searcher: Searcher) -> None:
    assert searcher.search(searcher.understand("?!")) == []


def test_a_search_changes_nothing_in_the_searcher(searcher: Searcher) -> None:
    query = searcher.understand("When was the summit?")
    assert searcher.search(query) == searcher.search(query)


def test_an_open_index_multiplies_on_one_thread() -> None:
    threadpool_limits(limits=2, user_api="blas")

    searcher_over([])

    libraries = [one for one in threadpool_info() if one["user_api"] == "blas"]
    assert libraries
    assert {one["num_threads"] for one in libraries} == {1}


def test_equal_scores_standardise_to_zero() -> None:
    assert standardise(np.ones(3, dtype=np.float32)).tolist() == [0.0, 0.0, 0.0]


def test_the_order_of_a_fusion_does_not_depend_on_the_scale_of_a_ranker() -> None:
    scores = {
        ranker: np.asarray([3.0, 1.0, 2.0], dtype=np.float32) * (at + 1)
        for at, ranker in enumerate(WEIGHTS)
    }
    scaled = {ranker: 10 * of_all for ranker, of_all in scores.items()}
    np.testing.assert_allclose(fuse(scores, exact=0.5), fuse(scaled, exact=0.5), rtol=1e-4)
