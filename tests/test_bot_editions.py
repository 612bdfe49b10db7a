"""Of the editions of one story, the one that the reader can read is quoted."""

from pathlib import Path

import numpy as np
import pytest
from builders import article, issue, searcher_over

from bot.answer import reply
from bot.editions import readable_first
from bot.quoting import FEATURES, Candidate
from corpus.issue import Passage, Sentence
from corpus.read import find, read
from index.hit import Hit
from index.search import Searcher

SAMPLES = Path(__file__).parents[1] / "corpus/samples"
# Facts that stand in one or two editions of their story only (corpus/samples/README.md): what the
# sentence holds, and questions from all languages in which it is found.
HELD_BY_FEW: dict[tuple[str, ...], dict[str, str]] = {
    ("Jun. 1 to 5, 2020", "2020年6月1日至5日"): {
        "en": "When was the CAC summit held?",
        "ko": "CAC 정상회의는 언제 열렸나요?",
        "ja": "CACサミットはいつ開かれましたか？",
        "zh-Hans": "CAC峰会是什么时候举行的？",
        "zh-Hant": "CAC高峰會何時舉行？",
        "es": "¿Cuándo se celebró la cumbre CAC?",
        "de": "Wann fand der CAC-Gipfel statt?",
        "fr": "Quand a eu lieu le sommet CAC ?",
    },
    ("2006년에 세워졌고 높이는 20m이다",): {
        "zh-Hans": "克拉斯·欧登伯格的雕塑“春”是什么时候建的？",
        "zh-Hant": "克拉斯·歐登伯格的雕塑「春」是何時建的？",
        "es": "¿Cuándo se erigió la escultura «Spring» de Claes Oldenburg?",
        "de": "Wann wurde die Skulptur „Spring“ von Claes Oldenburg errichtet?",
        "fr": "Quand la sculpture « Spring » de Claes Oldenburg a-t-elle été érigée ?",
    },
    ("잠수교는 1976년에 완공된",): {
        "ko": "잠수교는 언제 완공되었나요?",
        "ja": "潜水橋はいつ完成しましたか？",
        "zh-Hans": "潜水桥什么时候建成的？",
        "zh-Hant": "潛水橋何時完工？",
    },
}
ASKED = [
    (said, language, question)
    for said, questions in HELD_BY_FEW.items()
    for language, question in questions.items()
]


def candidate(
    language: str, meaning: float, *, story: str | None = "summit", body: str = "A sentence."
) -> Candidate:
    """Make a sentence of an edition; only its text and its feature "meaning" may differ."""
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


def test_an_edition_that_says_other_figures_does_not_come_first() -> None:
    height = candidate("ko", 1.0, body="2006년에 세워졌고 높이는 20m이다.")
    length = candidate("en", 0.9, body="Water runs for 5.8 km, and 22 bridges cross it.")
    assert readable_first([height, length], "en") == [height, length]


def test_a_month_may_be_a_figure_or_a_word_and_thousands_parted_in_any_way() -> None:
    korean = candidate("ko", 1.0, body="2020년 6월 1일에 25,470명이 보았다.")
    german = candidate("de", 0.9, body="25.470 Menschen sahen es am 1. Juni 2020.")
    assert readable_first([korean, german], "de") == [german, korean]
    assert readable_first([german, korean], "ko") == [korean, german]


def test_another_story_does_not_come_first() -> None:
    other = candidate("es", 1.0, story="park")
    alone = candidate("es", 1.0, story=None)
    assert readable_first([KOREAN, other, alone], "es") == [KOREAN, other, alone]
    assert readable_first([alone, KOREAN], "ko") == [alone, KOREAN]
    assert readable_first([], "ko") == []


@pytest.fixture(name="samples", scope="module")
def _samples() -> Searcher:
    found = [read(source, path) for source, path in find([SAMPLES])]
    return searcher_over([one for reading in found for one in reading.issues])


@pytest.mark.parametrize(("said", "language", "question"), ASKED, ids=[one[2] for one in ASKED])
def test_a_fact_that_few_editions_have_is_found_from_other_languages(
    samples: Searcher, said: tuple[str, ...], language: str, question: str
) -> None:
    quotes = reply(question, searcher=samples, language=language).quotes
    assert any(text in quote.text for quote in quotes for text in said)
