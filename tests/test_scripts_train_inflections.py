"""How words are inflected is learnt from vectors made here, and from the bundled encoder's."""

from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from index.encoder import BUNDLED_FOLDER
from index.inflection import FILE
from scripts.train_inflections import beginnings, listed, main, written

# "s" means the same three times of four, "ly" never.
WORDS = {"park": 0, "parks": 0, "parkly": 1, "tree": 1, "trees": 1, "street": 2, "streets": 2}
WORDS |= {"streetly": 3, "glas": 4, "glass": 5}
VECTORS = np.eye(6, dtype=np.float32)


def test_endings_that_mostly_mean_the_same_are_listed_with_their_share() -> None:
    # Of "s" four are tried, and as if five more had failed.
    assert listed(WORDS, VECTORS, least=1) == {("", "s"): pytest.approx(3 / 9)}


def test_what_is_seen_seldom_is_not_listed() -> None:
    assert listed(WORDS, VECTORS, least=4) == {}


def test_beginnings_are_listed_as_they_are_written() -> None:
    words = {"alpark": 0, "park": 0, "altree": 1, "tree": 1}
    assert beginnings(words, VECTORS, least=2) == {("", "al"): pytest.approx(2 / 7)}


def test_the_surest_are_written_first() -> None:
    sure = {("", "s"): 0.5, ("ed", "ing"): 0.8, ("", "ed"): 0.504, ("", "x"): 0.3}
    assert list(written("latin", "ending", sure, 0.4)) == [
        "latin ending 80 ed-ing",
        "latin ending 50 -ed -s",
    ]


def test_the_script_makes_the_bundled_file(tmp_path: Path) -> None:
    for name in ("tokenizer.json", "model.safetensors"):
        (tmp_path / name).symlink_to(BUNDLED_FOLDER / name)
    ended = CliRunner().invoke(main, ["--output", str(tmp_path)], catch_exceptions=False)
    bundled = (BUNDLED_FOLDER / FILE).read_text("utf-8")
    pairs = sum(len(line.split()) - 3 for line in bundled.splitlines())
    assert ended.stdout == f"{pairs} pairs of endings and beginnings are listed\n"
    assert (tmp_path / FILE).read_text("utf-8") == bundled
