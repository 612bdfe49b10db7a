"""A sentence's words in, those that are numbers out, in 17 languages.

"How many came?" is answered by "ninety people", "девяносто человек" and "九十人" as by 90. One is
left out, since it is an article as well.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.abbreviations import base
from index.letters import fold, simplify
from index.words import PIECE

# What a whole word of a language is, as words are folded (index/letters.py).
_WORDS = {
    "en": r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven"
    r"|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|dozens?|thousands?"
    r"|[bm]illions?|twice",
    "de": r"(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?:hundert|tausend|mal)?"
    r"|(?:drei|vier|fünf|sech|acht|neun)zehn|(?:\w+und)?(?:zwan|vier|fünf|sech|sieb|acht|neun)zig"
    r"|(?:\w+und)?dreißig|hunderte?|dutzende?|tausende?|million(?:en)?|milliarden?",
    "fr": r"deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|vingt|trente|quarante|cinquante|soixante|cents?|centaines?|dizaines?|douzaines?|mille"
    r"|milliers?|mill(?:ion|iard)s?",
    "es": r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince"
    r"|dieci\w+|veint\w+|treinta|cuarenta|cincuenta|(?:ses|set|och|nov)enta|cien(?:to)?s?"
    r"|\w*cient[oa]s|quinient[oa]s|decenas?|docenas?|mil|miles|mill[oó]n(?:es)?",
    "pt": r"dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|catorze|quatorze"
    r"|quinze|dez[eao](?:sseis|ssete|ito|nove)|vinte|trinta|quarenta|cinquenta|(?:sess|set|oit"
    r"|nov)enta|cem|cento|\w+centos|dezenas?|dúzias?|mil|milhar(?:es)?|milh(?:ão|ões)",
    "it": r"due|tre|quattro|cinque|sei|sette|otto|nove|dieci|\w+dici|dici(?:as|an)?(?:sette|otto"
    r"|nove)|vent[iu]\w*|trent[au]\w*|quarant\w+|cinquant\w+|(?:sess|sett|ott|nov)ant\w+|cento"
    r"|decine|dozzine|mille|mila|migliaia|mili(?:on[ei]|ard[oi])",
    "ru": r"дв(?:а|е|ух|ум|умя|ое|оих)|тр(?:и|ех|ем|емя|ое|оих)|четыр(?:е|ех|ьмя)|четверо"
    r"|(?:пят|шест|девят|десят)(?:ь|и|ью|еро)|сем(?:ь|и|еро)|вос(?:емь|ьми)|\w+надцат(?:ь|и|ью)"
    r"|(?:два|три)дцат(?:ь|и|ью)|сорок|(?:пять|шесть|семь|восемь)десят|девяносто|сто|сотн?[ияь]"
    r"|сотен|двести|триста|\w+сот|десятк\w+|тысяч\w*|милли(?:он|ард)\w*|дважды|трижды",
    "vi": r"hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ",
    "id": r"dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh(?:an)?"
    r"|seratus|ratus(?:an)?|seribu|ribu(?:an)?|juta(?:an)?|miliar",
    "tr": r"iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen"
    r"|doksan|yüz|yüzlerce|bin|binlerce|mil(?:yon|yar)\w*",
    "hi": r"दो|दोनों|तीन|चार|पाँच|पांच|छह|छः|छे|सात|आठ|नौ|दस|ग्यारह|बारह|पंद्रह|बीस|तीस|चालीस|पचास|सौ"
    r"|हज़ार|हजार|हज़ारों|हजारों|लाख|लाखों|करोड़",
    "ar": r"[وبل]?(?:اثن[اي]\w*|ثلاث\w*|اربع\w*|خمس\w*|ست(?:ه|ون|ين)?|سبع\w*|ثماني?\w*|تسع\w*"
    r"|عشر\w*|مئ[هة]|مائ[هة]|مئات|عشرات|الف|الاف|مليون\w*|ملايين|مليار\w*)",
}
# Two to ten, as what is counted is counted in Korean.
KOREAN = "두|세|네|다섯|여섯|일곱|여덟|아홉|열"
THAI = "สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ"
# In scripts whose words are not written apart, with what is counted behind it. "第三届" orders.
_COUNTED_HAN = (
    r"(?<!第)(?:[二两兩三四五六七八九十百千数數]+[余餘多]?|[一二三四五六七八九十百千]{2,}[余餘多]?)"
    r"(?=[万萬亿億个個名位人家座所间間层層种種次项項条條部本台辆輛隻只张張支届屆卷辑輯篇册冊站场場省国國"
    r"州县縣队隊组組类類份棵幅首回倍成件校点點つカか箇階冊頭匹枚軒])"
)
_COUNTED_KOREAN = (
    rf"(?<![가-힣])(?:{KOREAN}|스무|수십|수백|수천|둘|셋|넷)(?=\s?(?:명|분|사람|개|곳"
    r"|권|대|건|차례|번|마리|가지|그루|편|채|쌍|팀|나라|도시|종|쪽|단계|부|군데|배)|[이은을로 ])"
)
_COUNTED_THAI = rf"(?<!ที่)(?:{THAI})"
_JOINED = {
    "zh": re.compile(_COUNTED_HAN),
    "ja": re.compile(_COUNTED_HAN),
    "ko": re.compile(_COUNTED_KOREAN),
    "th": re.compile(_COUNTED_THAI),
}
# The words of all these languages, as folded: for who knows what stands behind them.
ANY_NUMBER = "|".join(map(fold, _WORDS.values()))
# What may be a number there, whatever is counted: only without any of it is there surely none.
_MAYBE_HAN = re.compile("[一二三四五六七八九十百千万萬億亿两兩数數半双雙]")
_MAYBE = {
    "zh": _MAYBE_HAN,
    "ja": _MAYBE_HAN,
    "ko": re.compile(
        f"{_COUNTED_KOREAN}|하나|한 (?:명|개|곳|번|사람|가지|분|대|건)|여러|수[십백천만]"
    ),
    "th": re.compile(f"{_COUNTED_THAI}|หนึ่ง|เดียว|หลาย|ครึ่ง|คู่|ร้อย|พัน|หมื่น|แสน|ล้าน"),
}
_WHOLE = {language: re.compile(fold(words)) for language, words in _WORDS.items()}
# "The 24th anniversary" tells how many years it has been; "the 8th club" counts nothing.
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|er|[eè]me|e|º|ª)")
_ANNIVERSARY = re.compile(r"anniversa\w+|aniversári\w+|aniversari\w+|jahrestag\w*")


def spelt_out(text: str, words: Sequence[str], language: str) -> set[str]:
    """Find the numbers in words in a text of a language; `words` are the text's, as analysed.

    >>> spelt_out("Ninety people came.", ["ninety", "people", "came"], "en")
    {'ninety'}
    >>> spelt_out("来了三个人", ["来了", "了三", "三个", "个人"], "zh-Hans")
    {'三个'}
    """
    spoken = base(language)
    if (whole := _WHOLE.get(spoken)) is not None:
        # The million of "$55.7 million" belongs to a figure.
        return {
            word
            for before, word in pairwise(["", *words])
            if whole.fullmatch(word) and not before[:1].isdigit()
        }
    if (joined := _JOINED.get(spoken)) is None:
        return set()
    # Bigrams are simplified.
    found = {simplify(text[one.start() : one.end() + 1]).strip() for one in joined.finditer(text)}
    return {word for word in words if any(_begins(word, one) for one in found)}


def surely_without(text: str, words: Sequence[str], language: str) -> bool:
    """Tell whether a sentence has no number in words, in a language whose number words are known.

    >>> surely_without("People came.", ["people", "came"], "en")
    True
    >>> surely_without("The 24th anniversary", ["the", "24th", "anniversary"], "en")
    False
    """
    spoken = base(language)
    if spoken in _MAYBE:
        return _MAYBE[spoken].search(text) is None
    if spoken not in _WHOLE or spelt_out(text, words, language):
        return False
    return not any(
        _ORDINAL.fullmatch(word) and _ANNIVERSARY.fullmatch(following)
        for word, following in pairwise(words)
    )


def _begins(word: str, number: str) -> bool:
    """Tell whether a word, piece or bigram of a text is a number there, or begins at its end."""
    bare = word.removeprefix(PIECE)
    return bare in {number, number[:-1]} or (len(number) > 1 and bare.startswith(number[-2:]))
