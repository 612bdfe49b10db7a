"""A text in, how plainly it tells where something is out: by its labels, places and words before.

A capital shows a name, not what it is of. "In Utrecht", "Warsaw, Poland", "Central Fire Station",
"Ort: …" and "나주종합스포츠파크에서" say where; what the question states itself says nothing new.
"""

import re
from collections.abc import Callable

from bot.people import NAME
from index.words import analyse

# "Where:" as a newsletter writes it before an address, in the languages as ordered in the README.
_LABELS = (
    r"(?:location|venue|where|address|meeting place|lugar|ubicación|dirección|sede|lieu|adresse"
    r"|ort|treffpunkt|veranstaltungsort|место|адрес|المكان|العنوان|địa điểm|địa chỉ|tempat|lokasi"
    r"|alamat|local|endereço|morada|luogo|indirizzo|yer|adres|स्थान|पता)\s*[:：]"
    r"|(?:장소|위치|주소|会場|場所|住所|会场|會場|地点|地點|地址|สถานที่)\s*[:：]?"
)
# What stands before a place, and the place's own name.
_BEFORE = (
    r"(?:in|at|near|from|to|im|am|bei|aus|nach|à|au|aux|chez|dans|en|em|no|na|nella|nello|nel|alla"
    r"|al|a|в|во|на|из|под|ở|tại|di|ke)\s+(?:the |la |le |el |los |las |den |dem |der |l['’])?"
)
# What a place is, after its name.
_KINDS = (
    r"hall|park|cent(?:er|re)|hotel|station|library|museum|stadium|university|school|church"
    r"|theat(?:er|re)|campus|building|room|arena|square|county|city|town|plaza|gardens?|street"
    r"|road|avenue|island|bridge|airport|lake|river|college|house|court|pavilion|auditorium|inn"
)
# The same before its name or number, and German compounds before a number.
_STREETS = (
    r"(?:rue|avenue|boulevard|calle|plaza|avenida|rua|praça|piazza|улиц[аеы]|ул\."
    r"|площад[ьи]|đường|phố|jalan|jl\.|cadde\w*|sokak)\s+\w"
    r"|\w*(?:stra(?:ß|ss)e|str\.|platz|halle|haus|hof|saal|allee|gasse|weg)\s+\d"
    r"|\w*(?:caddesi|sokağı|meydanı|mahallesi)"
    r"|\d+\s+[A-Z]\w+\s+(?:street|st|road|rd|avenue|ave|blvd|lane|drive|way)"
)
# Where names have no capitals, kinds of places and the particle that says where.
_UNSPACED = (
    (
        r"(?P<said>[가-힣]+(?:시|군|구|동|읍|면|리|로|길|역|관|센터|공원|광장|시장|강당|홀|파크|학교|호텔|병원|청|장|항|섬|도))"
        r"(?:\s?\S{0,12})?(?:에서|에\s|일원|에 위치|소재)"
    ),
    r"(?P<said>[가-힣]{2,})에서\s(?:\S+\s)?(?:열|개최|진행|만났|모였|치러)",
    r"(?P<said>[一-龯ァ-ヶーA-Za-z]+(?:市|区|町|村|県|府|都|館|駅|場|ホール|公園|センター|ビル|大学|ホテル|広場|城))(?:で|にて|に)",
    # "there", "this", "then" and the like name no place
    r"(?:在|位于|位於|于|於)(?![其此这這该該当當一任同不前后後那哪我他她它])(?P<said>[一-龯A-Za-z]{2,6})",
    r"(?:ที่|ณ)\s?[ก-๛]+|[\u0900-\u097f]+ (?:में|पर)(?!\w)|(?<!\w)في\s+\w+",
)
# Each kind of sign, by the patterns that show it.
_SIGNS: tuple[tuple[re.Pattern[str], ...], ...] = (
    (re.compile(rf"(?<!\w)(?:{_LABELS})", re.IGNORECASE),),
    (re.compile(rf"(?<!\w)(?i:{_BEFORE})(?P<said>{NAME})"),),
    (re.compile(rf"(?P<said>{NAME}\s+)(?i:{_KINDS})(?!\w)|(?<!\w)(?i:{_STREETS})"),),
    (re.compile(rf"(?P<said>{NAME}),\s+(?:[A-Z]{{2}}\b|{NAME})"),),
    tuple(map(re.compile, _UNSPACED)),
)


def told_where(text: str, is_stated: Callable[[str], bool]) -> float:
    """Count the kinds of signs that a text says where something is, the more the surer.

    `is_stated` tells of a word whether the question says it.

    >>> told_where("The summit took place in Utrecht.", lambda word: word == "summit")
    1.0
    >>> told_where("The summit took place in Utrecht.", lambda word: word == "utrecht")
    0.0
    """
    return float(
        sum(
            any(_is_new(one, is_stated) for pattern in sign for one in pattern.finditer(text))
            for sign in _SIGNS
        )
    )


def _is_new(found: re.Match[str], is_stated: Callable[[str], bool]) -> bool:
    """Tell whether a sign is of a place that the question does not name."""
    said = found.groupdict().get("said")
    return not said or not all(map(is_stated, analyse(said)))
