"""A quote and the room there is in, the sentences around it that fit out, the quote bold."""

from bot.answer import Quote
from bot.marks import Mark, Marked, bold

ELLIPSIS = "…"


def length(text: str) -> int:
    """Measure a text in UTF-16 units, the larger of the two ways Telegram counts.

    >>> length("né👋")
    4
    """
    return len(text.encode("utf-16-le")) // 2


def shorten(text: str, limit: int) -> str:
    """Cut a text to a limit in UTF-16 units, between words where there are any.

    >>> shorten("The river parks open", 12)
    'The river…'
    """
    if length(text) <= limit:
        return text
    kept = text[: max(limit - 1, 0)]
    while length(kept) > limit - 1:
        kept = kept[:-1]
    words, gap, _ = kept.rpartition(" ")
    # A text without spaces (Japanese, Chinese) has one gap at most, far from its end.
    between_words = gap and length(words) > limit // 2
    return (words if between_words else kept).rstrip() + ELLIPSIS


def excerpt(quote: Quote, room: int) -> Marked:
    """Give as many whole sentences around a quote as there is room for, in UTF-16 units.

    What was cut off is marked by an ellipsis. The text is empty when nothing but the quote fits,
    or when there is nothing but the quote.
    """
    body = quote.hit.article.body
    start, end = quote.start, quote.end
    # Nearest first, what follows before what precedes: a reader reads on.
    for following, preceding in _steps(quote):
        if _size(quote, start, following) <= room:
            end = following
        if _size(quote, preceding, end) <= room:
            start = preceding
    if body[start : quote.start].strip() == "" and body[quote.end : end].strip() == "":
        return Marked()
    before = body[start : quote.start].lstrip()
    after = body[quote.end : end].rstrip()
    whole = Marked(before) + bold(quote.text) + after
    whole = (Marked(f"{ELLIPSIS} ") if start > quote.context_start else Marked()) + whole
    whole = whole + (f" {ELLIPSIS}" if end < quote.context_end else "")
    return whole.within(Mark.QUOTE)


def _steps(quote: Quote) -> list[tuple[int, int]]:
    """List pairs (end, start) that widen the quote by one sentence on each side at a time."""
    sentences = quote.hit.passage.sentences
    ends = sorted({one.end for one in sentences if quote.end < one.end < quote.context_end})
    starts = sorted(
        {one.start for one in sentences if quote.context_start < one.start < quote.start},
        reverse=True,
    )
    ends.append(quote.context_end)
    starts.append(quote.context_start)
    steps = max(len(ends), len(starts))
    ends += ends[-1:] * (steps - len(ends))
    starts += starts[-1:] * (steps - len(starts))
    return list(zip(ends, starts, strict=True))


def _size(quote: Quote, start: int, end: int) -> int:
    """Measure the excerpt from start to end, with the ellipses it would need."""
    ellipses = 2 * (start > quote.context_start) + 2 * (end < quote.context_end)
    return length(quote.hit.article.body[start:end]) + ellipses
