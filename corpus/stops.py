"""A stop and what stands around it in, whether a sentence ends there out."""

import re

from corpus.date_heads import is_only_date
from corpus.glued import glued_stop_ends
from corpus.periods import Period, is_dotted_pair, period_ends, token_before

_CLOSERS = r"""["'”’“»›)\]】」』）〉》＂〟]"""
STOP = re.compile(
    r"(?P<stop>[.!?…。！？｡．؟۔।॥‼⁇⁈⁉]+)"
    rf"(?P<closers>(?:{_CLOSERS}|\[\d{{1,3}}\]|[ \u00a0\u202f]»|\*+(?=\s))*)"
    # "No.55The Seoul…": a page's issue mark runs into its first sentence.
    r"|(?P<mark>\b(?:No|Vol)\.\s?\d+)(?=[A-Z][a-z])"
    # An address before a capital: a sentence seldom goes on behind its link.
    r"|(?P<address>https?://[^\s<>\"'「」（）]*[\w/#=&%\-])(?=\s+[^\W\d_])"
)
_FULL = frozenset("。！？｡؟۔।॥‼⁇⁈⁉．")
_FOLLOWING = re.compile(
    r"(?P<gap>\s*)(?P<opener>[-–—\"'“”‘’„«‹(\[（「『【《〈¿¡*]*\s?)(?P<word>[^\W_]*)"
)
_RUNS_ON = re.compile(r"[\u3041-\u309f가-힣、，,；;：:]")
_QUOTATIVE = re.compile(r"이?라[고며는면]|하[고며]|고$|며$")
_NO_OPENING = frozenset(",;:%)&+/=°।")


def ends_sentence(
    text: str, begin: int, stop: re.Match[str], language: str, *, has_capitals: bool = True
) -> bool:
    """Decide whether the sentence that began at `begin` ends with this stop and its closing signs.

    `has_capitals` is False for a text written without them, where a small letter tells nothing.

    >>> text = "On Dec. 4. Then"
    >>> [ends_sentence(text, 0, stop, "en") for stop in STOP.finditer(text)]
    [False, True]
    """
    if stop["stop"] is None:
        return stop["mark"] is not None or text[stop.end() :].lstrip()[0].isupper()
    following = _FOLLOWING.match(text, stop.end())
    if following is None or stop["stop"][-1] in _FULL:
        return _full_stop_ends(text, stop)
    word = following["word"]
    trails_off = "…" in stop["stop"] or ".." in stop["stop"]
    if not following["gap"]:
        goes_on = trails_off or following["opener"] == "-"  # "Tel.-Nr."
        return not goes_on and glued_stop_ends(text, begin, stop, word, language)
    if trails_off:
        return word[:1].isupper()
    if _goes_on(text, stop, following, has_capitals=has_capitals):
        return False
    return stop["stop"][-1] in "!?" or _period_ends(text, begin, stop.start(), word, language)


def _full_stop_ends(text: str, stop: re.Match[str]) -> bool:
    """Decide for a stop that ends sentences wherever it stands, but not in 「はい。」と言った."""
    after = text[stop.end()]
    if stop["stop"] == "．" and (after.isalnum() or text[: stop.start()][-1:].isascii()):
        return after.isspace()
    return not (_RUNS_ON.match(after) if stop["closers"] else after in "、，,；;")


def _goes_on(
    text: str, stop: re.Match[str], following: re.Match[str], *, has_capitals: bool
) -> bool:
    """Say whether what follows cannot open a sentence: a small letter, a comma, "라고"."""
    word = following["word"]
    if not word:
        return text[following.end() : following.end() + 1] in _NO_OPENING
    if has_capitals and word[0].islower():
        return not word[1:2].isupper()  # "iPhone" opens a sentence
    return bool(stop["closers"] and _QUOTATIVE.match(word))


def _period_ends(text: str, begin: int, stop: int, word: str, language: str) -> bool:
    """Decide for one full stop between words."""
    token = token_before(text, begin, stop)
    if not token:
        # Tokenised text: "1 . 5 小时"
        return not (word[:1].isdigit() and text[begin:stop].rstrip()[-1:].isdigit())
    if is_dotted_pair(token, word, text, stop):
        return False
    if begin == 0 and is_only_date(text[:stop], language):
        return False  # at the head of an item: "Nov 8 & 9. Porto, PT - Ferry Day"
    is_first = text[begin:stop].strip("([*-– ") == token
    return period_ends(Period(token=token, word=word, language=language, is_first=is_first))
