"""A question and a question word of it in, whether the word only joins two clauses out.

"What happens when it rains?" and "When it rains, who pays?" ask for no date.
"""

import re

# What a question begins with that asks for something else than a word that may only join.
_ASKS_BEFORE = re.compile(
    r"^\W*(?:(?:tell me|dime|dimmi|dis-moi|sag mir|diga-me|расскажи\w*|скажи\w*),? )?"
    r"(?:what|how|why|which|qué|que|c[oó]mo|por qu[eé]|o que|quais|qual|cosa|che|quali|come"
    r"|perch[eé]|qu.est|quoi|comment|pourquoi|quel(?:le)?s?|was|wie|warum|wieso|welche[nrms]?"
    r"|что|чего|чему|чем|как|почему|зачем|как(?:ой|ая|ое|ие))(?!\w)",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"when|where|cuando|donde|quando|onde|quand|où|dove|wo|когда|где|เมื่อไหร่"
    r"|who|whom|whose|chi|qui|кто|кого|кому|чь[яеёию]|чей",
    re.IGNORECASE,
)
# "When the library reopens, how many …?" asks for no time, "when is it, and how much …?" does.
_ASKS_BEHIND = re.compile(
    r"^(?! (?:is|was|are|were|do|does|did|will|can|should|has|have|ist|war|wird|est|es|é|è)(?!\w))"
    r"[^,;?]+[,–—:;.]\s+(?:\w{1,3} )?[¿]?(?:how|what|who|which|cu[aá]nt\w+|cómo|qué|quién\w*"
    r"|dónde|quant\w+"
    r"|qual\w*|quem|cosa|chi|che|combien|quel\w*|qui|comment|скольк\w+|кто|где|как\w*|что)(?!\w)"
    r"|^\s*(?=.*กี่)",
    re.IGNORECASE,
)
# "the year when" asks for the year.
_ANNOUNCES = re.compile(
    r"(?:years?|days?|dates?|times?|places?|año|día|fecha|lugar|ano|dia|local|anno|giorno|luogo"
    r"|année|jour|lieu|jahr|tag|ort|год|день|место),? $"
    # So does "the name of the person who".
    r"|(?<!\w)(?:name|nome|nom|имя|called|зовут)(?!\w).* $",
    re.IGNORECASE,
)


def only_joins(question: str, begin: int, word: str) -> bool:
    """Tell whether a word at a place of a question joins a clause, and asks nothing.

    >>> only_joins("What happens when it rains?", 13, "when")
    True
    >>> only_joins("Do you know when it opens?", 12, "when")
    False
    """
    if _JOINS.fullmatch(word) is None:
        return False
    if _ASKS_BEHIND.search(question[begin + len(word) :]) is not None:
        return True
    return (
        begin > 0
        and _ASKS_BEFORE.match(question) is not None
        and _ANNOUNCES.search(question[:begin]) is None
    )
