"""A question in, the same with the word that asks put right, where it was mistyped, out.

"Wehn" asks for no date, so that one slip there costs more than one anywhere else.
"""

import re

from bot.answer_types import AnswerType, asked_by
from index.encoder import bundled_encoder
from index.letters import fold
from index.spelling import slips_of

# Words that ask are short; letters.
SHORTEST = 3
# Of the words that one may be a slip from, so many of the likeliest are tried.
TRIED = 4
_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


def asked_right(question: str) -> str:
    """Put the word right that asks, if no other does and nobody knows the word as it stands.

    >>> asked_right("Wehn was the summit?"), asked_right("When was the sumit?")
    ('when was the summit?', 'When was the sumit?')
    """
    if asked_by(question).answer_type is not AnswerType.OTHER:
        return question
    pieces = bundled_encoder().pieces
    for found in _WORD.finditer(question):
        word = fold(found.group())
        if pieces.knows(word):
            continue
        for meant in pieces.likeliest(slips_of(word, shortest=SHORTEST))[:TRIED]:
            right = question[: found.start()] + meant + question[found.end() :]
            if meant in fold(asked_by(right).asking):
                return right
    return question
