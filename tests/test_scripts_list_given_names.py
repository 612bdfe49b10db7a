"""Given names are listed from Faker's, marked by how texts made here write them."""

import lzma
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.given_names import DOUBTFUL, given_names
from scripts.list_given_names import cases, main, marked

TEXTS = [
    "Yesterday Anna met Will and Ruby.",
    "They will see what Will made.",
    "We like a rose, one rose, and Paris.",
]


def test_a_text_s_first_word_says_nothing_of_its_case() -> None:
    assert cases(["Rose met Rose", "a rose"]) == (
        Counter({"rose": 1}),
        Counter({"rose": 1, "met": 1}),
    )


def test_names_that_are_words_or_places_are_marked_or_left_out() -> None:
    capital, small = Counter({"anna": 9, "will": 2, "paris": 9}), Counter({"will": 1, "rose": 90})
    names = ["Anna", "Will", "Rose", "Paris", "Ānānda", "서연", "J"]

    assert marked(names, capital, small, {"paris"}) == [
        "anna",
        f"paris{DOUBTFUL}",
        f"will{DOUBTFUL}",
        "ānānda",
    ]


def test_the_list_is_written_from_pairs_and_faker(tmp_path: Path) -> None:
    pytest.importorskip("faker", reason="needs pip install '.[training]'")
    rows = "".join(f"made up\t{text}\tx\n" for text in TEXTS) + "cldr\tParis\tパリ\n"
    (tmp_path / "ja.tsv.xz").write_bytes(lzma.compress(rows.encode()))
    output = tmp_path / "names.txt"
    ended = CliRunner().invoke(
        main, [str(tmp_path), "--output", str(output)], catch_exceptions=False
    )
    names = output.read_text("utf-8").split()

    assert {"anna", f"will{DOUBTFUL}", f"paris{DOUBTFUL}"} <= set(names)
    assert not {"rose", f"rose{DOUBTFUL}"} & set(names)
    assert ended.stdout.startswith(f"{len(names)} given names are listed")


def test_the_list_that_the_bot_reads_tells_names_from_words() -> None:
    known = given_names()

    assert {"anna", "benedikt", "сергей"} <= known.sure
    assert {"may", "grace", "paris"} <= known.doubtful
    assert known.sure.isdisjoint(known.doubtful)
