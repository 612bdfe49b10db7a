"""A question in, whether it asks how, why or what was decided, out.

"How does the participatory budget work?" names a budget and asks for no sum.
"""

import re

# Words of unspaced scripts stand anywhere, others begin the question. What only asks for a thing is
# left out ("Wie ist die Adresse?", "입장료는 어떻게 되나요?", "giá vé như thế nào?").
_HOW = re.compile(
    r"^\W*(?:how|c[oó]mo|comment|come|in che modo"
    r"|wie(?! (?:ist|sind|war|waren|lautet|lauten|heißt)\b)|как|كيف|làm sao|làm thế nào"
    r"|bagaimana|nasıl|gimana|kok)(?!\w)|कैसे"
    r"|어떻게(?! ?[되됩돼])|どうやって|どのように|怎[么麼](?!卖|賣|收|算)|如何|ทำอย่างไร",
    re.IGNORECASE,
)
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
    return any(one.search(question) for one in (_HOW, _WHY, _DECIDED))


def asks_why(question: str, before: int) -> bool:
    """Tell whether a question asks for a reason before a place in it; what follows only joins then.

    >>> asks_why("Why did nobody say who paid?", 21), asks_why("Who paid, and why?", 0)
    (True, False)
    """
    reason = _WHY.search(question)
    return reason is not None and reason.start() <= before
