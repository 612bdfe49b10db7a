"""Text in, the lines near its top that are there to date it out."""

import re
from collections.abc import Iterator

from corpus.dates import FoundDate, find_dates

_LABEL = re.compile(
    r"^\W*(?:posted|published|publication date|date|updated|issued|released?|sent"
    r"|등록일자?|작성일자?|게시일자?|발행일자?|보도일시|배포일시?|公開日|掲載日|更新日|発行日|发布日期|发布时间|發布日期|日期"
    r"|datum|veröffentlicht|stand|fecha|publié|data|pubblicato|дата|опубликовано|tarih|ngày)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LINES, _LONGEST, _TOP = 12, 120, 4_000
# A line is a dateline when the date is at least this share of it.
_SHARE = 0.4
_LABEL_GAP = 25


def datelines(body: str, language: str, *, labelled: bool) -> Iterator[str]:
    """Give the dates of the lines that open a text and hold a date and little else.

    `labelled` gives only those that say so ("Posted on 23 May 2018").
    """
    lines = [line.strip() for line in body[:_TOP].split("\n") if line.strip()]
    for line in lines[:_LINES]:
        if len(line) > _LONGEST or not _YEAR.search(line):
            continue
        found = next(iter(_dates(line, language)), None)
        if found is None:
            continue
        label = _LABEL.match(line)
        says_so = label is not None and 0 <= found.start - label.end() <= _LABEL_GAP
        says_so = says_so or (found.start == 0 and "posted" in line.lower())
        if says_so or (not labelled and found.end - found.start >= _SHARE * len(line)):
            yield line[found.start : found.end]


def _dates(line: str, language: str) -> list[FoundDate]:
    """Find the dates with a year in the line's language, or in English."""
    for known in dict.fromkeys((language, "en")):
        found = [date for date in find_dates(line, known) if not date.lacks_year]
        if found:
            return found
    return []
