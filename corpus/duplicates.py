"""Readings in, the same readings with files that repeat an issue marked and kept behind it out."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, product
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from corpus.issue import Issue
from corpus.read import Outcome, Reading

_WORDS = re.compile(r"\w+")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
# Five words in a row are the same by chance in no two texts; CJK letters count as words.
_SHINGLE = 5
# 48 hashes in 16 bands of 3: texts that share 7 of 10 shingles meet in a band in 998 of 1,000.
_HASHES, _BANDS, _BATCH = 48, 16, 4_096
# Yearly reposts and point releases share up to 0.8 of their shingles and differ in the facts.
_SAME = 0.9
# HTML beside its own source: the same name, and most of the same words.
_BESIDE = 0.7
_LONGEST, _FIGURE, _BUCKET = 200_000, 6, 50
_LINK = re.compile(r"https?://\S+")


_Numbers = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class _Print:
    """An issue's place and the hashes of its shingles; `figures` are its numbers in order.

    `stem` is its file without the ending.
    """

    place: tuple[int, int]
    shingles: _Numbers
    figures: tuple[str, ...]
    stem: str


def marked(readings: Sequence[Reading]) -> list[Reading]:
    """Leave each issue in once; the sources of its copies stand in its `also`.

    Two issues are the same when they say the same with the same figures in the same language;
    dates that both state must agree. A reading whose issues are all copies is a duplicate.
    """
    prints = [
        _print(issue, (number, position))
        for number, reading in enumerate(readings)
        for position, issue in enumerate(reading.issues)
    ]
    kept_for: dict[tuple[int, int], tuple[int, int]] = {}
    for left, right in _pairs(prints):
        first, second = sorted((left.place, right.place), key=lambda place: _rank(readings, place))
        if _same(left, right) and _agree(_issue(readings, first), _issue(readings, second)):
            kept_for.setdefault(second, kept_for.get(first, first))
    also: dict[tuple[int, int], list[str]] = defaultdict(list)
    for place, kept in kept_for.items():
        also[_root(kept, kept_for)].append(_issue(readings, place).source)
    return [
        _settled(reading, number, kept_for, also, readings)
        for number, reading in enumerate(readings)
    ]


def _root(
    place: tuple[int, int], kept_for: dict[tuple[int, int], tuple[int, int]]
) -> tuple[int, int]:
    while place in kept_for:
        place = kept_for[place]
    return place


def _rank(readings: Sequence[Reading], place: tuple[int, int]) -> tuple[object, ...]:
    """Prefer the copy that knows more: a date, a link, more articles; then the first in order."""
    issue = _issue(readings, place)
    return (issue.published is None, issue.url is None, -len(issue.articles), place)


def _issue(readings: Sequence[Reading], place: tuple[int, int]) -> Issue:
    return readings[place[0]].issues[place[1]]


def _print(issue: Issue, place: tuple[int, int]) -> _Print:
    """Take the shingles of an issue's normalised text."""
    text = "\n".join(article.body for article in issue.articles)[:_LONGEST].casefold()
    text = _LINK.sub(" ", text)
    words = _WORDS.findall(_WIDE.sub(lambda letter: f" {letter[0]} ", text)) or [""]
    words += [""] * (_SHINGLE - len(words))
    hashes = np.fromiter(map(_hash, words), np.uint64, len(words))
    count = len(words) - _SHINGLE + 1
    grams = np.zeros(count, np.uint64)
    for step in range(_SHINGLE):
        grams = (grams * np.uint64(1_000_003)) ^ hashes[step : step + count]
    stem = f"{place[0]}" if len(issue.id) > len(issue.source) else issue.source.rsplit(".", 1)[0]
    figures = tuple(word for word in words if word.isdecimal() and len(word) <= _FIGURE)
    return _Print(place, np.unique(grams), figures, stem)


@lru_cache(maxsize=200_000)
def _hash(word: str) -> int:
    return crc32(word.encode())


def _pairs(prints: Sequence[_Print]) -> Iterator[tuple[_Print, _Print]]:
    """Give the pairs that share a band of MinHashes, each pair once, in order."""
    draw = np.random.default_rng(7)
    factors = draw.integers(1, 1 << 63, _HASHES, dtype=np.uint64) | np.uint64(1)
    buckets: dict[tuple[int, bytes], list[_Print]] = defaultdict(list)
    for print_ in prints:
        smallest = np.full(_HASHES, np.iinfo(np.uint64).max, np.uint64)
        for start in range(0, len(print_.shingles), _BATCH):
            # Multiplying by an odd number shuffles 64-bit numbers; the high half is well mixed.
            part = (print_.shingles[start : start + _BATCH, None] * factors) >> np.uint64(32)
            np.minimum(smallest, part.min(axis=0), out=smallest)
        for band, row in enumerate(smallest.reshape(_BANDS, -1)):
            buckets[band, row.tobytes()].append(print_)
    seen: set[tuple[tuple[int, int], tuple[int, int]]] = set()
    for together in buckets.values():
        # In a big bucket each is compared with the first only: they are all the same text.
        small = len(together) <= _BUCKET
        for left, right in (
            combinations(together, 2) if small else product(together[:1], together[1:])
        ):
            if (left.place, right.place) not in seen:
                seen.add((left.place, right.place))
                yield left, right


def _same(left: _Print, right: _Print) -> bool:
    """Say whether two texts are the same but for addressing, and state the same figures."""
    common = len(np.intersect1d(left.shingles, right.shingles, assume_unique=True))
    share = common / (len(left.shingles) + len(right.shingles) - common)
    if left.stem == right.stem:
        return share >= _BESIDE
    return share >= _SAME and left.figures == right.figures


def _agree(left: Issue, right: Issue) -> bool:
    """Say whether language and dates allow two issues to be one."""
    if left.language != right.language:
        return False
    if left.published is None or right.published is None:
        return True
    return str(left.published).startswith(str(right.published)) or str(right.published).startswith(
        str(left.published)
    )


def _settled(
    reading: Reading,
    number: int,
    kept_for: dict[tuple[int, int], tuple[int, int]],
    also: dict[tuple[int, int], list[str]],
    readings: Sequence[Reading],
) -> Reading:
    """Take the copies out of one reading."""
    issues = tuple(
        replace(issue, also=tuple(sorted({*issue.also, *also[number, position]} - {issue.source})))
        if (number, position) in also
        else issue
        for position, issue in enumerate(reading.issues)
        if (number, position) not in kept_for
    )
    if issues or not reading.issues:
        return replace(reading, issues=issues)
    original = _issue(readings, _root((number, 0), kept_for)).source
    return replace(
        reading, issues=(), outcome=Outcome.DUPLICATE, reason=f"says the same as {original}"
    )
