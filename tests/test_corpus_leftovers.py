"""What a site generator should have filled in is taken out; what it says to the reader stays."""

import pytest

from corpus.leftovers import without_dangling_references


@pytest.mark.parametrize(
    ("markdown", "left"),
    [
        ("see [the proposal][bip 54] and [BIP9][]", "see the proposal and BIP9"),
        ("see [it\nthere][topic x].", "see it\nthere."),
        ("[x][y]\n\n[Y]: https://example.org", "[x][y]\n\n[Y]: https://example.org"),
        ("![a map][map] of the [`core[0]`][core]", "a map of the `core[0]`"),
        ("プールの[予約][topic hall]は[受付][]で", "プールの予約は受付で"),
        ("a[i][j] and - [ ][x] and \\[a][b]", "a[i][j] and - [ ][x] and \\[a][b]"),
    ],
)
def test_a_link_to_what_another_file_lists_leaves_its_text(markdown: str, left: str) -> None:
    assert without_dangling_references(markdown) == left
