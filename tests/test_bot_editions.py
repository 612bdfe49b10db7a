"""Of the editions of one story, the one that the reader can read is quoted."""

import numpy as np
from builders import article, issue

from bot.editions import readable_first
from bot.quoting import FEATURES, Candidate
from corpus.issue import Passage, Sentence
from index.hit import Hit


def candidate(language: str, meaning: float, *, story: str | None = "summit") -> Candidate:
    """Make a sentence of an edition; only its feature "meaning" differs."""
    body = f"A sentence in {language}."
    told = article(body, id=f"{story}-{language}", language=language, edition_of=story)
    hit = Hit(
        issue=issue(articles=(told,)),
        article=told,
        passage=Passage(article_id=told.id, ordinal=0, sentences=(Sentence(0, len(body)),)),
        score=1.0,
        words=1.0,
        meaning=meaning,
    )
    features = np.asarray([meaning if name == "meaning" else 0.0 for name in FEATURES])
    return Candidate(hit=hit, position=0, features=features)


KOREAN, ENGLISH, SPANISH = candidate("ko", 1.0), candidate("en", 0.9), candidate("es", 0.8)


def test_the_readers_language_comes_first() -> None:
    found = [KOREAN, ENGLISH, SPANISH]
    assert readable_first(found, "es") == [SPANISH, KOREAN, ENGLISH]


def test_english_comes_first_where_the_reader_has_no_edition() -> None:
    assert readable_first([KOREAN, ENGLISH], "de") == [ENGLISH, KOREAN]


def test_the_readers_own_language_stays_first() -> None:
    assert readable_first([KOREAN, ENGLISH], "ko") == [KOREAN, ENGLISH]


def test_an_edition_that_says_much_less_does_not_come_first() -> None:
    weak = candidate("es", 0.0)
    assert readable_first([KOREAN, weak], "es") == [KOREAN, weak]


def test_another_story_does_not_come_first() -> None:
    other = candidate("es", 1.0, story="park")
    alone = candidate("es", 1.0, story=None)
    assert readable_first([KOREAN, other, alone], "es") == [KOREAN, other, alone]
    assert readable_first([alone, KOREAN], "ko") == [alone, KOREAN]
    assert readable_first([], "ko") == []
