"""A dictionary in the format of dictd in, its headwords with what they are translated by out.

Made for what WikDict draws from Wiktionary and FreeDict publishes: an entry begins with the
headword, its pronunciations between slashes and its kind in angle brackets; translations follow on
a line of their own, and below them the sense they are of.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

INDEX, TEXT = ".index", ".dict.dz"
# What a dictionary says of itself stands under such names.
ABOUT = "00database"
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_HEAD = re.compile(r"(?P<word>.+?)(?: (?=[/\[<]).*)?")
_SENSE = re.compile(r"\d+\. (?P<rest>.+)")
# The number of a next sense that nothing is translated by.
_NEXT = re.compile(r" \d+\.$")
_REMARK = re.compile(r"\([^()]*\)")
_LINK = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class Sense:
    """A word, what translates it in one of its senses, and what it means if it has that alone."""

    word: str
    translations: tuple[str, ...]
    meaning: str


def senses_of(dictionary: Path) -> Iterator[Sense]:
    """Read the senses of a dictionary, by its text (`.dict.dz`); its index stands beside it.

    Raises `OSError` if either cannot be read and `ValueError` if it is no such file.
    """
    if not dictionary.name.endswith(TEXT):
        message = f"{dictionary.name} is no dictionary of dictd: give its {TEXT}"
        raise ValueError(message)
    with gzip.open(dictionary) as file:
        text = file.read()
    index = dictionary.with_name(dictionary.name.removesuffix(TEXT) + INDEX)
    for begin, length in _places(index):
        yield from _senses(text[begin : begin + length].decode("utf-8").splitlines())


def _places(index: Path) -> list[tuple[int, int]]:
    """Read where entries begin and how long they are, in bytes, each once and in order."""
    places = set()
    for number, line in enumerate(index.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            word, begin, length = line.split("\t")
            if not word.startswith(ABOUT):
                places.add((_number(begin), _number(length)))
        except ValueError as error:
            message = f"{index.name}, line {number}: not a word, its place and its length"
            raise ValueError(message) from error
    return sorted(places)


def _senses(lines: list[str]) -> Iterator[Sense]:
    head = _HEAD.fullmatch(lines[0]) if len(lines) > 1 else None
    if head is None:
        return
    for at, line in enumerate(lines[1:], start=1):
        sense = _SENSE.fullmatch(line)
        if sense is None and at > 1:
            continue
        said = _NEXT.sub("", sense["rest"] if sense else line)
        below = lines[at + 1] if at + 1 < len(lines) else ""
        # Behind the number of a next sense stands what that means.
        is_alone = sense is None and said == line.strip() and not _SENSE.fullmatch(below)
        translations = tuple(one for part in said.split(",") if (one := _plain(part)))
        yield Sense(_plain(head["word"]), translations, _plain(below) if is_alone else "")


def _plain(text: str) -> str:
    """Give a text without links' brackets and remarks in brackets."""
    return " ".join(_LINK.sub("", _REMARK.sub("", text)).split())


def _number(digits: str) -> int:
    """Read a number as dictd writes it, to the base 64."""
    value = 0
    for digit in digits:
        value = value * 64 + _DIGITS.index(digit)
    return value
