"""A question and a noun in it in, whether it is that noun which the question asks for, out.

"What was the total cost?" asks for a cost; "Which element has the highest atomic number?" for an
element, though it names a number, and "국민의 97%가 믿는 종교는?" for a religion.
"""

import re
from collections.abc import Iterable

from bot.patterns import pattern_of
from index.words import HAN_KANA, THAI_AND_KIN

# What asks for no kind by itself, but for the noun beside it. In Korean and Japanese also the
# particle that a question may end with.
_OPEN = pattern_of(
    r"what(?:.s)?|which|whose|qu[eé]|cu[aá]l(?:es)?|qual|quais|quali|quale|che|cosa|quel(?:le)?s?"
    r"|quoi|qu.est-ce|welche[nmrs]?|was|wof[uü]r|womit|wor[aü]\w*|wozu|как(?:ой|ая|ое|ие|ого|их|им"
    r"|ую|ом)|что|чего|чем|ما|ماذا|ماهو|ماهي|[أا]ي[ةّ]?|nào|gì|apa(?:kah)?|mana|hangi\w*|ne|nedir"
    r"|neye|neyi|neden|neyin|nelerdir|क्या|कौन ?-?स[ाेी]|किस|किन",
    r"什[么麼]|甚麼|哪|무엇|무슨|어떤|어느|뭐|뭘|何|どの|どんな|どう|อะไร|ใด|ไหน|[은는][?？]?\s*$|は[？?]?\s*$",
)
# Behind these it may stand some words on: "what was the total cost", "quel est le montant".
_LINKS = re.compile(
    r"\s*(?:is|was|are|were|will be|would be|the|es|son|fue|fueron|era|ser[aá]|é|foi|foram|são|è|fu"
    r"|sono|sar[aà]|est|sont|[eé]tai(?:t|ent)|sera|ist|war|sind|waren|wird|wäre|был[аои]?|будет"
    r"|هو|هي|là|adalah)(?!\w)",
    re.IGNORECASE,
)
# Letters between the two at most where something links them, and else: a word before the noun, or
# an ending behind it.
_LINKED = 24
_ONE_WORD = re.compile(r"[\s-]*(?:\w{1,16}\s+)?")
_ENDING, _ENDING_UNSPACED = 9, 3
_UNSPACED = re.compile(f"[{HAN_KANA}{THAI_AND_KIN}]")
# "What does a ticket for the whole summer cost?" asks by its verb, however far.
_COSTS = re.compile(r"\W*what (?:does|do|did|will|would)\b.* costs?", re.IGNORECASE)


def asks_for(question: str, nouns: Iterable[re.Match[str]]) -> bool:
    """Tell whether a question asks for one of some nouns in it: nothing asks for another.

    >>> asks_for("What was the total cost?", re.finditer("cost", "What was the total cost?"))
    True
    >>> text = "Which element has the highest atomic number?"
    >>> asks_for(text, re.finditer("number", text))
    False
    """
    opens = list(_OPEN.finditer(question))
    return any(
        not opens
        or _COSTS.fullmatch(question[: noun.end()]) is not None
        or any(_stands_by(question, one, noun) for one in opens)
        for noun in nouns
    )


def _stands_by(question: str, asking: re.Match[str], noun: re.Match[str]) -> bool:
    """Tell whether a noun stands near enough to a word that asks, on either side."""
    if noun.start() < asking.start():
        most = _ENDING_UNSPACED if _UNSPACED.match(noun.group()) else _ENDING
        return asking.start() - noun.end() <= most
    between = question[asking.end() : noun.start()]
    if _LINKS.match(question, asking.end()) is not None:
        return len(between) <= _LINKED
    return _ONE_WORD.fullmatch(between) is not None
