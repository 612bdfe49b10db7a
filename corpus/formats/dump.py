"""The text of a whole web page in, the newsletter issue inside its menus and footers out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.formats.draft import Draft, DraftArticle
from corpus.numbering import number_in

# "2020 December (Vol.55)", "2020년 12월호 (Vol.55)", "2020年12月 (第55期)", "December 2020, No. 5".
_NUMBER = (
    r"(?:vol(?:ume)?|no|issue|nr)\s?\.?\s*\d{1,4}"
    r"|[제第]\s*\d{1,4}\s*[호号號期]|\d{1,4}\s*[호号號期]"
)
_MONTH = (
    r"(?:19|20)\d\d\s*[년年]\s*\d\d?\s*[월月]\s*[호号號]?|(?:19|20)\d\d\s*[./-]\s*\d\d?\.?"
    r"|(?:19|20)\d\d[\s,]+[^\W\d_]{3,12}\.?|[^\W\d_]{3,12}\.?[\s,]+(?:19|20)\d\d"
)
_ISSUE_LINE = re.compile(
    rf"^(?:{_MONTH})\s*[,|·/–-]?\s*[(（\[]?\s*(?:{_NUMBER})\s*[)）\]]?$"
    rf"|^[(（\[]?\s*(?:{_NUMBER})\s*[)）\]]?\s*[,|·/–-]?\s*[(（\[]?(?:{_MONTH})\s*[)）\]]?$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^[\s•·∙◦▪■○●*–-]+(?=\S)")
_COPYRIGHT = re.compile(
    r"\bcopyrights?\b|[ⓒ©]|\(c\)\s*(?:19|20)\d\d|all rights reserved"
    r"|저작권|版权所有|版權所有|著作権",
    re.IGNORECASE,
)
_COUNT_AT_END = re.compile(r"(?:^|\s)\d[\d,.]*$")
# A line this long is prose even without a full stop; menus and captions are shorter.
_PROSE = 160
_SENTENCE = re.compile(r"[.!?…][\"”’')\]]?(?:\s|$)|[。！？।]|[.](?=[A-Z가-힣ぁ-んァ-ヶ一-龥])")
# How far the glued head ("I SEOUL U 2020 December No.55") may reach into the body line.
_HEAD_LIMIT = 120
# A copyright line ends the article only this close to the end of the text.
_FOOTER_LIMIT = 1_500
_HEADLINE_WORDS, _HEADLINE_LETTERS = 4, 10


@dataclass(frozen=True, slots=True)
class _Segment:
    """The lines from one issue line to the next."""

    title: str
    lines: Sequence[str]


def is_dump(text: str) -> bool:
    """Say whether a text is the dump of a page with an issue line and prose below it."""
    return bool(_segments(text))


def drafts(text: str) -> list[Draft]:
    """Read each issue of a page dump; the menus before, between and after them go."""
    found = []
    for segment in _segments(text):
        number = number_in(segment.title)
        title, body = _article(segment.lines, number)
        if body:
            found.append(
                Draft(
                    title=segment.title,
                    number=number,
                    published=_date_part(segment.title, number),
                    articles=(DraftArticle(title=title, body=body),),
                )
            )
    return found


def _segments(text: str) -> list[_Segment]:
    """Give each issue line that prose follows before the next issue line."""
    lines = [_BULLET.sub("", line).strip() for line in text.split("\n")]
    starts = [
        n for n, line in enumerate(lines) if len(line) < _HEAD_LIMIT and _ISSUE_LINE.match(line)
    ]
    ends = [*starts[1:], len(lines)]
    segments = [_Segment(lines[a], lines[a + 1 : b]) for a, b in zip(starts, ends, strict=False)]
    return [segment for segment in segments if any(map(_is_prose, segment.lines))]


def _is_prose(line: str) -> bool:
    return len(line) >= _PROSE and _SENTENCE.search(line) is not None


def _date_part(title: str, number: str | None) -> str:
    """Give the issue line without its number, which leaves the month."""
    return re.sub(rf"[(（\[]?\s*(?:{_NUMBER})\s*[)）\]]?", " ", title, flags=re.IGNORECASE).strip(
        " ,|·/–-号號호"
    ) or (number or title)


def _article(lines: Sequence[str], number: str | None) -> tuple[str | None, str]:
    """Give the headline and the body below an issue line."""
    first = next(position for position, line in enumerate(lines) if _is_prose(line))
    headline = next((line for line in reversed(lines[:first]) if _is_headline(line)), None)
    kept = [_without_head(lines[first], number), *lines[first + 1 :]]
    return headline, _without_footer(kept)


def _is_headline(line: str) -> bool:
    """Say whether a short line names the article: words, and no view count at its end."""
    if _COUNT_AT_END.search(line) or _COPYRIGHT.search(line):
        return False
    letters = sum(map(str.isalpha, line))
    return len(line.split()) >= _HEADLINE_WORDS or (
        letters >= _HEADLINE_LETTERS and not line.isascii()
    )


def _without_head(line: str, number: str | None) -> str:
    """Cut what is glued before the first sentence: the page's name and the issue's number again."""
    digits = re.search(r"\d+", number or "")
    if digits is None:
        return line
    glued = re.compile(
        rf"^.{{0,{_HEAD_LIMIT}}}?(?:(?:vol(?:ume)?|no|issue|nr)\s?\.?\s*|[제第]\s*){digits[0]}(?!\d)\s*[호号號期]?[)）\]]?\s*",
        re.IGNORECASE,
    )
    found = glued.match(line)
    return line[found.end() :] if found and not _SENTENCE.search(line[: found.start(0)]) else line


def _without_footer(lines: Sequence[str]) -> str:
    """Cut from the last copyright line's beginning, and the menu lines that are left at the end."""
    text = "\n".join(lines)
    for found in _COPYRIGHT.finditer(text):
        if len(text) - found.start() <= _FOOTER_LIMIT:
            text = text[: found.start()]
            break
    kept = text.rstrip().split("\n")
    while kept and not _SENTENCE.search(kept[-1]):
        kept.pop()
    return "\n\n".join(line.strip() for line in kept if line.strip())
