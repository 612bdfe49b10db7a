"""A quote and a wording in, what we add about its dates out: the issue's, the reckoned, the older.

A quote is verbatim, so none of this stands in it: these are lines of our own, which say so.
"""

from babel.dates import format_interval
from babel.lists import format_list

from bot.answer import Quote
from bot.dating import written
from bot.excerpt import shorten
from bot.marks import Marked, join
from bot.wording import Wording
from corpus.date_range import DateRange

# A text says "today" and "next week"; one with more of them is a calendar, and is read as one.
_PHRASES = 5
_OLDER_LIMIT = 300


def time_notes(quote: Quote, wording: Wording) -> Marked:
    """Say what the issue's date adds to a quote, a line each; empty where it adds nothing."""
    return join(
        "\n", [_issue_date(quote, wording), reckoned(quote, wording), _older(quote, wording)]
    )


def reckoned(quote: Quote, wording: Wording) -> Marked:
    """Give each relative date as the text has it, with the date that it means in brackets."""
    if not quote.reckoned:
        return Marked()
    body = quote.hit.article.body
    phrases = [
        wording.apart(_on_one_line(body[one.start : one.end])).text
        + f" ({wording.apart(readings_text(one.readings, wording)).text})"
        for one in quote.reckoned[:_PHRASES]
    ]
    dates = format_list(phrases, locale=wording.locale)
    return wording.say("Reckoned by us from the date of the issue: {dates}", dates=dates)


def readings_text(readings: tuple[DateRange, ...], wording: Wording) -> str:
    """Write what a phrase may mean: "12 March 2020", or "12 March 2020 or 19 March 2020"."""
    return format_list([_range_text(one, wording) for one in readings], "or", wording.locale)


def _range_text(dates: DateRange, wording: Wording) -> str:
    """Write a date, or the days of a week from the first to the last."""
    if dates.first == dates.last:
        return wording.date(dates.first)
    return format_interval(dates.first_day, dates.last_day, "yMMMd", locale=wording.locale)


def _issue_date(quote: Quote, wording: Wording) -> Marked:
    if quote.issue_date is None:
        return Marked()
    return wording.say(
        "The text names no date; the date of this issue is {date}.",
        date=wording.date(quote.issue_date),
    )


def _older(quote: Quote, wording: Wording) -> Marked:
    """Tell what an older issue said, with its date, so that the newer is seen to be newer."""
    older = quote.older
    if older is None:
        return Marked()
    published = written(older.hit.article, older.hit.issue)
    return wording.say(
        "An older issue ({date}) said: “{text}”",
        date=wording.date(published) if published else "?",
        text=shorten(_on_one_line(older.text), _OLDER_LIMIT),
    )


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
