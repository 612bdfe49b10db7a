"""A question in, whether yes or no answers it out, by the words that ask so in 17 languages.

"Was the budget changed?" names a budget and asks for no sum.
"""

import re

# Verbs that begin a question, or a clause of one, which yes or no answers; where a question word
# stands as well, it asks.
_BEGIN = r"(?:^|[.!?;:,–—…])[\s¿¡\"'«(-]*"
_WHETHER = re.compile(
    _BEGIN + r"(?:(?:and|so|but|also|y|e|et|und|а|и|ve) )?"
    r"(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|must)(?:n.t)?"
    r"|ist|sind|war|waren|gilt|gelten|bleibt|bleiben|steht|fährt"
    r"|wird|werden|wurden?|hat|haben|hatten?|habe|kann|können|könnte[nt]?|darf"
    r"|gibt.?s|dürfen|muss|müssen|soll|sollen|sollte[nt]?|gibt es|gab es|bin|bekomm\w+|kriegt?\w*"
    r"|stimmt es|est-ce qu\w*|peut-on|y a-t-il|faut-il|es|está|están|son|fue|fueron|era|eran|hay"
    r"|había|hubo|habrá|ha|han|se puede|se pueden|puedo|pueden?|podemos|tengo que|tenemos que"
    r"|tiene|tienen|será|serán|sigue|siguen|va a|van a|é|são|foi|foram|há|houve|tem|têm|posso|pode"
    r"|podem|podemos|preciso|vai|vão|será|serão|dá para|è|sono|c.è|ci sono|è stat[oaei]|si può"
    r"|si possono|può|possono|hanno|devo|dobbiamo|bisogna|verrà|sarà|saranno|esiste|esistono|هل"
    r"|ممكن|apakah|apa (?:boleh|bisa|benar|ada|sudah|masih)|(?:bisa|boleh|ada|benar|sudah"
    r"|perlu)kah|क्या)(?!\w)"
    # These stand anywhere, or at the end.
    r"|(?<!\w)ли(?!\w)|\w-(?:t-)?(?:ils?|elles?|on|je|vous|nous|tu)(?!\w)|(?<!\w)có phải(?!\w)"
    r"|(?<!\w)(?:không|chưa)(?: ạ| nhỉ| vậy| thế)?[\s?.!]*$|(?<!\w)m[ıiuü](?:y[ıiuü](?:m|z)"
    r"|s[ıiuü]n\w*|yd[ıiuü]|ym[ıiuü]ş|d[ıiuü]r)?[\s?.!]*$|(?:나요|까요?|가요|죠|니|[아어]요"
    r"|인가)[\s?]*$|या नहीं|sudah .*belum|か[\s？?。]*$|[吗嗎][\s？?。]*$|是不是|是否|有[没沒]有"
    r"|能不能|可不可以|[会會]不[会會]|要不要|能否|可否|ไหม|มั้ย|หรือไม่|หรือเปล่า|รึเปล่า|หรือยัง",
    re.IGNORECASE,
)
# Who asks to be told asks for what is named, and where "what" stands it is asked for.
_TOLD = re.compile(
    r"(?<!\w)(?:tell|give|let me|find|look|show|say|know|help|what.?s?|which|sagen|sag|nennen"
    r"|weiß|wissen|wisst|was (?:kost\w+|ist|sind|zahl\w+|muss)|welche\w*|dire|donner|indiquer"
    r"|savez|sais|quel(?:le)?s?|decir\w*|dar(?:me|nos|le)?|indicar|qué|cuál\w*|cual(?:es)?"
    r"|qual\w*|quais|sabes?|saben|sabe[mr]?|dizer|informar|cosa|dir(?:mi|ci|e|ti)|dare|sapere"
    r"|sapete|sai|сказать|скажите|подскаж\w+|знае\w+|что|как\w+|узнать|تخبر\w*|إخبار\w*|تعرف\w*"
    r"|معرفة|ما|ماذا|أي|أية|biết|gì|nào|kasih tahu|beri tahu|tahu|mana|söyl\w+|bilg\w+|bili\w+"
    r"|nedir|ne|hangi\w*|कौन\w*|बता\w*|पता)(?!\w)|알려|알 수|아시|아나요|가르쳐|궁금|무엇|뭐|뭔"
    r"|뭘|어떻|어떤|어느|教え|知り|知って|どう|どの|どれ|どん|何|告[诉訴]|[说說]|知道|查|什[么麼]"
    r"|哪|บอก|ทราบ|รู้|อะไร",
    re.IGNORECASE,
)
# An indirect question, whoever is to find out.
_IF = re.compile(
    r"(?<!\w)(?:know|find out|tell me|check|sabe\w*(?:-se)?|savoir|savez-vous|sapere|sapete"
    r"|wissen|weiß|wisst|sagen)(?: \w+)?,? (?:if|whether|se|si|ob)(?!\w)",
    re.IGNORECASE,
)


def asks_whether(question: str) -> bool:
    """Tell whether a question is answered by yes or no, where no question word stands in it.

    >>> asks_whether("Was the fee raised?"), asks_whether("Can you tell me the fee?")
    (True, False)
    """
    if _IF.search(question) is not None:
        return True
    return _WHETHER.search(question) is not None and _TOLD.search(question) is None
