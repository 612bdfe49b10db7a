"""Text as it was typed, encoded or laid out in, the same text in plain characters out."""

import re
import unicodedata

from charset_normalizer import from_bytes

# Characters that mail templates use as invisible filling. Joiners that some scripts need
# (U+200C, U+200D) go only where they join nothing.
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff\ufffc\x00]")
_LOOSE_JOINER = re.compile(
    "(?:(?<=\\s)|^)[\u200c\u200d]+|(?<![\u200c\u200d])[\u200c\u200d]+(?=\\s|$)"
)
_ODD_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\t\x0b\x0c]")
_LINE_ENDS = re.compile(r"\r\n?|\u2028|\u2029|\x85")
_UNTIDY = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufeff\ufffc\x00"
    "\u00a0\u2000-\u200a\u202f\u205f\t\x0b\x0c\r\x85]"
)
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\x0b\x0c\r\x1b"))
_MOST_CONTROLS = 0.02
# Enough for a guess; the guess costs about a millisecond a kilobyte.
_GUESS_LIMIT = 20_000


def decode(raw: bytes, stated: str | None = None) -> str:
    """Turn bytes into text: by byte order mark, as UTF-8, as the file states, or by a guess.

    UTF-8 comes before the stated charset because text in another charset is hardly ever
    valid UTF-8, while files that state another charset often hold UTF-8.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    for candidate in ("utf-8", stated):
        if candidate is None:
            continue
        try:
            return raw.decode(candidate)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return raw.decode(_guess(raw), errors="replace")


def is_binary(head: bytes) -> bool:
    r"""Say whether bytes are no text: too many of them are control characters.

    >>> is_binary(b"text\n"), is_binary(bytes(range(32)))
    (False, True)
    """
    if any(head.startswith(mark) for mark, _ in _BYTE_ORDER_MARKS):
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(head)


def _guess(raw: bytes) -> str:
    """Name the most likely charset of bytes that are not UTF-8 and state nothing usable."""
    try:
        raw[:_GUESS_LIMIT].decode("utf-8")
    except UnicodeDecodeError as error:
        # A few broken bytes in a UTF-8 file, or a character cut in two at the limit.
        if raw[: error.start].count(b"\xc3") + raw[: error.start].count(b"\xe2") > 2:  # noqa: PLR2004
            return "utf-8"
    else:
        return "utf-8"
    best = from_bytes(raw[:_GUESS_LIMIT]).best()
    return "cp1252" if best is None else best.encoding


def tidy(text: str) -> str:
    r"""Give a text without invisible filling, in NFC, with ordinary spaces and line ends.

    >>> tidy("a\u00a0b\u034f \u034f\r\nc")
    'a b \nc'
    """
    if _UNTIDY.search(text):
        text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
        text = _ODD_SPACES.sub(" ", _LOOSE_JOINER.sub("", text))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    r"""Put a text on one line with single spaces.

    >>> one_line("  a \n  b ")
    'a b'
    """
    return " ".join(tidy(text).split())


def lines(text: str) -> list[str]:
    r"""Give the lines of a text, each with single spaces and none at its ends.

    >>> lines("a  b \n\n c")
    ['a b', '', 'c']
    """
    return [" ".join(line.split()) for line in tidy(text).split("\n")]
