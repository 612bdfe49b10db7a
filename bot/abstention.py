"""The best sentences in, whether to answer out: answered, loosely, or not in the newsletters.

Absolute cosines say nothing across questions; how much of the question is matched does, beside how
much of it the newsletters know at all, and whether what it asks for is there.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence

import numpy as np

from bot.answer_types import AnswerType, asked_by
from bot.asked_words import content
from bot.counts import asks_for_ordinal
from bot.durations import names_one
from bot.event_dates import is_of_other_years
from bot.measures import Measure, measure_asked
from bot.named import is_unheard_of
from bot.number_words import surely_without
from bot.organisations import asks_only_for_organisation
from bot.people import shows_somebody
from bot.quoting import Candidate
from bot.status import Status
from bot.units import gives
from bot.weather import asks_for_weather
from index.matching import Matcher
from index.query import Query
from index.words import is_fragment

EVIDENCE = (
    "around",  # of the first sentence, as in bot.quoting
    "early",
    "whole",
    "figures",  # share of the question's figures in its passage, and what that is headed by
    "named",  # how well the question's names are matched there, 1 where there are none
    "passage",  # cosine of question and passage
    "unknown",  # share of the question whose word is farthest from all that the newsletters know
    "known",  # share of the question that has a word in the newsletters: all could be matched
    "foreign",  # whether the sentence is in another script, where less is matched of as good a one
    "pieces",  # whether the question is matched by runs and their pieces, so that more is counted
    "score",  # of the first sentence, by all that speaks for it (see bot.quoting)
    "dated",  # whether a date is asked for, which newsletters state more often than anything else
    "somebody",  # whether a person is asked for: the one who is named may be another
    "untyped",  # whether no kind of answer is asked for that a sentence could be seen to hold
    "unnamed",  # whether somebody or an organisation is asked for and no sign of either there
    "length",  # log2 of the question's words: the longer, the less is matched
    "lacks",  # whether a price, a share, an hour and the like is asked for and not there
    "counted",  # where one is, how much stands close to it of what is asked about, or as is usual
    "elsewhere",  # share of what is asked about that other sentences say and this one does not
    "lookup",  # whether nothing asks, in fewer words, which say all that is meant
)
# The first so many are features of the first sentence.
OF_SENTENCE = 3
# A logistic model of "the newsletters answer this", fitted by scripts/train_abstention.py on
# questions over real archives, and with less weight on public sets, with and without the passage
# that answers (docs/evaluation.md, "Abstention"); "lookup" by itself ("As people look things up").
WEIGHTS = np.asarray(
    [
        *(0.87, 0.75, 0.19, 2.46, 0.68, 1.18, -4.04, -2.07, 0.35, -0.20),
        *(0.30, 0.15, -0.35, 0.65, -1.08, 0.99, -1.90, 4.39, -0.85, 0.40),
    ]
)
BIAS = -8.87
# Where a wrong refusal costs more than twice as much as a wrong answer, and as much.
LOOSE = 0.30
ANSWERED = 0.50
# Measures that a number without their unit never gives, and those that no number need ask for.
OF_NUMBERS = {Measure.MONEY, Measure.PERCENT}
OF_ANYTHING = {Measure.CLOCK, Measure.WEB, Measure.PHONE, Measure.VERSION, Measure.AGE}
# As `_script` names them.
IN_PIECES = {"CJK", "HANGUL"}
WITH_CAPITALS = {"LATIN", "CYRILLIC"}
# Two capitals side by side may be somebody whose given name is not known.
PERHAPS_NAMED = 0.4
# What stands beside a number where one is asked for and there, in the mean.
USUAL = 0.3


def evidence(query: Query, found: Sequence[Candidate]) -> list[float]:
    """List what speaks for the first sentence, in the order of EVIDENCE."""
    best = found[0]
    first = best.weighed
    asked, measure = asked_by(query.text), measure_asked(query.text)
    script = _script(query.text)
    is_number = asked.answer_type is AnswerType.NUMBER
    shares = content(query)
    nearest = query.translations.nearest
    is_measured = measure in OF_ANYTHING or (measure in OF_NUMBERS and is_number)
    gives_it = measure is not None and is_measured and gives(best.text, measure)
    return [
        *(first[name] for name in EVIDENCE[:OF_SENTENCE]),
        best.figures,
        best.named,
        best.hit.meaning,
        float(np.max(shares * (1 - nearest), initial=0.0)),
        float(shares @ nearest),
        float(script != _script(best.text)),
        float(script in IN_PIECES),
        best.score,
        float(asked.answer_type is AnswerType.DATE),
        float(asked.is_somebody),
        float(asked.answer_type is AnswerType.OTHER and not asks_only_for_organisation(query.text)),
        _unnamed(query, best),
        float(np.log2(1 + sum(not is_fragment(word.word) for word in query.words))),
        float(is_measured and not gives_it),
        first["beside"] if is_number else USUAL,
        0.0 if first["unit"] and measure not in OF_NUMBERS else best.elsewhere,
        float(asked.is_lookup),
    ]


def _unnamed(query: Query, best: Candidate) -> float:
    """Tell how surely one asks for somebody or an organisation that a sentence lacks, 0 to 1."""
    asked = asked_by(query.text)
    if asked.is_somebody:
        if shows_somebody(best.text, Matcher.known(query, [best.hit.evidence]).says):
            return 0.0
        return PERHAPS_NAMED if best.weighed["who"] else 1.0
    return float(
        asks_only_for_organisation(query.text)
        and _script(best.text) in WITH_CAPITALS
        and not best.weighed["name"]
    )


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
    if not found or _is_surely_none(query, found[0]):
        return Status.NOT_FOUND
    sure = confidence(query, found)
    if sure >= ANSWERED:
        return Status.ANSWERED
    return Status.LOOSE if sure >= LOOSE else Status.NOT_FOUND


def _is_surely_none(query: Query, best: Candidate) -> bool:
    """Tell whether one certain sign says that the first sentence is no answer."""
    return (
        asks_for_weather(query.text)
        or is_unheard_of(query)
        or is_of_other_years(query, best.hit)
        or _lacks_number(query, best)
    )


def _lacks_number(query: Query, best: Candidate) -> bool:
    """Tell whether a number is asked for and the first sentence surely has none but the question's.

    No weight says so, since that is seldom; but then it answers hardly ever.
    """
    return (
        asked_by(query.text).answer_type is AnswerType.NUMBER
        and best.weighed["number"] == best.weighed["unit"] == 0
        and not asks_for_ordinal(query.text)
        and not (measure_asked(query.text) is Measure.DURATION and names_one(best.text))
        and surely_without(
            best.text, best.hit.analysis.sentences[best.position], best.hit.article.language
        )
    )
