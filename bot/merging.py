"""A sentence that was chosen in, what is quoted out: it alone, or it and its neighbour.

"31 people from 14 nations came." answers nothing without the sentence before it, which says where;
and a sentence that names the event may leave its date to the next. Where two neighbours answer
about as well, nobody can tell which one does, and both are quoted.
"""

from collections.abc import Mapping

from bot.answer_types import AnswerType
from bot.measures import Measure
from bot.quoting import WANTED, Candidate
from corpus.issue import Sentence

# In code points: what is longer is a passage, not a quote.
LONGEST = 400
# How much weaker than the chosen sentence a neighbour may be and still be quoted with it
# (docs/evaluation.md, "Neighbours").
AS_GOOD = 2.5
# What the sentences that may be quoted are looked up by: their places.
Places = Mapping[tuple[str, int], Candidate]


def quoted_run(
    candidate: Candidate, wanted: AnswerType, measure: Measure | None, found: Places
) -> tuple[Sentence, ...]:
    """Give the sentences to quote, in order, one or two that follow each other.

    `wanted` and `measure` are what the question asks for.

    The next is added where a date, number or name is asked for and it holds one, but the chosen one
    does not; else the one before, where the chosen one leans on it; else the better neighbour that
    is as good.
    """
    sentences = candidate.hit.passage.sentences
    at = candidate.position
    before, following = sentences[max(0, at - 1) : at + 1], sentences[at : at + 2]
    article = candidate.hit.article.id
    neighbours = [
        (found[article, other.start], run)
        for run, other in ((following, following[-1]), (before, before[0]))
        if len(run) > 1 and (article, other.start) in found and _is_short(run)
    ]
    if wanted is not AnswerType.OTHER and not _answers(candidate, wanted, measure):
        runs = [run for other, run in neighbours if _answers(other, wanted, measure)]
        if runs:
            return runs[0]
    if candidate.leans and _is_short(before):
        return before
    best = max(neighbours, key=lambda one: one[0].score, default=None)
    if best is not None and best[0].score >= candidate.score - AS_GOOD:
        return best[1]
    return (sentences[at],)


def _answers(candidate: Candidate, wanted: AnswerType, measure: Measure | None) -> bool:
    """Tell whether a sentence holds what is asked for, in the measure that is asked for."""
    weighed = candidate.weighed
    held = any(weighed[name] > 0 for name, types in WANTED.items() if wanted in types)
    return held and (measure is None or weighed["unit"] > 0)


def _is_short(run: tuple[Sentence, ...]) -> bool:
    return run[-1].end - run[0].start <= LONGEST
