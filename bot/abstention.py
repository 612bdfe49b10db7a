"""The best sentences in, whether to answer out: answered, loosely, or not in the newsletters.

Absolute cosines say nothing across questions; how much of the question is matched does, beside how
much of it the newsletters know at all, and whether what it asks for is there.
"""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from bot.answer_types import AnswerType, Asked, asked_by
from bot.measures import Measure, gives, measure_asked
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
    "asked",  # share of what stands next to the question word that is matched (see Candidate)
    "figures",  # share of the question's figures in its passage, and what that is headed by
    "held",  # whether it holds the date, number, sum, person or place asked for, UNKNOWN if unseen
    "unknown",  # share of the question whose word is farthest from all that the newsletters know
    "known",  # share of the question that has a word in the newsletters: all could be matched
    "exact",  # share of the question whose words stand there themselves
    "foreign",  # whether the sentence is in another script, where less is matched of as good a one
    "dated",  # whether a date is asked for, which newsletters state more often than anything else
    "length",  # log2 of the question's words: the longer, the less is matched
)
# The first so many are features of the first sentence.
OF_SENTENCE = 5
# A logistic model of "the newsletters answer this", fitted by scripts/train_abstention.py on the
# questions over real archives, both kinds counting alike (docs/evaluation.md, "Abstention").
WEIGHTS = np.asarray(
    [0.36, 1.97, 2.38, 0.78, 0.45, 2.23, 2.40, 2.43, -3.16, -1.07, -0.08, 0.44, 0.55, 2.01]
)
BIAS = -13.27
# Where a wrong refusal costs about four times a wrong answer.
LOOSE = 0.30
ANSWERED = 0.46
# Measures that a number without their unit never gives, and those that no number need ask for.
OF_NUMBERS = {Measure.MONEY, Measure.PERCENT}
OF_ANYTHING = {Measure.CLOCK, Measure.WEB, Measure.PHONE, Measure.VERSION, Measure.AGE}
ANY_OR_NUMBER = {AnswerType.OTHER, AnswerType.NUMBER}
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
        found[0].asked,
        found[0].figures,
        _held(first, found[0].text, asked, query.text),
        float(np.max(shares * (1 - nearest), initial=0.0)),
        float(shares @ nearest),
        float(shares @ alike),
        float(_script(query.text) != _script(found[0].text)),
        float(asked.answer_type is AnswerType.DATE),
        float(np.log2(1 + sum(not is_fragment(word.word) for word in query.words))),
    ]


def _held(first: Mapping[str, float], text: str, asked: Asked, question: str) -> float:
    """Tell whether the first sentence holds what is asked for, 0 to 1: a price, not any number."""
    measure, wanted = measure_asked(question), asked.answer_type
    if measure in OF_ANYTHING or (measure in OF_NUMBERS and wanted in ANY_OR_NUMBER):
        return float(gives(text, measure))
    match wanted:
        case AnswerType.NUMBER:
            return float(first["number"])
        case AnswerType.DATE:
            # A text without a date may still be dated by its issue.
            return max(UNKNOWN, min(1.0, float(first["date"])))
        case AnswerType.PERSON | AnswerType.PLACE:
            return _named(first, asked, is_cased=any(map(str.isupper, text)))
        case AnswerType.OTHER:
            return UNKNOWN


def _named(first: Mapping[str, float], asked: Asked, *, is_cased: bool) -> float:
    """Tell whether the first sentence tells who or where, as far as its script shows names."""
    if asked.answer_type is AnswerType.PLACE:
        return max(UNKNOWN * (not is_cased), min(1.0, float(first["where"])))
    if not asked.asking:
        # "What is it called?" may ask for the name of anything.
        return float(first["name"]) if is_cased else UNKNOWN
    # Any capital may be a name; titles and offices say whose.
    is_shown = not is_cased or first["name"] > 0
    return max(UNKNOWN * is_shown, min(1.0, float(first["who"])))


def _script(text: str) -> str:
    """Name the script that most letters of a text are of; kana and Chinese characters are one."""
    names: Counter[str] = Counter()
    for letter, times in Counter(filter(str.isalpha, text)).items():
        names[unicodedata.name(letter, "").split(" ")[0]] += times
    script = names.most_common(1)[0][0] if names else ""
    return "CJK" if script in {"HIRAGANA", "KATAKANA"} else script


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
