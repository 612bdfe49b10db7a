"""Readings in, the same readings with numeric dates decided by the source's other dates out."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from corpus.dates import Order, PartialDate, parse_date
from corpus.issue import Issue
from corpus.read import Reading

_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}(?!\d)")
_MONTHS = 12
# So many dates must show one order, and none the other.
_SHOWN = 3


def decide(readings: Sequence[Reading]) -> list[Reading]:
    """Date the issues whose date had two readings, by the order that their folder's dates show."""
    shown: dict[str, list[Order]] = defaultdict(list)
    for reading in readings:
        for issue in reading.issues:
            if issue.date_text and (order := _shown_by(issue.date_text)):
                shown[_folder(reading)].append(order)
    orders = {
        folder: found[0]
        for folder, found in shown.items()
        if len(found) >= _SHOWN and len(set(found)) == 1
    }
    return [
        replace(
            reading,
            issues=tuple(_dated(issue, orders[_folder(reading)]) for issue in reading.issues),
        )
        if _folder(reading) in orders
        else reading
        for reading in readings
    ]


def _folder(reading: Reading) -> str:
    return reading.source.rpartition("/")[0]


def _shown_by(text: str) -> Order | None:
    """Give the order that a date shows by a number too big for a month."""
    found = _NUMERIC.search(text)
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    if first > _MONTHS >= second:
        return "DMY"
    return "MDY" if second > _MONTHS >= first else None


def _dated(issue: Issue, order: Order) -> Issue:
    """Date an issue and its articles, if its date was left open."""
    if issue.date_origin != "ambiguous" or issue.date_text is None:
        return issue
    date: PartialDate | None = parse_date(issue.date_text, languages=[issue.language], order=order)
    articles = tuple(
        article if article.published else replace(article, published=date)
        for article in issue.articles
    )
    return replace(issue, published=date, date_origin="field", articles=articles)
