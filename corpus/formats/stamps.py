"""A time stamp as mails and feeds write it in, its day in the writer's own time zone out."""

import re
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


_CLOCK = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun)\w*\s+([a-z]{3})\s+(\d{1,2})\s+\d\d?:\d\d(?::\d\d)?\s+"
    r"(?:[a-z]{2,5}\s+)?((?:19|20)\d\d)",
    re.IGNORECASE,
)


def clock_day_in(text: str) -> str | None:
    """Find a time stamp as the C library writes it, and give its day.

    >>> clock_day_in("Mon Mar 15 12:11:03 CET 2004")
    '15 Mar 2004'
    """
    found = _CLOCK.search(text)
    return f"{found[2]} {found[1]} {found[3]}" if found else None


def day_of(stamp: str | None) -> str | None:
    """Give an ISO or RFC 5322 time stamp as an ISO day; anything else as written.

    >>> day_of("Tue, 20 May 2025 22:00:00 -0400"), day_of("2025-05-20T22:00:00-04:00")
    ('2025-05-20', '2025-05-20')
    """
    if not stamp:
        return None
    if _ISO.match(stamp):
        return stamp[:10]
    try:
        return parsedate_to_datetime(stamp).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return stamp
