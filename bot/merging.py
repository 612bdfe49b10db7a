"""A sentence that was chosen in, what is quoted out: it alone, or it and its neighbour.

"31 people from 14 nations came." answers nothing without the sentence before it, which says where;
and a sentence that names the event may leave its date to the next. Where two neighbours answer
about as well, nobody can tell which one does, and both are quoted.
"""

import math
from collections.abc import Mapping

from bot.answer_types import AnswerType, Asked
from bot.held import holds
from bot.measures import gives, measure_of
from bot.quoting import Candidate
from corpus.issue import Sentence

# In code points: what is longer is a passage, not a quote.
LONGEST = 400
# How much weaker than the chosen sentence a neighbour may be and still be quoted with it
# (docs/evaluation.md, "Neighbours").
AS_GOOD = 1.5
_CHECKED = {AnswerType.DATE, AnswerType.NUMBER}


def quoted_run(
    candidate: Candidate, asked: Asked, question: str, scores: Mapping[tuple[str, int], float]
) -> tuple[Sentence, ...]:
    """Give the sentences to quote, in order, one or two that follow each other.

    The next is added where a date or number is asked for and it holds one, but the chosen one does
    not; else the one before, where the chosen one leans on it; else the better neighbour that is
    as good, by the `scores` of the sentences, by their places.
    """
    sentences = candidate.hit.passage.sentences
    at = candidate.position
    following, before = sentences[at : at + 2], sentences[max(0, at - 1) : at + 1]
    if asked.answer_type in _CHECKED and not _answers(candidate, sentences[at], asked, question):
        runs = [
            run
            for run, other in ((following, following[-1]), (before, before[0]))
            if _answers(candidate, other, asked, question) and _is_short(run)
        ]
        if runs:
            return runs[0]
    elif candidate.leans and _is_short(before):
        return before
    article = candidate.hit.article.id
    close = [
        (scores.get((article, other.start), -math.inf), run)
        for run, other in ((following, following[-1]), (before, before[0]))
        if len(run) > 1 and _is_short(run)
    ]
    score, run = max(close, key=lambda one: one[0], default=(-math.inf, ()))
    return run if score >= candidate.score - AS_GOOD else (sentences[at],)


def _answers(candidate: Candidate, sentence: Sentence, asked: Asked, question: str) -> bool:
    """Tell whether a sentence holds what is asked for, in the measure that is asked for."""
    text = candidate.hit.article.body[sentence.start : sentence.end]
    measure = measure_of(question, asked.answer_type)
    return bool(holds(text, candidate.hit, asked.answer_type)) and (
        measure is None or gives(text, measure)
    )


def _is_short(run: tuple[Sentence, ...]) -> bool:
    return run[-1].end - run[0].start <= LONGEST
