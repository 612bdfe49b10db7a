"""The best sentences in, whether to answer out: answered, loosely, or not in the newsletters.

Absolute cosines say nothing across questions; how much of the question is matched does, beside how
much of it the newsletters know at all, and whether what it asks for is there.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from bot.answer_types import AnswerType, asked_by
from bot.measures import Measure, measure_asked
from bot.quoting import FEATURES, SHARPNESS, Candidate
from bot.status import Status
from index.evidence import importance
from index.hit import Query
from index.words import analyse, is_fragment

EVIDENCE = (
    "near",  # of the first sentence, as in bot.quoting
    "around",
    "meaning",
    "whole",
    "passage",
    "held",  # whether it holds the date, number, sum or name asked for, UNKNOWN where none shows
    "unknown",  # share of the question whose word is farthest from all that the newsletters know
    "known",  # share of the question that has a word in the newsletters: all could be matched
    "exact",  # share of the question whose words stand there themselves
    "length",  # log2 of the question's words: the longer, the less is matched
)
# The first so many are features of the first sentence.
OF_SENTENCE = 5
# A logistic model of "the newsletters answer this", fitted by scripts/train_abstention.py on the
# questions over real archives, both kinds counting alike, before "held" looked for names; with it
# they do better than a new fit (docs/evaluation.md, "Abstention").
WEIGHTS = np.asarray([1.98, 3.03, 2.25, 0.75, 0.47, 2.05, -4.55, -1.87, -0.76, 1.74])
BIAS = -8.65
# Where a wrong refusal costs about four times a wrong answer.
LOOSE = 0.32
ANSWERED = 0.46
# Measures that a number without their unit never gives.
STRICT = {Measure.MONEY, Measure.PERCENT}
# What a feature says where it cannot be known.
UNKNOWN = 0.5


def evidence(query: Query, found: Sequence[Candidate]) -> list[float]:
    """List what speaks for the first sentence, in the order of EVIDENCE."""
    first = dict(zip(FEATURES, found[0].features, strict=True))
    asked = asked_by(query.text)
    shares = importance(query, asking=analyse(asked.asking), sharpness=SHARPNESS)
    nearest = np.asarray(
        [max((one.cosine for one in word.translations), default=0.0) for word in query.words]
    )
    alike = np.asarray(
        [any(one.word == word.word for one in word.translations) for word in query.words],
        dtype=np.float64,
    )
    return [
        *(float(first[name]) for name in EVIDENCE[:OF_SENTENCE]),
        _held(first, found[0].text, asked.answer_type, query.text),
        float(np.max(shares * (1 - nearest), initial=0.0)),
        float(shares @ nearest),
        float(shares @ alike),
        float(np.log2(1 + sum(not is_fragment(word.word) for word in query.words))),
    ]


def _held(first: Mapping[str, float], text: str, wanted: AnswerType, question: str) -> float:
    """Tell whether the first sentence holds what is asked for, 0 to 1: a price, not any number."""
    match wanted:
        case AnswerType.NUMBER if measure_asked(question) in STRICT:
            return float(first["unit"])
        case AnswerType.NUMBER:
            return float(first["number"])
        case AnswerType.DATE:
            # A text without a date may still be dated by its issue.
            return max(UNKNOWN, min(1.0, float(first["date"])))
        case AnswerType.PERSON | AnswerType.PLACE if any(map(str.isupper, text)):
            return float(first["name"])
        case _:
            # Names show in scripts with capitals alone.
            return UNKNOWN


def confidence(query: Query, found: Sequence[Candidate]) -> float:
    """Estimate how likely the newsletters answer, 0 to 1."""
    if not found:
        return 0.0
    return float(1 / (1 + np.exp(-(WEIGHTS @ evidence(query, found) + BIAS))))


def judge(query: Query, found: Sequence[Candidate]) -> Status:
    """Decide whether the first sentence is an answer, something near, or nothing."""
    sure = confidence(query, found)
    if sure >= ANSWERED:
        return Status.ANSWERED
    return Status.LOOSE if sure >= LOOSE else Status.NOT_FOUND
