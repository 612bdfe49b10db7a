"""Passages: whole sentences, bounded sizes, an overlap of a sentence at most."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.issue import Article, Passage
from corpus.passages import LONGEST, SHORTEST, count_words, split
from corpus.sentences import split_sentences


def article(body: str, language: str = "en") -> Article:
    return Article(id="55#1", title="A title", body=body, language=language)


def sentence(number: int, words: int) -> str:
    return " ".join(["Word", *["word"] * (words - 2), f"w{number}."])


def size(body: str, passage: Passage) -> float:
    return sum(count_words(body[span.start : span.end]) for span in passage.sentences)


def test_a_short_article_is_one_passage() -> None:
    body = "The summit was held.\n\nIt was the first."
    spans = tuple(split_sentences(body, "en"))
    assert split(article(body)) == [Passage(article_id="55#1", ordinal=0, sentences=spans)]


def test_an_empty_article_has_no_passage() -> None:
    assert split(article(" \n")) == []


def test_passages_overlap_by_a_sentence_and_leave_no_short_tail() -> None:
    body = " ".join(sentence(number, 20) for number in range(9))
    spans = split_sentences(body, "en")
    assert [passage.sentences for passage in split(article(body))] == [
        tuple(spans[0:5]),
        tuple(spans[4:9]),
    ]


def test_a_passage_ends_with_its_paragraph_when_the_end_is_near() -> None:
    paragraphs = [[sentence(number, 25) for number in range(count)] for count in (4, 5)]
    body = "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
    first = split(article(body))[0]
    assert body[first.start : first.end] == " ".join(paragraphs[0])


def test_a_chinese_passage_is_as_long_as_an_english_one_in_words() -> None:
    body = "首尔市政府今天公布了白皮书的英文版并寄给各国使馆。" * 60
    sizes = [
        len(body[passage.start : passage.end]) / 2 for passage in split(article(body, "zh-Hans"))
    ]
    assert all(SHORTEST <= words <= LONGEST + 20 for words in sizes)


lengths = st.lists(st.integers(min_value=2, max_value=220), min_size=1, max_size=40)
gaps = st.sampled_from([" ", "\n\n"])


@given(lengths, st.data())
def test_every_sentence_is_in_a_passage_and_neighbours_share_one_at_most(
    counts: list[int], data: st.DataObject
) -> None:
    body = "".join(sentence(number, count) + data.draw(gaps) for number, count in enumerate(counts))
    spans = split_sentences(body, "en")
    passages = split(article(body))
    assert [passage.ordinal for passage in passages] == list(range(len(passages)))
    covered: list[int] = []
    for passage in passages:
        positions = [spans.index(span) for span in passage.sentences]
        assert positions == list(range(positions[0], positions[-1] + 1))
        overlap = [position for position in positions if position in covered]
        assert len(overlap) <= 1
        assert len(positions) == 1 or size(body, passage) <= LONGEST
        covered += positions
    assert sorted(set(covered)) == list(range(len(spans)))


@given(st.lists(st.integers(min_value=5, max_value=40), min_size=12, max_size=40))
def test_passages_of_ordinary_sentences_are_not_short(counts: list[int]) -> None:
    body = " ".join(sentence(number, count) for number, count in enumerate(counts))
    passages = split(article(body))
    if len(passages) > 1:
        assert min(size(body, passage) for passage in passages) >= SHORTEST / 2
