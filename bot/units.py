"""A text and a measure in, whether the text gives it, in the units of 17 languages, out.

"How long is it?" is answered by "about 5.8 km", which says nothing of length; "what does it cost?"
is not answered by 5.8 km, though that is a number.
"""

import re
from collections.abc import Callable

from bot.durations import FEW_FIGURES, gives_duration
from bot.measures import Measure

# A number, also with what multiplies it: "124 million kilometres".
_TIMES = r"thousand|mil|mille|mila|tausend|тыс\w*|mill?i?[oõó]\w*|млн"
_NUMBER = rf"\d[\d.,]*(?:[\s-]?(?:{_TIMES})(?: d[ei])?)?[\s-]?"
_LENGTHS = (
    r"k?m|cm|mm|meters?|metres?|m[eèé]tr\w*|kil[oóò]met\w*|kilomèt\w*|quil[ôo]met\w*|chilomet\w*"
    r"|centimet\w*|miles?|mil(?:las|has)|meilen?|miglia|feet|foot|ft|mét|ki-?lô-?mét"
)
# "Free software", "Free-TV", "free to use" and "Free Application" cost who knows what.
_NOT_OF_COST = r"(?!-|,? and open| (?:to|from|software|application|tv|trade|time|speech|market)\b)"
GIVEN = {
    Measure.AGE: (
        rf"{FEW_FIGURES}[\s\-‑]?(?:years?[\s-]olds?|jährig|jahren? alt|ans\b"
        r"|años|anos\b|anni\b|лет\b|года?\b"
        r"|세(?!기)|살|歳|才|岁|歲|tuổi|tahun|yaş|वर्ष|साल|ปี|عام|سنة)|\bage[ds]?\b"
        r"|[一二三四五六七八九十]+[岁歲歳]|\b(?:usia|umur|edad de|idade de|età di|l.âge de"
        r"|im alter von|в возрасте)\b|อายุ"
    ),
    Measure.CLOCK: (
        r"\b\d{1,2}[:h.]\d{2}\b|\b\d{1,2}\s?(?:[ap]\.?m\b|uhr|h\b|час)|\d{1,2}\s?(?:시|時|点|點)"
        r"|\d\s?(?:giờ|โมง|बजे)|\b(?:noon|midnight|mittags|mitternacht|midi|minuit)\b|정오|正午"
        r"|\b(?:mediodía|medianoche|meio-dia|meia-noite|mezzogiorno|mezzanotte)\b|полдень|полноч"
        r"|(?:الساعة|pukul|jam|saat) \d|เที่ยง|\d\s?น\.|자정"
    ),
    Measure.WEB: r"\w@\w|https?://|\bwww\.|\w\.(?:org|com|net|gov|edu|info|eu|de|fr|kr|jp|cn)\b",
    Measure.PHONE: r"\+?\d[\d\s().\-]{5,}\d",
    Measure.VERSION: r"\d\.\d",
    Measure.PERCENT: (
        r"[%％]|\bout of (?:every )?\d|\b(?:one|two|three|four|\d+) in (?:\d+|three|four|five"
        r"|ten)\b|\bhalf\b|hälfte|\bmitad\b|\bmetade\b|\bmetà\b|moitié|половин|절반|半数|一半"
        r"|\b(?:percent|per cent|por ciento|por cento|per cento|pour cent)\b"
        r"|\b(?:prozent|persen|phần trăm)\b"
        r"|процент|퍼센트|パーセント|\d割|百分之|ร้อยละ|เปอร์เซ็นต์|في المئة|بالمئة|प्रतिशत|yüzde"
    ),
    Measure.MONEY: (
        r"[$€£¥₩₽₹฿₫₺]|\d(?:[ -](?:[mb]illion|trillion|thousand|hundred))? ?won\b"
        rf"|\bfree\b{_NOT_OF_COST}|\b(?:krw|usd|eur|dollars?|dól[ae]r(?:es)?|dolar\w*|euros?|yen|yuan"
        r"|rubles?|cents?|pesos?|baht|rupees?|rupiah|lira|gratis|grátis|gratuit\w*|kostenlos"
        r"|miễn phí|ücretsiz)\b|\bRp\.?\s?\d|\d\s?TL\b"
        r"|원(?![가-힣])|\d원|무료|달러|유로|\d\s?[억조]|美元|欧元|歐元|ドル|ユーロ|円|ウォン"
        r"|無料|元(?!旦)|韩元|韓元|免费|免費|đồng|บาท|ฟรี"
        r"|бесплатн|рубл|долл|евро|вон\b|دولار|يورو|دينار|ريال|جنيه|مجان|रुपय|डॉलर|मुफ़्त|निःशुल्क"
    ),
    Measure.AREA: (
        r"square|㎡|㎢|(?<![^\W\d])k?m[²2](?!\w)|제곱|평방|平方|hectare|hectárea|hektar|\d\s?ha\b"
        r"|ヘクタール|公顷|公頃|acre|кв\.|квадратн|гектар|quadra[td]|cuadrad|carré|\d\s?평|\d\s?坪|[亩畝]"
        r"|كم ?[²2]|مرب[عّ]|هكتار|فدان|ตาราง|\d ไร่|persegi|\bvuông\b"
        r"|\bhéc[ -]?ta|metrekare|dönüm|वर्ग"
    ),
    Measure.LENGTH: (
        rf"{_NUMBER}(?:{_LENGTHS})\b|[\d千万]\s?(?:미터|킬로|센티|㎞|㎝|メートル|センチ|キロ|公里|千米|米"
        r"|厘米|公尺|公分)"
        r"|\d\)?\s?(?:метр|километр|сантиметр|км|см|м\b|متر|كيلومتر|كم|كلم|سم\b|م\b|เมตร|กิโลเมตร"
        r"|เซนติเมตร|मीटर|किलोमीटर|सेंटीमीटर|किमी|फ़ुट|फुट)"
    ),
}
_GIVES: dict[Measure, Callable[[str], object]] = {
    Measure.DURATION: gives_duration,
    **{measure: re.compile(units, re.IGNORECASE).search for measure, units in GIVEN.items()},
}


def gives(text: str, measure: Measure) -> bool:
    """Tell whether a text gives a measure: a number with its unit, or that it is free.

    >>> gives("Water now runs for about 5.8 km.", Measure.LENGTH)
    True
    """
    return bool(_GIVES[measure](text))
