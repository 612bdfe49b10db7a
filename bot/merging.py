"""A sentence that was chosen in, what is quoted out: it alone, or it and neighbours.

"31 people from 14 nations came." answers nothing without the sentence before it, which says where;
and a sentence that names the event may leave its date to the next. Where neighbours answer about
as well, nobody can tell which one does, and up to three are quoted.
"""

from collections.abc import Mapping

from bot.answer_types import AnswerType
from bot.measures import Measure
from bot.quoting import WANTED, Candidate
from corpus.issue import Sentence

# In code points, and sentences: what is longer is a passage, not a quote.
LONGEST = 400
MOST = 3
# How much weaker than the chosen sentence a neighbour may be and still be quoted with it
# (docs/evaluation.md, "Neighbours").
AS_GOOD = 3.0
# What the sentences that may be quoted are looked up by: their places.
Places = Mapping[tuple[str, int], Candidate]


def quoted_run(
    candidate: Candidate, wanted: AnswerType, measure: Measure | None, found: Places
) -> tuple[Sentence, ...]:
    """Give the sentences to quote, in order, up to MOST that follow each other.

    `wanted` and `measure` are what the question asks for.

    The next is added where a date, number or name is asked for and it holds one, but the chosen one
    does not; else the one before, where the chosen one leans on it. Neighbours that are as good are
    added too, the best first.
    """
    run = range(candidate.position, candidate.position + 1)
    neighbours = _longer(candidate, run, found)
    lacks = wanted is not AnswerType.OTHER and not _answers(candidate, wanted, measure)
    told = [longer for other, longer in neighbours if _answers(other, wanted, measure)]
    if lacks and told:
        run = told[0]
    elif candidate.leans:
        run = next((longer for _, longer in neighbours if longer.start < run.start), run)
    while len(run) < MOST:
        good = [
            (other.score, longer)
            for other, longer in _longer(candidate, run, found)
            if other.score >= candidate.score - AS_GOOD
        ]
        if not good:
            break
        _, run = max(good, key=lambda one: one[0])
    return candidate.hit.passage.sentences[run.start : run.stop]


def _longer(candidate: Candidate, run: range, found: Places) -> list[tuple[Candidate, range]]:
    """Give the sentences just after and before a run, each with the run that it makes longer."""
    sentences, article = candidate.hit.passage.sentences, candidate.hit.article.id
    return [
        (found[article, sentences[at].start], longer)
        for at, longer in (
            (run.stop, range(run.start, run.stop + 1)),
            (run.start - 1, range(run.start - 1, run.stop)),
        )
        if 0 <= at < len(sentences)
        and (article, sentences[at].start) in found
        and sentences[longer.stop - 1].end - sentences[longer.start].start <= LONGEST
    ]


def _answers(candidate: Candidate, wanted: AnswerType, measure: Measure | None) -> bool:
    """Tell whether a sentence holds what is asked for, in the measure that is asked for."""
    weighed = candidate.weighed
    held = any(weighed[name] > 0 for name, types in WANTED.items() if wanted in types)
    return held and (measure is None or weighed["unit"] > 0)
