"""The best sentences in, whether to answer out: answered, loosely, or not in the newsletters.

Absolute cosines say nothing across questions; the share of the question that is matched, whether
what it asks for is there, and the lead over the next article do.
"""

from collections.abc import Sequence

import numpy as np

from bot.answer_types import AnswerType, asked_by
from bot.quoting import FEATURES, Candidate
from bot.status import Status
from index.hit import Query

# A logistic model of "the first sentence is right" over `features`. A fit on public sets alone
# (scripts/train_quoting.py) refuses too much where a question in another language meets a small
# corpus, so the weights were set on the sample questions, between right answers and near misses
# (docs/evaluation.md, "Abstention").
WEIGHTS = np.asarray([4.0, 1.5, 1.0, 0.3, 0.6])
BIAS = -2.9
LOOSE = 0.5
ANSWERED = 0.6
TYPED = {AnswerType.DATE, AnswerType.NUMBER}
# What a feature says where it cannot be known: no checkable type, no other story to lead over.
UNKNOWN = 0.5


def features(query: Query, found: Sequence[Candidate]) -> list[float]:
    """List what speaks for the first sentence: covered, near, meaning, type held, lead."""
    first = dict(zip(FEATURES, found[0].features, strict=True))
    typed = asked_by(query.text).answer_type in TYPED
    rivals = (one.score for one in found if not _same_story(one, found[0]))
    return [
        float(first["covered"]),
        float(first["near"]),
        float(first["meaning"]),
        float(min(1.0, max(first["date"], first["number"]))) if typed else UNKNOWN,
        min(1.0, found[0].score - rival) if (rival := next(rivals, None)) is not None else UNKNOWN,
    ]


def _same_story(one: Candidate, other: Candidate) -> bool:
    """Tell whether two sentences are of one article, or of two editions of it."""
    edition = one.hit.article.edition_of
    same_edition = edition is not None and edition == other.hit.article.edition_of
    return same_edition or one.hit.article.id == other.hit.article.id


def confidence(query: Query, found: Sequence[Candidate]) -> float:
    """Estimate how likely the first sentence answers, 0 to 1."""
    if not found:
        return 0.0
    return float(1 / (1 + np.exp(-(WEIGHTS @ features(query, found) + BIAS))))


def judge(query: Query, found: Sequence[Candidate]) -> Status:
    """Decide whether the first sentence is an answer, something near, or nothing."""
    sure = confidence(query, found)
    if sure >= ANSWERED:
        return Status.ANSWERED
    return Status.LOOSE if sure >= LOOSE else Status.NOT_FOUND
