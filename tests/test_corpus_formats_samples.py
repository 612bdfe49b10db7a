"""The real archives in, the figures that issue 3 asks for out."""

from pathlib import Path

import pytest

from corpus.read import Outcome, find, read
from corpus.settle import folder_of, settle
from scripts.evaluate_readers import MARKS, check_marks, load

ARCHIVES = Path(__file__).parents[2] / "shared/data/newsletters"


def test_every_archive_is_read_and_the_marks_are_met() -> None:
    if not ARCHIVES.is_dir():
        pytest.skip("the real archives are not on this machine")
    readings = [read(source, path) for source, path in find([ARCHIVES])]
    settled = settle(readings)
    archives = {folder_of(reading.source) for reading in settled}
    read_ones = {folder_of(r.source) for r in settled if r.outcome is Outcome.READ}
    assert archives == read_ones
    unreadable = [r.source for r in settled if r.outcome is Outcome.UNREADABLE]
    assert [source for source in unreadable if not source.endswith(".ics")] == []
    marks = check_marks(load(MARKS), readings, settled)
    assert marks.share("contains", "lacks") >= 0.98, marks.failed
    assert marks.share("published") >= 0.97, marks.failed
