"""A question set in, R@1, R@5 and nDCG@10 of each ranker of passages per language out."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from corpus.issue import Article, Issue, Passage, Sentence
from corpus.sentences import split_sentences
from index.encoder import Encoder
from index.prepare import in_memory
from index.search import Searcher
from scripts.question_set import QuestionSet

# Figures by measure, by ranker, by language.
Scores = dict[str, dict[str, dict[str, float]]]
DEPTH = 10
RANKERS = ("bm25", "encoder", "fused")


def searcher_over(question_set: QuestionSet, encoder: Encoder) -> Searcher:
    """Index each paragraph as one passage, text alone: rankers are compared, not splitters."""
    articles = articles_of(question_set)
    passages = [
        Passage(
            article_id=article.id,
            ordinal=0,
            sentences=tuple(split_sentences(article.body, article.language))
            or (Sentence(0, len(article.body)),),
        )
        for article in articles
    ]
    return searcher_of(question_set.name, articles, passages, encoder)


def articles_of(question_set: QuestionSet) -> list[Article]:
    """Make each paragraph an article of its own, without a title."""
    return [
        Article(id=paragraph.id, title="", body=paragraph.text, language=paragraph.language)
        for paragraph in question_set.paragraphs
    ]


def searcher_of(
    name: str, articles: Sequence[Article], passages: Sequence[Passage], encoder: Encoder
) -> Searcher:
    """Index articles and their passages in memory, as one issue."""
    issue = Issue(
        id=name,
        newsletter=name,
        number=None,
        title="",
        published=None,
        language="en",
        url=None,
        source=name,
        articles=tuple(articles),
    )
    return in_memory([issue], passages, encoder)


def rank_of_gold(scores: NDArray[np.float32], gold: int) -> int | None:
    """Count the passages before the gold one, ties in corpus order; None if it was not found."""
    if scores[gold] == -np.inf:
        return None
    better = int((scores > scores[gold]).sum())
    return better + int((scores[:gold] == scores[gold]).sum())


def measures(ranks: list[int | None]) -> dict[str, float]:
    """Give R@1, R@5 and nDCG@10 (one relevant passage: 1 / log2(rank + 2)), in percent, and n."""
    found = [rank for rank in ranks if rank is not None and rank < DEPTH]
    count = max(len(ranks), 1)
    return {
        "R@1": 100 * sum(rank < 1 for rank in found) / count,
        "R@5": 100 * sum(rank < 5 for rank in found) / count,  # noqa: PLR2004
        "nDCG@10": 100 * float(sum(1 / np.log2(rank + 2) for rank in found)) / count,
        "n": len(ranks),
    }


def rank_passages(
    question_set: QuestionSet, encoder: Encoder, *, limit: int | None = None
) -> Scores:
    """Rank every answerable question with every ranker: {language: {ranker: measures}}."""
    return ranked_by(searcher_over(question_set, encoder), question_set, limit=limit)


def ranked_by(searcher: Searcher, question_set: QuestionSet, *, limit: int | None) -> Scores:
    """Rank a set's questions among a searcher's passages, which may be those of more sets."""
    position_of = {passage.article_id: at for at, passage in enumerate(searcher.passages)}
    results: Scores = {}
    for language in question_set.languages():
        questions = question_set.sample(language, limit)
        if not questions:
            continue
        ranks: dict[str, list[int | None]] = {ranker: [] for ranker in RANKERS}
        label = f"{question_set.name} {language}"
        for question in tqdm(questions, desc=label, leave=False, unit="question"):
            gold = position_of[question.paragraph_id or ""]
            scores = searcher.scores(searcher.understand(question.text))
            scores["bm25"][scores["bm25"] == 0] = -np.inf  # shares no word: not found
            for ranker in RANKERS:
                ranks[ranker].append(rank_of_gold(scores[ranker], gold))
        results[language] = {ranker: measures(ranks[ranker]) for ranker in RANKERS}
    return results
