"""A sentence that was chosen in, what is quoted out: it alone, or it and its neighbour.

"31 people from 14 nations came." answers nothing without the sentence before it, which says where;
and a sentence that names the event may leave its date to the next.
"""

from bot.answer_types import AnswerType, Asked
from bot.measures import gives, measure_asked
from bot.quoting import Candidate, holds
from corpus.issue import Sentence

# In code points: what is longer is a passage, not a quote.
LONGEST = 400
_CHECKED = {AnswerType.DATE, AnswerType.NUMBER}


def quoted_run(candidate: Candidate, asked: Asked, question: str) -> tuple[Sentence, ...]:
    """Give the sentences to quote, in order, one or two that follow each other.

    The next is added where a date or number is asked for and it holds one, but the chosen one does
    not; else the one before, where the chosen one leans on it.
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
        return runs[0] if runs else (sentences[at],)
    return before if candidate.leans and _is_short(before) else (sentences[at],)


def _answers(candidate: Candidate, sentence: Sentence, asked: Asked, question: str) -> bool:
    """Tell whether a sentence holds what is asked for, in the measure that is asked for."""
    text = candidate.hit.article.body[sentence.start : sentence.end]
    measure = measure_asked(question) if asked.answer_type is AnswerType.NUMBER else None
    return bool(holds(text, candidate.hit, asked.answer_type)) and (
        measure is None or gives(text, measure)
    )


def _is_short(run: tuple[Sentence, ...]) -> bool:
    return run[-1].end - run[0].start <= LONGEST
