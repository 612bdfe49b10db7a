"""The best sentences in, whether to answer out: answered, loosely, or not in the newsletters.

Absolute cosines say nothing across questions; how much of the question is matched does, beside how
much of it the newsletters know at all, and whether what it asks for is there.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence

import numpy as np

from bot.answer_types import AnswerType, asked_by
from bot.measures import Measure, gives, measure_asked
from bot.quoting import Candidate
from bot.sought import SHARPNESS
from bot.status import Status
from index.evidence import importance
from index.hit import Query
from index.words import analyse, is_fragment

EVIDENCE = (
    "around",  # of the first sentence, as in bot.quoting
    "early",
    "whole",
    "asked",  # share of what stands next to the question word that is matched (see Candidate)
    "rare",  # share of the question that is matched, rare words above all
    "figures",  # share of the question's figures in its passage, and what that is headed by
    "named",  # how well the question's names are matched there, 1 where there are none
    "passage",  # cosine of question and passage
    "unknown",  # share of the question whose word is farthest from all that the newsletters know
    "known",  # share of the question that has a word in the newsletters: all could be matched
    "foreign",  # whether the sentence is in another script, where less is matched of as good a one
    "pieces",  # whether the question is matched by runs and their pieces, so that more is counted
    "dated",  # whether a date is asked for, which newsletters state more often than anything else
    "length",  # log2 of the question's words: the longer, the less is matched
    "lacks",  # whether a price, a share, an hour and the like is asked for and not there
    "counts",  # whether a number is asked for and there
    "counted",  # where one is, how much stands close to it of what is asked about, or as is usual
)
# The first so many are features of the first sentence.
OF_SENTENCE = 3
# A logistic model of "the newsletters answer this", fitted by scripts/train_abstention.py on
# questions over real archives, and with less weight on public sets, with and without the passage
# that answers (docs/evaluation.md, "Abstention").
WEIGHTS = np.asarray(
    [
        *(1.91, 1.47, 0.63, 1.13, 0.12, 2.84, 1.07, 2.51, -3.37),
        *(-2.64, 0.81, -0.51, 0.45, 1.22, -1.85, 0.69, 3.93),
    ]
)
BIAS = -9.60
# Where a wrong refusal costs about twice a wrong answer, and as much.
LOOSE = 0.36
ANSWERED = 0.50
# Measures that a number without their unit never gives, and those that no number need ask for.
OF_NUMBERS = {Measure.MONEY, Measure.PERCENT}
OF_ANYTHING = {Measure.CLOCK, Measure.WEB, Measure.PHONE, Measure.VERSION, Measure.AGE}
ANY_OR_NUMBER = {AnswerType.OTHER, AnswerType.NUMBER}
# As `_script` names them.
IN_PIECES = {"CJK", "HANGUL"}
# What stands beside a number where one is asked for and there, in the mean.
USUAL = 0.3


def evidence(query: Query, found: Sequence[Candidate]) -> list[float]:
    """List what speaks for the first sentence, in the order of EVIDENCE."""
    best = found[0]
    first = best.weighed
    asked, measure = asked_by(query.text), measure_asked(query.text)
    script = _script(query.text)
    is_number = asked.answer_type is AnswerType.NUMBER
    shares = importance(query, asking=analyse(asked.asking), sharpness=SHARPNESS)
    nearest = np.asarray(
        [max((one.cosine for one in word.translations), default=0.0) for word in query.words]
    )
    is_measured = measure in OF_ANYTHING or (
        measure in OF_NUMBERS and asked.answer_type in ANY_OR_NUMBER
    )
    gives_it = measure is not None and is_measured and gives(best.text, measure)
    return [
        *(first[name] for name in EVIDENCE[:OF_SENTENCE]),
        best.asked,
        best.rare,
        best.figures,
        best.named,
        best.hit.meaning,
        float(np.max(shares * (1 - nearest), initial=0.0)),
        float(shares @ nearest),
        float(script != _script(best.text)),
        float(script in IN_PIECES),
        float(asked.answer_type is AnswerType.DATE),
        float(np.log2(1 + sum(not is_fragment(word.word) for word in query.words))),
        float(is_measured and not gives_it),
        float(is_number and (gives_it if is_measured else first["number"])),
        first["beside"] if is_number else USUAL,
    ]


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
