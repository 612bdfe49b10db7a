"""A question set in, how often the right sentence is quoted and the unanswerable refused out."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from tqdm import tqdm

from bot.abstention import confidence, judge
from bot.quoting import Candidate, candidates
from bot.status import Status
from bot.timely import HITS
from corpus.passages import split
from index.encoder import Encoder
from index.query import Query
from index.search import Searcher
from scripts.passage_ranking import Scores, articles_of, measures, searcher_of
from scripts.question_set import Question, QuestionSet


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What was found for one question; `right` tells of each candidate whether it holds an answer.

    A sentence is right when it stands in the question's own paragraph and holds one of the answers.
    """

    question: Question
    query: Query
    found: list[Candidate]
    right: list[bool]

    @property
    def rank(self) -> int | None:
        """The rank of the first right sentence, from 0; None when none was found."""
        return self.right.index(True) if any(self.right) else None

    @property
    def status(self) -> Status:
        """How the bot would have ended."""
        return judge(self.query, self.found)

    @property
    def confidence(self) -> float:
        """How sure the bot is of the first sentence."""
        return confidence(self.query, self.found)


def split_searcher(question_set: QuestionSet, encoder: Encoder) -> Searcher:
    """Index the set as the product does: each paragraph an article, split into passages."""
    articles = articles_of(question_set)
    passages = [passage for article in articles for passage in split(article)]
    return searcher_of(question_set.name, articles, passages, encoder)


def choices(
    question_set: QuestionSet, questions: list[Question], searcher: Searcher
) -> Iterator[Choice]:
    """Choose sentences for questions, as the bot does."""
    for question in tqdm(questions, desc=question_set.name, leave=False, unit="question"):
        query = searcher.understand(question.text)
        found = candidates(query, searcher.search(query, limit=HITS))
        right = [
            candidate.hit.article.id == question.paragraph_id
            and any(answer in candidate.text for answer in question.answers)
            for candidate in found
        ]
        yield Choice(question=question, query=query, found=found, right=right)


def choose_sentences(
    question_set: QuestionSet, encoder: Encoder, *, limit: int | None = None
) -> Scores:
    """Measure the choice of the sentence and abstention: {language: {"sentence": …, "status": …}}.

    "status" has the shares, in percent, of unanswerable questions that were refused, of answerable
    ones that were refused, and of the answered ones whose first sentence is right.
    """
    searcher = split_searcher(question_set, encoder)
    unanswerable = list(choices(question_set, question_set.unanswerable(limit), searcher))
    results: Scores = {}
    for language in question_set.languages():
        answerable = [one for one in question_set.sample(language, limit) if one.answers]
        if not answerable:
            continue
        made = list(choices(question_set, answerable, searcher))
        refusals = [one for one in unanswerable if one.question.language == language]
        results[language] = {
            "sentence": measures([one.rank for one in made]),
            "status": _status_shares(made, refusals),
        }
    return results


def _status_shares(answerable: list[Choice], unanswerable: list[Choice]) -> dict[str, float]:
    kept = [one for one in answerable if one.status is not Status.NOT_FOUND]
    return {
        "refused rightly": _percent([one.status is Status.NOT_FOUND for one in unanswerable]),
        "refused wrongly": _percent([one.status is Status.NOT_FOUND for one in answerable]),
        "right when answered": _percent([one.rank == 0 for one in kept]),
        "n": len(unanswerable),
    }


def _percent(flags: list[bool]) -> float:
    return 100 * float(np.mean(flags)) if flags else float("nan")
