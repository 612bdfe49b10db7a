"""The words that tie a question to the one before it, in 17 languages, as regular expressions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Alternations of one language; each stands between word boundaries where words have spaces.

    `opening` goes on with what was said; `pointing` stands for something said before; `ending`
    leaves the rest of a question to what was asked before; `asking` asks, besides what
    bot.answer_types knows an answer's type by; `narrowing` says more closely what is asked, and
    stands in no answer.
    """

    opening: str
    pointing: str
    asking: str
    narrowing: str
    ending: str = ""
    spaced: bool = True


_CHINESE = Words(
    opening=r"那么|那麼|那(?![里裡裏儿兒个個些时時年天边邊])|还有|還有|另外|然后|然後|而且",
    pointing=r"[它牠他她](?!们家)|其(?![他它中余餘实實])|那[里裡裏儿兒时時]|当时|當時",
    asking=r"什[么麼]|甚麼|哪|怎|为何|為何|吗|嗎",
    narrowing=r"具体|具體|到底|究竟",
    ending=r"呢",
    spaced=False,
)
WORDS = {
    "en": Words(
        opening=r"and(?: then)?|but|so|then|also|ok(?:ay)?|(?:and )?(?:what|how) about",
        # "Are there" only asks whether there are.
        pointing=(
            r"it|its|they|them|their|he|she|him|his|her|those|these|(?:that|this) one"
            r"|at that time|(?<!is )(?<!are )(?<!was )(?<!were )there"
        ),
        asking=r"what|which|why|how|is|are|was|were|did|does|do|can|could",
        narrowing=r"exactly|precisely|since|until",
    ),
    "ko": Words(
        opening=r"그럼|그러면|그리고|그런데|근데|그렇다면|또(?= )",
        pointing=r"그것|그건|그게|그걸|그거|거기|그곳|그분|그때|(?<![가-힣])그(?= )",
        asking=r"무엇|무슨|뭐|뭔|뭘|어떤|어떻게|어느|왜",
        narrowing=r"정확히|구체적으로|부터",
        ending=r"(?:[은는]|도)요?",
        spaced=False,
    ),
    "ja": Words(
        opening=r"それでは|それなら|では|じゃあ?|そして|それから|ちなみに|あと(?=は|、)|で、",
        pointing=r"それ(?!ぞれ|で|から|なら)|その|そこ|そちら|当時",
        asking=r"何|なに|なん|どう|どの|どんな|なぜ|か[？?]",
        narrowing=r"正確に|具体的に|から",
        ending=r"[はも]",
        spaced=False,
    ),
    "zh-Hans": _CHINESE,
    "zh-Hant": _CHINESE,
    "es": Words(
        opening=r"y|e|pero|entonces|además|(?:¿?y )?qué (?:tal|hay de|pasa con)",
        pointing=r"él|ella|ellos|ellas|eso|esto|allí|ahí|allá|su|sus|lo(?! que)",
        asking=r"qué|cuál(?:es)?|cual(?:es)?|cómo|por qué",
        narrowing=r"exactamente|desde|hasta",
    ),
    "fr": Words(
        opening=r"et|mais|alors|puis|(?:et )?qu['’]en est-il (?:de|du|des)|quid (?:de|du|des)",
        pointing=r"(?<!y a-t-)il|elle|ils|elles|ça|cela|son|sa|ses|leur|leurs|là|là-bas",
        asking=r"quoi|qu['’]\w+|que|quels?|quelles?|comment|pourquoi|est-ce",
        narrowing=r"exactement|depuis|jusqu['’]?\w*",
    ),
    "de": Words(
        opening=r"und|aber|also|dann|(?:und )?was ist mit|(?:und )?wie (?:ist|steht) es mit",
        pointing=(
            r"er|sie|es|ihn|ihm|ihr|ihre[rsnm]?|sein|seine[rsnm]?|dort|da|dabei|daran|darin|davon"
            r"|damals"
        ),
        asking=r"was|welche[rsnm]?|warum|wie|wieso",
        narrowing=r"genau|denn|seit|bis",
    ),
    "ru": Words(
        opening=r"а|и|но|тогда|ещё|еще|а также|(?:а )?(?:что|как) нас?ч[её]т",
        pointing=(r"он|она|оно|они|его|её|ее|их|ему|ей|им|н[её]м|ней|них|там|туда|оттуда|это"),
        asking=r"что|как(?:ой|ая|ое|ие|ом|их|ова|ов)?|почему|зачем",
        narrowing=r"точно|именно|с|до",
    ),
    "ar": Words(
        # "And" is written as one with the word that asks.
        opening=r"ثم|لكن|و?ماذا عن|و(?=(?:كم|متى|من|أين|اين|ما|ماذا|هل|كيف|لماذا|أي)(?!\w))",
        pointing=r"هو|هي|هم|ذلك|تلك|هناك|هذا|هذه|في(?:ه|ها)|من(?:ه|ها)|ل(?:ه|ها)|عن(?:ه|ها)",
        asking=r"ما|ماذا|هل|كيف|لماذا|أي|أية",
        narrowing=r"بالضبط|منذ",
    ),
    "vi": Words(
        opening=r"còn|và|vậy|thế|(?:vậy|thế) còn|rồi",
        pointing=r"nó|đó|họ|ấy|chúng|ở đây",
        asking=r"gì|nào|sao|thế nào",
        narrowing=r"chính xác|từ",
        ending=r"(?<!\w)thì(?: sao)?",
    ),
    "th": Words(
        opening=r"แล้ว|และ|ส่วน|งั้น",
        pointing=r"มัน|ที่นั่น|ตอนนั้น|นั้น|เขา",
        asking=r"อะไร|ไหน|ทำไม|อย่างไร|ยังไง|ไหม",
        narrowing=r"แน่|ตั้งแต่",
        ending=r"[ล่]*ล่?ะ",
        spaced=False,
    ),
    "id": Words(
        opening=r"dan|lalu|terus|kemudian|kalau|tapi|(?:lalu )?bagaimana dengan",
        pointing=r"itu|ini|mereka|dia|ia|sana|situ|tersebut|\w{3,}nya",
        asking=r"apa|apakah|bagaimana|mengapa|kenapa",
        narrowing=r"tepatnya|sejak",
    ),
    "pt": Words(
        opening=r"e|mas|então|também|(?:e )?quanto a|(?:e )?que tal",
        pointing=r"ele|ela|eles|elas|isso|isto|lá|ali|nel[ea]s?|del[ea]s?|seus?|suas?",
        asking=r"que|o que|quais|qual|como|por que",
        narrowing=r"exatamente|desde|até",
    ),
    "it": Words(
        opening=r"e|ed|ma|allora|poi|inoltre|(?:e )?che (?:ne )?(?:dici|mi dici) (?:di|del|della)",
        pointing=r"lui|lei|esso|essa|essi|loro|lì|là|ci|suo|sua|suoi|sue",
        asking=r"che|cosa|quali?|come|perché",
        narrowing=r"esattamente|da|fino",
    ),
    "tr": Words(
        opening=r"ve|peki|peki ya|ya|ayrıca|bir de",
        pointing=r"o|onu|onun|ona|onda|orada|orası|bunu|bunun|onlar|onların",
        asking=r"ne|nasıl|neden|niçin|hangi\w*|m[iıuü]\w*",
        narrowing=r"tam olarak|beri",
        ending=r"(?<!\w)(?:ne olacak|ya)",
    ),
    "hi": Words(
        opening=r"और|तो|फिर|लेकिन|और फिर",
        pointing=(r"वह|यह|वो|ये|वे|वहाँ|वहां|यहाँ|उसका|उसकी|उसके|इसका|इसकी|इसके|उसमें|इसमें|उसने|उसे|इसे"),
        asking=r"क्या|कैसे|क्यों|कौन\w*|किस\w*",
        narrowing=r"ठीक|से",
        ending=r"(?<!\w)(?:के बारे में|की बात)",
    ),
}
