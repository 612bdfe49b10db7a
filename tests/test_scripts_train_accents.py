"""How Vietnamese is accented is learnt from pairs made here."""

import lzma
from pathlib import Path

import pytest
from click.testing import CliRunner

from index.accents import FILE, read_accents
from scripts.train_accents import ASKING, listed, main, runs_in

TEXTS = ["hội nghị"] * 6 + ["câu hỏi"] * 5 + ["hỏi và hỏi"] * 2 + ["một ý nghĩ"] * 5


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Hội nghị Docker ở Hà Nội", [["hội", "nghị"], ["ở", "hà", "nội"]]),
        ("Docker Rust 2020", []),
        ("", []),
    ],
)
def test_other_words_end_a_run_of_syllables(text: str, runs: list[list[str]]) -> None:
    assert list(runs_in(text)) == runs


def test_only_pairs_that_differ_from_their_syllables_are_listed() -> None:
    syllables, pairs = listed(TEXTS, limit=10)
    assert syllables == ["hỏi", "nghị", "câu", "một", "ý"]
    assert pairs == [*ASKING, "hội nghị", "ý nghĩ", "hỏi và", "và hỏi"]


def test_the_pairs_seen_most_are_kept() -> None:
    assert listed(TEXTS, limit=1)[1] == [*ASKING, "hội nghị"]


def test_the_file_is_read_by_the_index(tmp_path: Path) -> None:
    rows = "".join(f"made up\tthe meeting {at}\t{text}\n" for at, text in enumerate(TEXTS))
    (tmp_path / "vi.tsv.xz").write_bytes(lzma.compress(rows.encode()))
    ended = CliRunner().invoke(
        main, [str(tmp_path), "--output", str(tmp_path)], catch_exceptions=False
    )
    assert ended.stdout == f"5 syllables and {4 + len(ASKING)} pairs are listed\n"
    accents = read_accents((tmp_path / FILE).read_text("utf-8").splitlines())
    assert accents.put_in("hoi nghi mot y nghi") == "hội nghị một ý nghĩ"
