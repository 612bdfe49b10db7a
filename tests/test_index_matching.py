"""All sentences matched at once are matched as one word after the other would be."""

from collections.abc import Sequence
from itertools import accumulate, chain

import numpy as np
import pytest
from builders import article, issue, searcher_over
from hypothesis import given
from hypothesis import strategies as st

from bot.quoting import candidates
from index.analysis import SCALE, Analysis
from index.evidence import Evidence
from index.matching import MATCHED, PRIOR_WORDS, Matcher
from index.postings import Synonyms
from index.query import Query, QueryWord, Translations
from index.stems import stem_of
from index.vocabulary import Vocabulary
from index.words import PHRASE_GAP, PIECE, bare, bigrams_in, is_fragment, is_phrase, terms_of

# Forms of one word, an Arabic word with and without its article, pieces and their bigrams.
SPOKEN = (
    "park", "parks", "parking", "parkings", "lake", "lakes", "2019", "phá", "thai",
    "المدرسه", "مدرسه", "정상", "상회", "회의", "▁정상회의", "▁회의", "会", "会議",
)  # fmt: skip
PHRASES = ("phá thai", "phá thai park", "회의 park", "정상회의 lake")
CORPUS = tuple(dict.fromkeys([*terms_of(SPOKEN), *PHRASES]))
ASKED = (*CORPUS, "▁정상회", "elsewhere")
VOCABULARY = Vocabulary.of(CORPUS)
DIMENSIONS = 4
TEXT = st.lists(st.sampled_from(SPOKEN), max_size=8)
PASSAGE = st.tuples(TEXT, st.lists(TEXT, max_size=4), TEXT)


@st.composite
def queries(draw: st.DrawFn) -> Query:
    """Make a query of words that became any corpus words, with any cosines."""
    cosines = st.sampled_from([0.25, 0.4, 0.5, 0.6, 2 / 3, 0.7, 1.0])
    words = draw(st.lists(st.sampled_from(ASKED), min_size=1, max_size=5, unique=True))
    became = [draw(st.dictionaries(st.sampled_from(CORPUS), cosines, max_size=4)) for _ in words]
    found = [*chain.from_iterable(one.values() for one in became)]
    return Query(
        text="",
        words=[QueryWord(word=word, weight=1.0, idf=1.0, is_known=False) for word in words],
        translations=Translations(
            vocabulary=VOCABULARY,
            synonyms=Synonyms.of({CORPUS.index(other): 1.0 for other in one} for one in became),
            cosines=np.asarray(found, dtype=np.float32),
            are_forms=np.zeros(len(found), dtype=np.bool_),
        ),
        vector=np.eye(DIMENSIONS, dtype=np.float32)[0],
    )


def analysis(texts: Sequence[Sequence[str]], lead: Sequence[str]) -> Analysis:
    """Analyse a passage of a title and sentences, and what stands before it."""
    position_of = VOCABULARY.position_of
    return Analysis(
        vocabulary=VOCABULARY,
        positions=np.asarray([position_of[one] for text in texts for one in text], dtype=np.int32),
        offsets=np.asarray([0, *accumulate(map(len, texts))]),
        vectors=np.full((len(texts), DIMENSIONS), SCALE, dtype=np.int8),
        before=np.asarray([position_of[one] for one in lead], dtype=np.int32),
    )


def one_by_one(query: Query, words: Sequence[str]) -> tuple[list[float], list[int], int]:
    """Match a text word by word: each question word's best match, its place, how many answer."""
    matches, places = [0.0] * len(query.words), [0] * len(query.words)
    texts = [(place, bare(word)) for place, word in enumerate(words) if not is_fragment(word)]
    for at, asked in enumerate(query.words):
        became = {one.word: one.cosine for one in query.became[asked.word]}
        answers = {one.word for found in query.became.values() for one in found}
        phrases = [
            (place, PHRASE_GAP.join(text for _, text in texts[begin : begin + size]))
            for begin, (place, _) in enumerate(texts)
            for size in (2, 3)
        ]
        for place, word in [*enumerate(words), *filter(lambda one: is_phrase(one[1]), phrases)]:
            said = word if word in answers else stem_of(word) or ""
            if became.get(said, 0.0) > matches[at]:
                matches[at], places[at] = became[said], place
        bigrams = bigrams_in(asked.word)
        standing = {one: words.index(one) for one in bigrams if one in words}
        if standing:
            share = float(np.float32(len(standing) / len(bigrams)))
            first = min(standing.values())
            if (share, -first) > (matches[at], -places[at]):
                matches[at], places[at] = share, first
    answering = {place for match, place in zip(matches, places, strict=True) if match > MATCHED}
    return matches, places, len(answering)


def assert_matched(evidence: Evidence, sentences: Sequence[Sequence[str]]) -> None:
    """Compare each sentence's evidence with what a look at each word gives."""
    for at, words in enumerate(sentences):
        matches, places, answering = one_by_one(evidence.matcher.query, words)
        np.testing.assert_allclose(evidence.matched[at], matches, rtol=1e-6)
        np.testing.assert_array_equal(evidence.places[at], places)
        assert evidence.own[at] == pytest.approx(
            answering / (max(len(set(words)), 1) + PRIOR_WORDS)
        )


@given(queries(), st.lists(PASSAGE, min_size=1, max_size=4))
def test_sentences_are_matched_as_word_by_word(
    query: Query, passages: list[tuple[list[str], list[list[str]], list[str]]]
) -> None:
    matcher = Matcher(query)
    known = [analysis([title, *texts], lead) for title, texts, lead in passages]
    for evidence, (title, texts, lead) in zip(matcher.weigh(known), passages, strict=True):
        assert_matched(evidence, texts)
        assert len(evidence.meaning) == len(texts)
        np.testing.assert_allclose(evidence.meaning, 1.0, rtol=1e-6)
        np.testing.assert_allclose(evidence.titled, one_by_one(query, title)[0], rtol=1e-6)
        np.testing.assert_allclose(evidence.before, one_by_one(query, lead)[0], rtol=1e-6)


@given(queries(), TEXT)
def test_any_words_are_matched_alike_though_no_passage_holds_them(
    query: Query, words: list[str]
) -> None:
    matcher = Matcher(query)
    np.testing.assert_allclose(matcher.matched(words), one_by_one(query, words)[0], rtol=1e-6)
    for word in words:
        [said] = [max(one_by_one(query, [word])[0])] if not word.startswith(PIECE) else [0.0]
        if not is_fragment(word) and said:
            assert matcher.says(word) == (said >= MATCHED)


def test_a_hit_is_weighed_anew_for_another_query() -> None:
    searcher = searcher_over([issue(articles=(article("Dogs swim. Dogs bark in the park."),))])
    query, other = (searcher.understand(text) for text in ("dogs in the park", "dogs"))
    hits = searcher.search(query)
    assert hits[0].evidence is not None
    assert hits[0].evidence.matcher.query is query
    of_other = searcher.search(other)
    anew = [(one.position, one.features.tolist()) for one in candidates(other, hits)]
    known = [(one.position, one.features.tolist()) for one in candidates(other, of_other)]
    assert [at for at, _ in anew] == [at for at, _ in known]
    np.testing.assert_allclose([of for _, of in anew], [of for _, of in known], atol=1e-5)
