"""A question set in, how sure the bot is of what is there and of what was taken away out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from tqdm import tqdm

from bot.quoting import candidates
from bot.status import Status
from bot.timely import HITS
from index.encoder import Encoder
from index.hit import Hit
from index.query import Query
from index.search import Searcher
from scripts.question_set import Question, QuestionSet
from scripts.risk_coverage import Flags, Floats
from scripts.sentence_choice import Choice, choices, split_searcher

# A longer answer is a paragraph, not something that one sentence could hold.
LONGEST_ANSWER = 200


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sure the bot was of its first sentence (0 to 1), and what became of it.

    `right` is never true of a question without an answer.
    """

    sure: float
    right: bool
    refused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """Those of one language's questions: with the answer there, without it, and near misses.

    `present` and `removed` are of the same questions, but for those that another passage may
    answer, which are left out of `removed`; near misses are the set's own unanswerable questions.
    """

    present: tuple[Verdict, ...]
    removed: tuple[Verdict, ...]
    near_misses: tuple[Verdict, ...] = ()

    def together(self, other: "Verdicts") -> "Verdicts":
        """Pool two sets of one language."""
        return Verdicts(
            present=self.present + other.present,
            removed=self.removed + other.removed,
            near_misses=self.near_misses + other.near_misses,
        )


def sureness(verdicts: Sequence[Verdict]) -> Floats:
    """Give how sure the bot was of each, (verdicts,)."""
    return np.asarray([one.sure for one in verdicts], dtype=np.float64)


def rightness(verdicts: Sequence[Verdict]) -> Flags:
    """Give whether each was right, (verdicts,)."""
    return np.asarray([one.right for one in verdicts], dtype=np.bool_)


def verdicts_of(
    question_set: QuestionSet, encoder: Encoder, *, limit: int | None = None
) -> dict[str, Verdicts]:
    """Ask every question twice, the second time without its paragraph: {language: verdicts}."""
    searcher = split_searcher(question_set, encoder)
    near_misses = list(choices(question_set, question_set.unanswerable(limit), searcher))
    made: dict[str, Verdicts] = {}
    for language in question_set.languages():
        asked = question_set.sample(language, limit)
        if not asked:
            continue
        pairs = list(asked_twice(asked, searcher))
        made[language] = Verdicts(
            present=tuple(_verdict(present) for present, _ in pairs),
            removed=tuple(_verdict(removed) for _, removed in pairs if removed is not None),
            near_misses=tuple(
                _verdict(one) for one in near_misses if one.question.language == language
            ),
        )
    return made


def asked_twice(
    questions: Sequence[Question], searcher: Searcher
) -> Iterator[tuple[Choice, Choice | None]]:
    """Choose sentences with the question's own paragraph and without it.

    The second is None where one of the passages that are left holds an answer, even if by chance.
    Word statistics still count the paragraph: an index is not made anew for each question.
    """
    passages_of: dict[str, int] = {}
    for passage in searcher.passages:
        passages_of[passage.article_id] = passages_of.get(passage.article_id, 0) + 1
    for question in tqdm(questions, desc="asking twice", leave=False, unit="question"):
        query = searcher.understand(question.text)
        own = question.paragraph_id or ""
        hits = searcher.search(query, limit=HITS + passages_of[own])
        others = [hit for hit in hits if hit.article.id != own][:HITS]
        present = _choice(question, query, hits[:HITS])
        if any(holds_answer(question, hit.text) for hit in others):
            yield present, None
        else:
            refused = replace(question, answers=(), paragraph_id=None)
            yield present, _choice(refused, query, others)


def _choice(question: Question, query: Query, hits: Sequence[Hit]) -> Choice:
    found = candidates(query, hits)
    right = [
        candidate.hit.article.id == question.paragraph_id
        and (not sentence_answers(question) or holds_answer(question, candidate.text))
        for candidate in found
    ]
    return Choice(question=question, query=query, found=found, right=right)


def sentence_answers(question: Question) -> tuple[str, ...]:
    """List the answers that a sentence can hold; where there are none, the paragraph answers."""
    return tuple(one for one in question.answers if len(one) <= LONGEST_ANSWER)


def holds_answer(question: Question, text: str) -> bool:
    """Tell whether a text holds one of the answers, in upper or lower case."""
    folded = text.casefold()
    return any(answer.casefold() in folded for answer in sentence_answers(question))


def _verdict(one: Choice) -> Verdict:
    return Verdict(
        sure=one.confidence,
        right=one.rank == 0,
        refused=one.status is Status.NOT_FOUND,
    )
