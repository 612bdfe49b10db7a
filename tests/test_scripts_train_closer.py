"""What a sentence adds to its passage is fitted on question sets."""

import json
from pathlib import Path

import numpy as np
from click.testing import CliRunner

from index.closer import WEIGHTS
from scripts.question_set import read_folder
from scripts.train_closer import by_best, looked_at, main

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


def test_each_passage_is_listed_by_its_best_sentence_and_the_right_one_told(tmp_path: Path) -> None:
    asked = looked_at(read_folder(written(tmp_path)), 10)
    weights = np.asarray([1.0, *WEIGHTS.values()])
    for one in asked:
        found = by_best(one, weights)
        assert found.features.shape == (3, 1 + len(WEIGHTS))
        best = [float((of_one @ weights[1:]).max()) for of_one in one.sentences]
        np.testing.assert_allclose(found.features[:, 1:] @ weights[1:], best, rtol=1e-5)
        assert int(found.right.sum()) == 1


def test_the_script_prints_weights_in_the_form_of_their_file(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("first", "second")]
    for folder in folders:
        folder.mkdir()
        written(folder)
    told = CliRunner().invoke(main, [*map(str, folders)], catch_exceptions=False)
    assert told.exit_code == 0
    *printed, last = [line.split(" = ")[0] for line in told.stdout.splitlines() if " = " in line]
    assert printed == list(WEIGHTS)
    assert last == "fused"
