"""What a sentence adds to its passage is fitted on question sets."""

import json
from pathlib import Path

from click.testing import CliRunner

from index.closer import WEIGHTS
from scripts.question_set import read_folder
from scripts.train_closer import listed, main

STORIES = {
    "park": ("Dogs are not allowed in the park. It opened in May.", "Are dogs allowed?"),
    "pool": ("The pool is 50 metres long. Children swim free.", "How long is the pool?"),
    "tower": ("The tower has 123 floors. It is the tallest.", "How many floors has it?"),
}


def written(folder: Path) -> Path:
    rows = [
        {"id": name, "lang": "en", "title": "", "text": text} for name, (text, _) in STORIES.items()
    ]
    asked = [
        {"id": name, "lang": "en", "text": text, "passage_id": name, "answers": ["x"]}
        for name, (_, text) in STORIES.items()
    ]
    for name, lines in (("corpus", rows), ("queries", asked)):
        text = "\n".join(map(json.dumps, lines))
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return folder


def test_each_question_lists_its_best_passages_and_the_right_one(tmp_path: Path) -> None:
    found = listed(read_folder(written(tmp_path)), 10)
    assert [one.features.shape for one in found] == [(3, 1 + 2 * len(WEIGHTS))] * 3
    assert [int(one.right.sum()) for one in found] == [1, 1, 1]


def test_the_script_prints_weights_in_the_form_of_the_code(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("first", "second")]
    for folder in folders:
        folder.mkdir()
        written(folder)
    told = CliRunner().invoke(main, [*map(str, folders)], catch_exceptions=False)
    assert told.exit_code == 0
    printed = [line.split('"')[1] for line in told.stdout.splitlines() if '": (' in line]
    assert printed == list(WEIGHTS)
