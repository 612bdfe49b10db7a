"""A question and a sentence in, whether the sentence gives the measure asked for out.

"How long is it?" is answered by "about 5.8 km", which says nothing of length; "what does it cost?"
is not answered by 5.8 km, though that is a number.
"""

import re
from enum import StrEnum


class Measure(StrEnum):
    """What is measured."""

    LENGTH = "length"
    AREA = "area"
    MONEY = "money"
    PERCENT = "percent"


# Words of unspaced scripts stand anywhere, others at word boundaries, with their endings.
ASKED = {
    Measure.PERCENT: (
        (
            r"percent\w*|per cent|(?:what|which) (?:share|proportion|part)|porcentaje|por ciento"
            r"|qué (?:parte|proporción)|percentagem|porcentagem|percentuale|pourcentage|pour cent"
            r"|quelle part|prozent\w*|welche[rn] anteil\w*|процент\w*|как(?:ая|ую) дол[яю]"
            r"|نسبة|phần trăm|tỷ lệ|tỉ lệ|persen\w*|yüzde\w*|प्रतिशत|फीसदी"
        ),
        r"[%％]|퍼센트|비율|몇 ?프로|パーセント|割合|何割|百分之|比例|占比|เปอร์เซ็นต์|ร้อยละ",
    ),
    Measure.MONEY: (
        (
            r"costs?|price\w*|fees?|fares|(?:the|a|bus|subway|train) fare"
            r"|ticket|tickets|charge[sd]?|budget|expensive"
            r"|cuestan?|cost[oóaeó]\w*|precio\w*|tarifas?|entrada|billete|presupuesto"
            r"|custa\w*|custou|preço\w*|ingresso\w*|bilhete\w*|orçamento|prezz\w+|bigliett\w+"
            r"|coût\w*|prix|tarif\w*|billet\w*|kost\w+|eintritt\w*|preise?|teuer|fahrkarte\w*"
            r"|сто[ия]\w+|цен[аыуе]\w*|билет\w*|бюджет\w*|плат[аыуе]\w*"
            r"|سعر|تكلفة|كلفة|تذكرة|ثمن|chi phí|giá|vé|harga|biaya|tiket|ongkos"
            r"|fiyat\w*|ücret\w*|bilet\w*|maliyet\w*|कीमत|किराया|टिकट|लागत|शुल्क"
        ),
        (
            r"입장료|요금|가격|비용|예산|공사비|사업비|얼마(?:예요|에요|죠)"
            r"|いくら(?!い)|料金|値段|費用|工事費|入場料|予算|価格"
            r"|多少[钱錢]|门票|門票|票价|票價|价格|價格|费用|費用|造价|造價|预算|預算|ราคา|ค่า|งบ"
        ),
    ),
    Measure.AREA: (
        (
            r"area|large|big|size|superficie|área"
            r"|extensión|tamanho|grande|fläche|groß|größe|surface"
            r"|taille|площадь\w*|مساحة|diện tích|luas\w*|alan\w*|büyük\w*|क्षेत्रफल"
        ),
        r"면적|넓이|広さ|面積|面积|พื้นที่",
    ),
    Measure.LENGTH: (
        (
            r"long|length|high|tall|height|wide|deep"
            r"|far|distance|mide|altura|longitud|alto|alta|largo"
            r"|larga|comprimento|alta?|lung[oa]|lunghezza"
            r"|altezza|longueur|hauteur|haut|haute|longue?"
            r"|mesure|lang|länge|hoch|höhe|weit|длин[аыу]\w*|высот[аыу]\w*|длинн\w+|высок\w+"
            r"|طول|ارتفاع|dài|cao|chiều \w+|panjang\w*|tinggi\w*|uzun\w*|yüksek\w*|ऊँच\w+|लंब\w+"
        ),
        r"길이|높이|長さ|高さ|全長|多[长長高远遠宽寬深]|长度|長度|高度|全长|ยาว|สูง",
    ),
}
GIVEN = {
    Measure.PERCENT: (
        r"[%％]|\b(?:percent|per cent|por ciento|por cento|per cento|pour cent)\b"
        r"|\b(?:prozent|persen|phần trăm)\b"
        r"|процент|퍼센트|パーセント|\d割|百分之|ร้อยละ|เปอร์เซ็นต์|في المئة|بالمئة|प्रतिशत|yüzde"
    ),
    Measure.MONEY: (
        r"[$€£¥₩₽₹฿₫]|\b(?:won|krw|usd|eur|dollars?|euros?|yen|yuan|rubles?|cents?|free|gratis)\b"
        r"|원(?![가-힣])|\d원|무료|円|ウォン|無料|元|韩元|韓元|免费|免費|ฟรี|бесплатн|рубл|вон"
    ),
    Measure.AREA: (
        r"square|㎡|㎢|m²|km²|제곱|평방|平方|hectare"
        r"|ヘクタール|公顷|公頃|acre|кв\.|quadrat|cuadrad"
    ),
    Measure.LENGTH: (
        r"\d\s?(?:k?m|cm|mm)\b|met(?:re|er)s?\b|kilomet|miles?\b|feet|foot|미터|킬로|\d\s?k?m"
        r"|メートル|キロ|公里|[千\d]米|公尺|метр|км"
    ),
}
_ASKED = {
    measure: re.compile(rf"(?<!\w)(?:{spaced})(?!\w)|{unspaced}", re.IGNORECASE)
    for measure, (spaced, unspaced) in ASKED.items()
}
_GIVEN = {measure: re.compile(units, re.IGNORECASE) for measure, units in GIVEN.items()}


def measure_asked(question: str) -> Measure | None:
    """Name the measure that a question asks for.

    >>> measure_asked("And how long is it?")
    <Measure.LENGTH: 'length'>
    >>> measure_asked("공사비는요?")
    <Measure.MONEY: 'money'>
    """
    return next((one for one, asked in _ASKED.items() if asked.search(question)), None)


def gives(text: str, measure: Measure) -> bool:
    """Tell whether a text holds a number with a unit of a measure, or says that it is free.

    >>> gives("Water now runs for about 5.8 km.", Measure.LENGTH)
    True
    """
    return _GIVEN[measure].search(text) is not None
