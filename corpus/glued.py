"""A stop that no space follows in, whether it ends a sentence out: "era.The", not "Node.js"."""

import re

from corpus.abbreviations import is_abbreviation, openers
from corpus.periods import LONGEST_ORDINAL, token_before

_EAST_ASIAN = re.compile(r"[\u3041-\u30ff\u3400-\u9fff가-힣]")
_HANGUL_END = re.compile(r"[가-힣][다요죠음함됨임까]$")
# The whole run of characters around the stop: one stop inside, nothing of an address or a path.
_PROSE = re.compile(r"[\w’'\-–()“”\"%]+[.!?][\w’'\-–]+[,;:.!?)\"”]*")
_PROSE_REACH = 80
_SHORTEST_ACRONYM = 3
_ONE_LETTER_WORDS = frozenset("AIOEYÀÉВКСУОЯИА")
# "ServerResponse": a word with capitals inside, but no run of words whose spaces were lost.
_CAMEL = re.compile(r"[A-Z][a-z]+\d{0,2}(?:[A-Z][a-z]*\d{0,2})+")
_HUMP = re.compile(r"[A-Z][a-z]*")
_SUFFIXES = frozenset({"Net", "Js", "Com", "Org", "Io", "Co", "Kr"})


def glued_stop_ends(text: str, begin: int, stop: re.Match[str], word: str, language: str) -> bool:
    """Decide for a stop that the next word follows at once."""
    if _EAST_ASIAN.match(text, stop.end()):
        return _ends_east_asian(text, begin, stop)
    is_capitalised = word[:1].isupper() and (word[1:2].islower() or word in _ONE_LETTER_WORDS)
    if not is_capitalised or word in _SUFFIXES or _is_of_code(word, language):
        return False
    return bool(stop["closers"]) or _ends_prose(text, begin, stop.start(), word, language)


def _is_of_code(word: str, language: str) -> bool:
    """Say whether a word ends a name of code: "http.ServerResponse", "stream.Readable를"."""
    if _EAST_ASIAN.search(word):
        return True
    humps = _HUMP.findall(word) if _CAMEL.fullmatch(word) else []
    return bool(humps) and openers(language).isdisjoint(map(str.casefold, humps))


def _ends_east_asian(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Decide before a character: "했다.서울은" ends, "금.은.동" and '"간다."고' do not."""
    if stop["closers"]:
        return False
    if stop["stop"] != ".":
        return True
    return _HANGUL_END.search(text, max(begin, stop.start() - 2), stop.start()) is not None


def _ends_prose(text: str, begin: int, stop: int, word: str, language: str) -> bool:
    """Decide between two words of cased letters."""
    run = text[max(begin, stop - _PROSE_REACH) : stop]
    if not run:
        return False  # a stop at the very begin ends nothing
    if run.endswith((" ", "\u00a0", "\u202f")):
        return text[stop] in "!?"  # French spaces: "Oui !Le fichier"
    token = token_before(text, begin, stop)
    if not _may_end(run[-1:], token) or (token.isdigit() and len(token) <= LONGEST_ORDINAL):
        return False
    if is_abbreviation(token, language) and word.casefold() not in openers(language):
        return False
    start = stop - len(run.rsplit(maxsplit=1)[-1])
    whole = text[start : stop + _PROSE_REACH].split(maxsplit=1)[0]
    return _PROSE.fullmatch(whole) is not None


def _may_end(before: str, token: str) -> bool:
    """Say whether a word may end like this: not an initial, nor the first half of "ASP.NET"."""
    if before.islower() or before.isdigit():
        return len(token) > 1
    return before in ')”"%' or (token.isupper() and len(token) >= _SHORTEST_ACRONYM)
