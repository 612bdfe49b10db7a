"""A question in, whether it asks how, why or what was decided, out.

"How does the participatory budget work?" names a budget and asks for no sum.
"""

import re

# Words of unspaced scripts stand anywhere, others begin the question. What only asks for a thing is
# left out ("Wie ist die Adresse?", "입장료는 어떻게 되나요?", "giá vé như thế nào?").
_MANNER = re.compile(
    r"^\W*(?:how|why|c[oó]mo|por qu[eé]|comment|pourquoi|come|in che modo|perch[eé]|warum|wieso"
    r"|weshalb|wie(?! (?:ist|sind|war|waren|lautet|lauten|heißt)\b)|как|почему|зачем|كيف|لماذا"
    r"|làm sao|làm thế nào|tại sao|vì sao|bagaimana|mengapa|kenapa|nasıl|neden|niçin|niye"
    r"|कैसे|क्यों|gimana|kok)(?!\w)|(?<!\w)(?:neden|niçin|niye)(?!\w)|क्यों|कैसे"
    r"|어떻게(?! ?[되됩돼])|왜(?![가-힣])|どうやって|どのように|なぜ|どうして"
    r"|怎[么麼](?!卖|賣|收|算)|如何|为什么|為什麼|[为為]何(?![？?。]?\s*$)|ทำไม|ทำอย่างไร",
    re.IGNORECASE,
)
# A reason alone, in front of words that only join then ("why did nobody say who …").
_WHY = re.compile(
    r"^\W*(?:why|por qu[eé]|pourquoi|perch[eé]|come mai|warum|wieso|weshalb|почему|зачем|لماذا"
    r"|tại sao|vì sao|mengapa|kenapa)(?!\w)|(?<!\w)(?:neden|niçin|niye)(?!\w)|क्यों"
    r"|왜(?![가-힣])|なぜ|どうして|为什么|為什麼|[为為]何(?![？?。]?\s*$)|ทำไม",
    re.IGNORECASE,
)
# What was decided about a fee is no fee.
_DECIDED = re.compile(
    r"(?<!\w)(?:what|qué|cosa|que|was|что|ماذا|apa|ne|nasıl bir|क्या)(?= .*(?:deci[dsz]|entsch"
    r"|beschl|реш"
    r"|قرر|memutus|karar|फैसला|निर्णय))|quyết định gì|어떤 결정|何を決|[决決]定了?什[么麼]",
    re.IGNORECASE,
)


def asks_how_or_why(question: str) -> bool:
    """Tell whether a question asks for a way, a reason or what was decided.

    >>> asks_how_or_why("How is kimchi made?"), asks_how_or_why("Wie ist die Adresse?")
    (True, False)
    """
    return _MANNER.search(question) is not None or _DECIDED.search(question) is not None


def asks_why(question: str, before: int) -> bool:
    """Tell whether a question asks for a reason before a place in it.

    >>> asks_why("Why did nobody say who paid?", 21), asks_why("Who paid, and why?", 0)
    (True, False)
    """
    reason = _WHY.search(question)
    return reason is not None and reason.start() <= before
