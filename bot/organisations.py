"""A question in, whether it asks for an organisation by its name out, in 17 languages.

"Which company built it?" is answered by a name as "who" is, though by nobody's.
"""

from functools import lru_cache

from bot.answer_types import AnswerType, asked_by
from bot.patterns import pattern_of
from bot.which import WHICH

# What an organisation is called in general, for the languages whose "which" stands before it.
_ENGLISH = (
    r"compan(?:y|ies)|firms?|teams?|organi[sz]ations?|agenc(?:y|ies)|institut(?:es?|ions?)|clubs?"
    r"|bands?|groups?|part(?:y|ies)|foundations?|vendors?|contractors?|publishers?|brands?|banks?"
    r"|ministr(?:y|ies)|departments?|authorit(?:y|ies)|associations?|charit(?:y|ies)|sponsors?"
)
_GERMAN = (
    r"firm(?:a|en)|unternehmen|teams?|mannschaft(?:en)?|organisation(?:en)?|behörden?|vereine?"
    r"|agentur(?:en)?|institute?|bands?|partei(?:en)?|stiftung(?:en)?|bank(?:en)?|ministeri\w+"
    r"|gruppen?|verl[aä]ge?|hersteller|konzerne?|klubs?|clubs?|\w+(?:firma|unternehmen|verein)"
)
_ROMANCE = (
    r"empresas?|compañías?|equipos?|organizaci(?:ón|ones)|organismos?|agencias?|asociaci(?:ón|ones)"
    r"|instituci(?:ón|ones)|clubs?|clubes|grupos?|partidos?|fundaci(?:ón|ones)|bancos?"
    r"|ministerios?|marcas?|companhias?|equipas?|equipes?|organiza(?:ção|ções)|agências?"
    r"|associa(?:ção|ções)|institui(?:ção|ções)|funda(?:ção|ções)|ministérios?|aziend[ae]|societ[aà]"
    r"|squadr[ae]|organizzazion[ei]|agenzi[ae]|associazion[ei]|enti?|grupp[oi]|partit[oi]"
    r"|fondazion[ei]|banc[ah]e?|minister[oi]|march[ei]o?|ditt[ae]|entreprises?|sociétés?|équipes?"
    r"|organisations?|organismes?|agences?|associations?|institutions?|groupes?|partis?"
    r"|fondations?|banques?|ministères?|marques?"
)
_RUSSIAN = (
    r"(?:компани|фирм|команд|организаци|агентств|клуб|групп|парти|фонд|банк|министерств|ведомств"
    r"|издательств|учреждени|застройщик|подрядчик)\w*"
)
_VIETNAMESE = r"công ty|đội|tổ chức|cơ quan|câu lạc bộ|đảng|quỹ|ngân hàng|bộ|hãng|nhóm|đơn vị"
_INDONESIAN = r"perusahaan|tim|organisasi|lembaga|klub|partai|yayasan|bank|kementerian|instansi"
_TURKISH = r"(?:firma|şirket|takım|kurum|kuruluş|kulüp|kulüb|parti|vakıf|vakf|banka|bakanlı)\w*"
_HINDI = r"कंपनी|टीम|संगठन|संस्था|एजेंसी|क्लब|पार्टी|बैंक|मंत्रालय|फ़र्म|फर्म"
_ARABIC = r"شركة|فريق|منظمة|مؤسسة|وكالة|جهة|هيئة|نادي?|حزب|بنك|وزارة|جمعية"
_THAI = r"บริษัท|ทีม|องค์กร|หน่วยงาน|สโมสร|พรรค|มูลนิธิ|ธนาคาร|กระทรวง"
_KOREAN = r"회사|기업|업체|팀|단체|기관|구단|정당|재단|은행|부처|건설사|시공사|출판사"
_JAPANESE = r"会社|企業|チーム|団体|組織|機関|クラブ|政党|財団|銀行|省庁|メーカー"
_CHINESE = (
    r"(?:施工|建[筑築]|科技|[开開][发發])?公司|企[业業]|[团團][队隊]|球[队隊]|[组組][织織]|机构|機構|俱[乐樂]部|政[党黨]"
    r"|基金[会會]|[银銀]行|部[门門]|厂商|廠商|[协協][会會]|[队隊]伍|[机機][关關]"
)
# One word may stand between, but none that makes it another clause: "what the company does".
_BETWEEN = r"(?!(?:the|an?|la|el|il|l[eo]s?|las|gli|i|die|der|das|os?|as?)\b)\w+ "
_ASKED = pattern_of(
    rf"{WHICH} (?:{_BETWEEN})?(?:{_ENGLISH}|{_GERMAN}|{_ROMANCE}|{_RUSSIAN}|{_TURKISH}|{_HINDI}"
    rf"|{_ARABIC})"
    rf"|(?:{_VIETNAMESE}) (?:\w+ ){{0,2}}nào|(?:{_INDONESIAN}) (?:\w+ )?(?:mana|apa)",
    rf"(?:어느|어떤|무슨) ?(?:{_KOREAN})|(?:{_KOREAN})[은는이가]? ?(?:어디|누구)"
    rf"|(?:どの|どこの|何という|どちらの)(?:{_JAPANESE})|(?:{_JAPANESE})は(?:どこ|どちら)"
    rf"|哪(?:一|[几幾])?[家个個支间間所些]?(?:{_CHINESE})|(?:{_THAI})\w{{0,12}}?(?:ไหน|ใด|อะไร)",
)


def asks_for_organisation(question: str) -> bool:
    """Tell whether a question asks for an organisation.

    >>> asks_for_organisation("Which company built it?"), asks_for_organisation("Which year?")
    (True, False)
    """
    return _ASKED.search(question) is not None


# Several parts of a reply ask what the same question asks for.
@lru_cache(maxsize=64)
def asks_only_for_organisation(question: str) -> bool:
    """Tell whether a question asks for an organisation, and for no other kind of answer.

    >>> asks_only_for_organisation("Which company built it?")
    True
    >>> asks_only_for_organisation("When did which company build it?")
    False
    """
    return asked_by(question).answer_type is AnswerType.OTHER and asks_for_organisation(question)
