"""What questions ask for is read as it is marked, but for what is known to be misread."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from scripts.evaluate_asking import main, marked_in, read_by_bot

TABLES = sorted((Path(__file__).with_name("data") / "questions" / "asked").glob("*.tsv"))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_a_question_is_misread_only_where_it_is_known_to_be(table: Path) -> None:
    marked = marked_in(table)
    misread = [one for one in marked if read_by_bot(one.text) != (one.answer_type, one.measure)]
    assert misread == [one for one in marked if one.misread]


def test_the_shares_read_right_are_told_by_language(tmp_path: Path) -> None:
    table = tmp_path / "asked.tsv"
    rows = ["en\tdate\t\tWhen?", "en\tdate\t\tWhere?", "de\tnumber\tmoney\tWas kostet das?"]
    table.write_text("\n".join(rows), "utf-8")
    told = CliRunner().invoke(main, [str(table)], catch_exceptions=False).output
    assert told.splitlines()[2:] == [
        "| en | 2 | 50.0 | 50.0 |",
        "| de | 1 | 100.0 | 100.0 |",
        "| all | 3 | 66.7 | 66.7 |",
    ]
