"""A text in, how plainly it tells who somebody is out: by full and given names, titles and offices.

A capital shows a name, not whose: "the Royal Commission" is nobody. Scripts without capitals show
people by the title behind or before the name alone.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from bot.given_names import given_names
from index.letters import fold

# A word with a capital, as names are; scripts without capitals have signs of their own below.
NAME = r"[A-ZÀ-ÖØ-ÞĂĐĞİŞƠƯА-ЯЁ][^\W\d_][\w'’\-]*"
_INITIAL = r"[A-ZА-Я]\."
_BETWEEN = r"(?:(?:de|da|di|do|dos|van|von|der|den|bin|al|el|la|le|du)\s+)*"
# Names side by side, as a first and a last name are.
_FULL_NAME = re.compile(rf"(?<!\w)(?:{NAME}|{_INITIAL})(?:\s+{_BETWEEN}(?:{NAME}|{_INITIAL}))+")
# What may hold a given name: one that nothing is written to ("@knurpht", "max.org").
_NAMES = re.compile(rf"(?<![\w.@/]){NAME}(?:\s+{_BETWEEN}(?:{NAME}|{_INITIAL}))*")
_POSSESSIVE = re.compile(r"['’]s$")
# "San Francisco", "Fort Bragg", "St. Gallen": towns that are named after somebody.
_TOWN = re.compile(r"san|santa|santo|são|st|saint|sankt|port|fort|mount|mt|lake|los|las|el|la|le")
_PART = re.compile(r"[^\W\d_][\w'’\-]+")
# Words of the names of things, and what begins a sentence: no part of anybody's name.
_OF_THINGS = re.compile(
    r"the|an?|this|that|these|those|our|your|their|his|her|its|we|they|it|he|she|in|on|at|for|from"
    r"|with|by|and|or|of|to|as|if|when|where|who|what|how|why|read|more|join|please|der|die|das"
    r"|ein|eine|im|am|les?|la|el|los|las|il|os?|une?|das?|nos?"
    r"|day|week|month|department|ministry|commission|board|committee|council|office|agency"
    r"|authority|government|states?|united|university|institute|school|college|cent(?:er|re)"
    r"|museum|library|hospital|park|street|road|avenue|hall|hotel|club|association|society"
    r"|foundation|company|corporation|group|team|union|bank|program(?:me)?|project|initiative|act"
    r"|bill|law|award|prize|summit|conference|forum|meeting|event|festival|report|news|newsletter"
    r"|update|release|version|services?|development|management|system|technology|security|health"
    r"|education|environment|water|energy|policy|community|network|information|data|north|south"
    r"|east|west|new|national|international|federal|public|central|royal|world|city|county"
    r"|district|region|republic|bundes\w*|stadt\w*|verein\w*|gesellschaft|universit\w+|institut\w*"
    r"|société|socie\w+|asocia\w+|associa\w+|funda\w+|fonda\w+|ministeri\w*|ministère|comisión|comissão"
    r"|commissione|consejo|conseil|consiglio|conselho|gobierno|gouvernement|governo|escuela|école"
    r"|scuola|escola|nacional|nationale?s?|nazionale|république|república|repubblica|совет\w*"
    r"|общество|университет\w*|институт\w*|комитет\w*|центр\w*|фонд\w*|союз\w*|банк\w*"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
_TITLES = (
    r"(?:mrs?|ms|miss|dr|prof|sir|dame|rev|hon|herrn?|frau|sra?|señora?|doña|mme|mlle|monsieur"
    r"|madame|sig|signora?|dott|г-н|г-жа|господин|госпожа|ông|bà|bapak|ibu|pak|bu|bay|bayan)\.?\s+"
)
_OFFICES = (
    r"(?:president|chair(?:man|woman|person)?|minister|director|mayor|governor|secretary|professor"
    r"|manager|founder|ceo|cto|coach|captain|treasurer|author|editor|developer|commissioner|senator"
    r"|ambassador|spokes\w+|head|leader|chief|officer|engineer|artist|painter|singer|act(?:or|ress)"
    r"|writer|journalist|scientist|researcher|player|architect|designer|photographer|musician"
    r"|bürgermeister\w*|präsident\w*|vorsitzende\w*|trainer\w*|leiter\w*|presidente|alcalde\w*"
    r"|ministr[oa]|directora?|maire|président\w*|ministre|directeur|directrice|sindaco|direttore"
    r"|prefeit[oa]|diretora?|президент\w*|министр\w*|мэр\w*|директор\w*|председател\w*|глав[аы]"
    r"|chủ tịch|giám đốc|bộ trưởng|walikota|menteri|direktur|ketua|başkan\w*|bakan\w*|müdür\w*)"
    r"(?:,| and|)\s+"
)
_UNSPACED = (
    r"[가-힣]{2,4}\s?\S{0,8}(?:시장|군수|구청장|지사|회장|사장|대표|교수|장관|차관|의원|원장|소장|위원장|위원|감독"
    r"|작가|박사|총장|팀장|과장|국장|실장|본부장|센터장|관장|교장|동장|면장|읍장|의장|대통령|총리|선수|기자|단장|씨|님)"
    r"(?![가-힣]{3})"
    r"|[一-龯ァ-ヶーぁ-ん]{2,8}(?:氏|さん|様|社長|会長|大臣|知事|議員|監督|選手|博士|首相|大統領|理事長|館長|院長)"
    r"|[一-龯]{2,}(?:先生|女士|部[长長]|主席|市[长長]|町長|教授|[总總][统統理]|主任|局[长長]|董事[长長]|[书書][记記]|校[长長])"
    r"|[ァ-ヶー]{2,}・[ァ-ヶー]{2,}|[一-龯]{1,6}·[一-龯]{1,6}|[部局市校][长長][一-龯]{2,4}|(?:นาย|นาง|ดร\.|คุณ|ศาสตราจารย์)\s?[ก-๛]|(?:श्रीमती|श्री|डॉ\.?)\s"
    r"|(?:السيدة?|الدكتورة?|الوزير|الرئيس|المدير|رئيس|مدير|وزير)\s"
)
_TITLED = re.compile(rf"(?<!\w)(?i:{_TITLES}|{_OFFICES})(?={NAME})")
_ADDRESSED = re.compile(rf"(?<!\w)(?i:{_TITLES})(?={NAME})")
# "The artist Florentijn Hofman"; a "Developer Advocate" is nobody.
_IN_OFFICE = re.compile(rf"(?<!\w)(?i:{_OFFICES})({NAME}\s+{_BETWEEN}{NAME})")
_TITLED_UNSPACED = re.compile(_UNSPACED)


def told_who(text: str, is_stated: Callable[[str], bool]) -> float:
    """Count the kinds of signs that a text names somebody, the more the surer.

    `is_stated` tells of a word whether the question says it.

    >>> told_who("It is led by Minister Grace Fu.", lambda word: False)
    3.0
    >>> told_who("It was heard by the Royal Commission.", lambda word: False)
    0.0
    """
    signs = (
        any(_is_somebody(one.group(), is_stated) for one in _FULL_NAME.finditer(text)),
        _is_called(text, is_stated),
        _TITLED.search(text) is not None,
        _TITLED_UNSPACED.search(text) is not None,
    )
    return float(sum(signs))


def shows_somebody(text: str, is_stated: Callable[[str], bool]) -> bool:
    """Tell whether a text has a sign of a person that things have not, as capitals alone are.

    >>> shows_somebody("Kyle Stratton made it.", lambda word: False)
    True
    >>> shows_somebody("We hire a Developer Advocate for the Diversion Canal.", lambda word: False)
    False
    """
    return (
        _is_called(text, is_stated)
        or any(_is_somebody(one[1], is_stated) for one in _IN_OFFICE.finditer(text))
        or _ADDRESSED.search(text) is not None
        or _TITLED_UNSPACED.search(text) is not None
    )


def is_full_name(text: str) -> bool:
    """Tell whether a text is somebody's names and nothing else.

    >>> is_full_name("Jared Diamond"), is_full_name("the Prime Minister")
    (True, False)
    """
    return _FULL_NAME.fullmatch(text) is not None and _has_given_name(text, lambda _: False)


def _is_called(text: str, is_stated: Callable[[str], bool]) -> bool:
    """Tell whether a text calls somebody by a given name whom the question does not name."""
    return any(_has_given_name(one.group(), is_stated) for one in _NAMES.finditer(text))


def _has_given_name(name: str, is_stated: Callable[[str], bool]) -> bool:
    """Tell whether capitals side by side are a given name's, and not one that the question names.

    One that may be something else is one where another name follows.
    """
    parts = [_POSSESSIVE.sub("", part) for part in _PART.findall(name) if part[0].isupper()]
    words = [fold(part) for part in parts]
    known = given_names()
    if any(map(_TOWN.fullmatch, words)):
        return False
    for part, (word, following) in zip(parts, pairwise([*words, ""]), strict=True):
        may_be = following and word in known.doubtful and not _is_shouted(part)
        if (may_be or word in known.sure) and not any(
            _OF_THINGS.fullmatch(one) or is_stated(one) for one in (word, following) if one
        ):
            return True
    return False


def _is_somebody(name: str, is_stated: Callable[[str], bool]) -> bool:
    """Tell whether capitals side by side are a person's, and not one whom the question names."""
    parts = [part for part in _PART.findall(name) if part[0].isupper()]
    if any(_OF_THINGS.fullmatch(fold(part)) or _is_shouted(part) for part in parts):
        return False
    return sum(not is_stated(fold(part)) for part in parts) > 1


def _is_shouted(part: str) -> bool:
    """Tell whether a word is all capitals, as abbreviations and headings are: "CEO", not "Fu"."""
    return part.isupper() and len(part) > 2  # noqa: PLR2004 - "Li" and "LI" are both names
