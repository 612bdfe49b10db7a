"""A question in, the kind of answer it asks for out, recognised in 17 languages by its question words."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class AnswerType(StrEnum):
    """What a sentence must hold to answer."""

    DATE = "date"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    OTHER = "other"


# One alternation a type and language; order of types decides where two match ("what year" is a date,
# though "what" alone is nothing). Words of unspaced scripts stand anywhere, others at word boundaries.
# German compounds and Turkish, Korean, Hindi endings are why some end in \w*.
SPACED: dict[AnswerType, tuple[str, ...]] = {
    AnswerType.DATE: (
        # en
        r"when|(?:what|which) (?:\w+ )?(?:year|date|day|month|decade|century|time)|how long ago|since when",
        # es, pt, it, fr
        r"cu[aá]ndo|qu[eé] (?:año|fecha|día|mes|siglo)|cu[aá]l (?:es|fue) la fecha",
        r"quando|(?:que|qual) (?:o |a )?(?:ano|data|dia|mês|século)",
        r"(?:che|quale|qual) (?:anno|data|giorno|mese|secolo)|in che (?:anno|data|giorno)",
        r"quand|quel(?:le)? (?:est la )?(?:année|date|jour|mois|siècle)",
        # de
        r"wann|welche[nmrs]? (?:jahr\w*|datum|tag\w*|monat\w*|jahrhundert\w*)|seit wann",
        # ru
        r"когда|как(?:ом|ого|ой|ая|ие) (?:году|года|год|числа|число|день|дня|месяце|веке|дата)|дата",
        # ar
        r"مت[ىي]|(?:أي|اي|أية|اية) (?:عام|سنة|تاريخ|يوم|شهر|قرن)|تاريخ",
        # vi, id, tr, hi
        r"khi nào|bao giờ|lúc nào|hồi nào|(?:năm|ngày|tháng|thế kỷ) (?:nào|mấy|bao nhiêu)",
        r"kapan\w*|(?:tahun|tanggal|bulan) (?:berapa|apa)|hari apa|bilamana",
        r"ne zaman\w*|hangi (?:yıl|tarih|gün|ay|sene|yüzyıl)\w*|kaç yılında",
        r"कब|(?:किस|कौन से|कौन-से|किन) (?:वर्ष|साल|सन|दिन|तारीख|तिथि|महीने|सदी)\w*",
    ),
    AnswerType.NUMBER: (
        r"how (?:many|much|long|far|tall|high|wide|old|large|big|deep|fast|often|heavy)"
        r"|(?:what|which) (?:is the |was the |were the )?(?:number|percentage|percent|share|population|price|cost"
        r"|height|length|area|size|amount|age|distance|rate|total)|number of",
        r"cu[aá]nt[oa]s?|qu[eé] (?:porcentaje|cantidad|número|altura|longitud|edad)|a qué distancia",
        r"quant[oa]s?|(?:que|qual) (?:o |a |é o |é a )?(?:percentagem|porcentagem|número|altura|valor|população)",
        r"quant[oiae]|(?:che|quale|qual è la) (?:percentuale|numero|altezza|lunghezza|popolazione)",
        r"combien|quel(?:le)? (?:est (?:le|la) )?(?:pourcentage|nombre|hauteur|longueur|population|prix|taille|âge)",
        r"wie ?(?:viele?|lange?|hoch|groß|weit|alt|oft|teuer|tief|breit|schwer)|wieviele?|welche[rnms]? (?:anteil|zahl|anzahl|prozentsatz)",
        r"скольк\w+|как(?:ой|ая|ова|ое|ов) (?:процент|численность|высота|длина|площадь|цена|доля|население|возраст)|количество|число",
        r"كم|(?:ما|ماهو|ماهي) (?:هو |هي )?(?:عدد|نسبة|طول|ارتفاع|مساحة|سعر)|عدد",
        r"bao nhiêu|mấy|bao lâu|bao xa|tỷ lệ|số lượng",
        r"berapa\w*|jumlah",
        r"kaç\w*|ne kadar\w*|yüzde kaç|oranı|sayısı",
        r"कितन[ेीाoों]*|कितने|कितनी|कितना|संख्या|प्रतिशत",
    ),
    AnswerType.PERSON: (
        r"who|whom|whose|which (?:person|author|mayor)",
        r"qui[eé]n(?:es)?|quem|chi|qui|wer|wen|wem|wessen|кто|кого|кем|кому|من|ai|siapa\w*|kim\w*|कौन|किसने|किसे|किसके",
    ),
    AnswerType.PLACE: (
        r"where|(?:what|which) (?:city|country|place|district|street|station|river|building|venue)",
        r"d[oó]nde|onde|dove|où|wo|wohin|woher|где|куда|откуда|[أا]ين|ở đâu|đâu|di ?mana|ke ?mana|nere\w*|कहाँ|कहां"
        r"|(?:qué|en qué|que|che|quelle|welche[rsnm]?|hangi) (?:ciudad|país|cidade|país|città|paese|ville|stadt|land|şehir\w*|ülke\w*)",
    ),
}
UNSPACED: dict[AnswerType, str] = {
    AnswerType.DATE: (
        r"언제|몇 ?년|몇 ?월|며칠|몇 ?일|몇 ?시|어느 ?(?:해|날|달)|연도|날짜|무슨 ?요일"
        r"|いつ|何年|何月|何日|何時|何曜日|何世紀|日付"
        r"|什[么麼]时候|什麼時候|甚麼時候|何时|何時|[哪那]一?[年天月日]|[几幾][年月号號点點日]|什[么麼][时時]间|什麼時間|何年|何月|何日|日期"
        r"|เมื่อ(?:ไร|ไหร่|ใด)|(?:ปี|วัน|เดือน)(?:ใด|ไหน|อะไร)|วันที่เท่า|พ\.?ศ\.?(?:ใด|อะไร|เท่า)|ตอนไหน"
    ),
    AnswerType.NUMBER: (
        r"몇 ?(?:(?:명|개(?!국)|대|곳|층|번|회|권|장|가지|살|분|편|마리)\w{0,2})?|얼마|개수|인원|수는|비율은|퍼센트|길이는|높이는"
        r"|いくつ|いくら|ど(?:の|れ)(?:くらい|ぐらい|ほど)|何(?:人|か国|カ国|ヶ国|ヵ国|件|回|個|台|割|%|パーセント|メートル|キロ|円|ウォン|本|枚|倍|歳|冊|階|つ|名|社|校|か所|カ所)|人数|割合"
        r"|多少|[几幾](?!乎)|多[大长長高远遠久深重宽寬]|百分之|比例"
        r"|กี่|เท่า(?:ไร|ไหร่|ใด)|จำนวน|ร้อยละ"
    ),
    AnswerType.PERSON: r"누구|누가|누군|誰|だれ|どなた|[谁誰]|哪位|何人(?!口)|ใคร|ผู้ใด",
    AnswerType.PLACE: (
        r"어디|어느 ?(?:나라|도시|곳|지역|역)|どこ|どの(?:国|都市|街|駅|場所)"
        r"|哪里|哪裡|哪裏|哪儿|哪兒|何处|何處|[哪那][个個](?:国家|國家|城市|地方)|ที่ไหน|ที่ใด|แห่งใด|แห่งไหน"
    ),
}
PATTERNS = {
    answer_type: re.compile(
        rf"(?<!\w)(?:{'|'.join(SPACED[answer_type])})(?!\w)|{UNSPACED[answer_type]}",
        re.IGNORECASE,
    )
    for answer_type in SPACED
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks for, and the words in it that ask ("how many"), empty for OTHER."""

    answer_type: AnswerType
    asking: str = ""


def asked_by(question: str) -> Asked:
    """Name the kind of answer a question asks for.

    >>> asked_by("When was the CAC summit?")
    Asked(answer_type=<AnswerType.DATE: 'date'>, asking='When')
    >>> asked_by("연사는 몇 명이었나요?").answer_type
    <AnswerType.NUMBER: 'number'>
    """
    text = unicodedata.normalize("NFC", question)
    for answer_type, pattern in PATTERNS.items():
        match = pattern.search(text)
        if match:
            return Asked(answer_type, match.group())
    return Asked(AnswerType.OTHER)
