"""A question in, whether it asks how or why, and whether a word of it only joins, out.

"How does the participatory budget work?" names a budget and asks for no sum, and "What happens
when it rains?" for no date.
"""

import re

# Words of unspaced scripts stand anywhere, others begin the question. What only asks for a thing is
# left out ("Wie ist die Adresse?", "입장료는 어떻게 되나요?", "giá vé như thế nào?").
_MANNER = re.compile(
    r"^\W*(?:how|why|c[oó]mo|por qu[eé]|comment|pourquoi|come|perch[eé]|warum|wieso|weshalb"
    r"|wie(?! (?:ist|sind|war|waren|lautet|lauten|heißt)\b)|как|почему|зачем|كيف|لماذا"
    r"|làm sao|làm thế nào|tại sao|vì sao|bagaimana|mengapa|kenapa|nasıl|neden|niçin|niye"
    r"|कैसे|क्यों)(?!\w)"
    r"|어떻게(?! ?되)|왜(?![가-힣])|どうやって|どのように|なぜ|どうして"
    r"|怎[么麼](?!卖|賣|收|算)|如何|为什么|為什麼|为何|為何|ทำไม|ทำอย่างไร",
    re.IGNORECASE,
)
# What a question begins with that asks for something else than a word that may only join.
_ASKS_BEFORE = re.compile(
    r"^\W*(?:what|how|why|which|qué|que|c[oó]mo|por qu[eé]|o que|quais|qual|cosa|che|quali|come"
    r"|perch[eé]|qu.est|quoi|comment|pourquoi|quel(?:le)?s?|was|wie|warum|wieso|welche[nrms]?"
    r"|что|как|почему|зачем|как(?:ой|ая|ое|ие))(?!\w)",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"when|where|cuando|donde|quando|onde|quand|où|dove|wo|когда|где", re.IGNORECASE
)
# "the year when" asks for the year.
_ANNOUNCES = re.compile(
    r"(?:years?|days?|dates?|times?|places?|año|día|fecha|lugar|ano|dia|local|anno|giorno|luogo"
    r"|année|jour|lieu|jahr|tag|ort|год|день|место),? $",
    re.IGNORECASE,
)


def asks_how_or_why(question: str) -> bool:
    """Tell whether a question asks for a way or a reason.

    >>> asks_how_or_why("How is kimchi made?"), asks_how_or_why("Wie ist die Adresse?")
    (True, False)
    """
    return _MANNER.search(question) is not None


def only_joins(question: str, begin: int, word: str) -> bool:
    """Tell whether a word at a place of a question joins a clause, and asks nothing.

    >>> only_joins("What happens when it rains?", 13, "when")
    True
    >>> only_joins("Do you know when it opens?", 12, "when")
    False
    """
    return (
        begin > 0
        and _JOINS.fullmatch(word) is not None
        and _ASKS_BEFORE.match(question) is not None
        and _ANNOUNCES.search(question[:begin]) is None
    )
