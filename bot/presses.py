"""A button's meaning in, at most 64 bytes out, and back: enough to go on after a restart.

No question is kept for a button. A button says which of our languages the reader has, how far the
reader is, and a digest of the question; the question itself is in the message that the answer
replies to, which Telegram sends along with the press. The digest of a follow-up covers what it
follows up, which is in memory for a while; when it no longer is, the digests differ.
"""

import hashlib
from dataclasses import dataclass

from bot.topic import Topic

_SEPARATOR = "|"
_DIGEST_LENGTH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class More:
    """Show the quote at a position, of the question with this digest."""

    language: str
    position: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Show a page of the list of issues."""

    language: str
    number: int


Press = More | Page


def digest(question: str, topic: Topic | None = None) -> str:
    """Give a question's fingerprint, which tells whether it or its topic changed since."""
    whole = f"{question}\n{topic.question}\n{topic.asked}" if topic else question
    return hashlib.sha256(whole.encode(errors="surrogatepass")).hexdigest()[:_DIGEST_LENGTH]


def pack(press: Press) -> str:
    """Write a press as callback data.

    >>> pack(Page(language="zh-Hant", number=3))
    'page|zh-Hant|3'
    """
    match press:
        case More(language=language, position=position, digest=mark):
            return _SEPARATOR.join(("more", language, str(position), mark))
        case Page(language=language, number=number):
            return _SEPARATOR.join(("page", language, str(number)))


def unpack(data: str) -> Press | None:
    """Read callback data; None when an older bot, or someone else, wrote it.

    >>> unpack("page|ko|1")
    Page(language='ko', number=1)
    """
    match data.split(_SEPARATOR):
        case ["more", language, position, mark] if position.isdecimal():
            return More(language=language, position=int(position), digest=mark)
        case ["page", language, number] if number.isdecimal():
            return Page(language=language, number=int(number))
    return None
