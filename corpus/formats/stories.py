"""What a file says about itself in, whether it is an issue of several stories or one story out."""

import re
from collections.abc import Mapping, Sequence

from corpus.formats.blocks import Block

_ISSUE_FIELDS = frozenset({"newsletter", "number", "issue", "volume", "vol", "edition_of"})
_ISSUE_WORDS = re.compile(
    r"news[ -]?letter|\bweekly\b|\bmonthly\b|\bdigest\b|\bbulletin\b|\bround-?up\b|\bthis week in\b"
    r"|\bissue\s*#?\d|\bvol(?:ume)?\.?\s*\d|\bedition\b|\bausgabe\b|\brundbrief\b|\bboletín\b|\bhírlevél\b"
    r"|뉴스레터|소식지|주간|월간|ニュースレター|週刊|月刊|通訊|通讯|周报|週報|周刊",
    re.IGNORECASE,
)
_ONLY_A_DATE = re.compile(r"^\W*(?:\w+\.?\W+)?(?:19|20)\d\d\W*(?:\w+\W*){0,2}$")


def is_an_issue(
    blocks: Sequence[Block], fields: Mapping[str, object], title: str | None, name: str
) -> bool:
    """Say whether a text is an issue with several stories, rather than one story with headings.

    It is, when it says so (number, newsletter, keys after its headings, a title or a file name
    with such a word, a title that is only a date), or when it has several top headings and no
    title of its own.
    """
    if _ISSUE_FIELDS & set(fields) or "newsletter" in str(fields.get("type", "")).lower():
        return True
    if any(block.kind == "heading" and block.key for block in blocks):
        return True
    if _ISSUE_WORDS.search(f"{title or ''} {name}".replace("_", " ").replace("-", " ")):
        return True
    if title and _ONLY_A_DATE.match(title):
        return True
    tops = [block for block in blocks if block.kind == "heading" and block.level == 1]
    return not title and len(tops) > 1
