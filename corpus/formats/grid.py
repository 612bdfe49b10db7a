"""The lines of a typed paragraph in, its rows out where it is a table drawn with signs.

"---+---" or "---!---" under a line says which sign parts the cells; a "!" there ends no sentence.
"""

import re
from collections.abc import Sequence

from corpus.formats.blocks import Block

# A ruled line: dashes, and the sign that the columns cross them with.
_RULED = re.compile(r"[+|!:]?(?:[-=]{2,}[+|!:])+(?:[-=]{2,})?")
_SIGNS = re.compile(r"[+|!:]")
# A sign between spaces, or at either end of a line, parts cells.
_PARTING = {
    sign: re.compile(rf"(?:^|(?<=\s)){re.escape(sign)}(?=\s|$)") for sign in ("|", "!", ":")
}


def rows(lines: Sequence[str]) -> list[Block]:
    """Give a block for every row that has a text; none for lines that are no table.

    >>> [row.text for row in rows(["Hall ! Opens", "-----!------", "East ! 9:00 !"])]
    ['Hall | Opens', 'East | 9:00']
    """
    ruled = [line for line in lines if _RULED.fullmatch(line)]
    if not ruled or len(ruled) == len(lines):
        return []
    crossing = max(_SIGNS.findall(ruled[0]), key=ruled[0].count)
    parting = _PARTING["|" if crossing == "+" else crossing]
    typed = [line for line in lines if not _RULED.fullmatch(line)]
    if not all(parting.search(line) for line in typed):
        return []
    found = ([cell.strip() for cell in parting.split(line)] for line in typed)
    texts = (" | ".join(filter(None, cells)) for cells in found)
    return [Block(kind="row", text=text) for text in texts if text]
