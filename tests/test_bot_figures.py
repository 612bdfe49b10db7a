"""The figures of a question, and whether a hit has them."""

from bot.figures import share_in


def test_a_decimal_is_the_same_with_a_point_and_a_comma() -> None:
    figures = frozenset({"85.5", "12"})

    assert share_in(figures, set(), ["85,5", "inches"]) == 1 / 2
    assert share_in(figures, {"12"}, ["85,5"]) == 1.0
    assert share_in(figures, set(), ["855"]) == 0.0


def test_a_version_is_told_by_its_beginning() -> None:
    assert share_in(frozenset({"1.2"}), set(), ["version", "1.2.0"]) == 1.0
    assert share_in(frozenset({"1.2"}), set(), ["1.20", "12.1.2"]) == 0.0
