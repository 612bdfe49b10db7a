"""The elements of HTML: which show nothing, which begin a block, which stand in a line."""

import re

from selectolax.lexbor import LexborNode

HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SKIPPED_TEXT = (
    "head mj-head mj-style script style noscript template svg math iframe object embed audio "
    "video canvas select button textarea input datalist map colgroup title meta link -doctype"
)
SKIPPED = frozenset(_SKIPPED_TEXT.split())
_BLOCKS_TEXT = (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main "
    "menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
BLOCKS = frozenset(_BLOCKS_TEXT.split())
_INLINE_TEXT = (
    "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label map mark "
    "math meter nobr output picture progress q rp rt ruby s samp slot small span strike strong "
    "sub sup time tt u var wbr img br option optgroup"
)
INLINE = frozenset(_INLINE_TEXT.split())
BOLD = frozenset({"b", "strong"})
_HIDDEN = re.compile(
    r"display:\s*none|visibility:\s*hidden|mso-hide:\s*all"
    r"|max-height:\s*0(?:px)?\s*(?:;|!|$)|(?<![-\w])opacity:\s*0\s*(?:;|!|$)",
    re.IGNORECASE,
)
# The Markdown parser's classes of the raised numbers of footnotes.
_NOTE_MARKS = frozenset({"footnote-reference", "footnote-definition-label"})


def is_hidden(node: LexborNode) -> bool:
    """Say whether an element's own attributes hide it."""
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("class") in _NOTE_MARKS:
        return True
    style = attributes.get("style")
    return bool(style) and _HIDDEN.search(style or "") is not None
