"""The evaluation reads both forms of sets and counts as the formulas say."""

import json
from math import log2
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from scripts.evaluate import main
from scripts.listwise import Listed, first_right, fit, held_out
from scripts.passage_ranking import measures, rank_of_gold
from scripts.question_set import Paragraph, Question, read_set

PARAGRAPHS = {
    "p1": "The summit of cities was held online from Jun. 1 to 5, 2020. It had 156 speakers.",
    "p2": "New electric buses run on twelve lines since March. Each has 40 seats.",
    "p3": "The park by the river opens again in May. It has a lake.",
}


def written_set(folder: Path) -> Path:
    """Write a small set in the development form."""
    folder.mkdir()
    corpus = [
        {"id": key, "lang": "en", "title": "", "text": text} for key, text in PARAGRAPHS.items()
    ]
    queries = [
        {
            "id": "q1",
            "lang": "en",
            "text": "When was the summit?",
            "answers": ["Jun. 1 to 5, 2020"],
        },
        {"id": "q2", "lang": "es", "text": "¿Cuándo abre el parque?", "answers": ["May"]},
    ]
    gold = {"q1": "p1", "q2": "p3"}
    (folder / "corpus.jsonl").write_text("\n".join(map(json.dumps, corpus)), "utf-8")
    (folder / "queries.jsonl").write_text(
        "\n".join(json.dumps({**row, "passage_id": gold[str(row["id"])]}) for row in queries),
        "utf-8",
    )
    (folder / "unanswerable.jsonl").write_text(
        json.dumps({"id": "u1", "lang": "en", "text": "Who is the king of Spain?", "answers": []}),
        "utf-8",
    )
    return folder


def test_rankers_are_measured_per_set_language_and_ranker(tmp_path: Path) -> None:
    folder = written_set(tmp_path / "small")
    output = tmp_path / "figures.json"
    result = CliRunner().invoke(main, [str(folder), "--json", str(output)])
    assert result.exit_code == 0, result.output
    figures = json.loads(output.read_text("utf-8"))
    perfect = {"R@1": 100.0, "R@5": 100.0, "nDCG@10": 100.0, "n": 1}
    assert list(figures) == ["small"]
    assert list(figures["small"]) == ["en", "es"]
    assert list(figures["small"]["en"]) == ["bm25", "encoder", "fused"]
    assert figures["small"]["en"]["fused"] == figures["small"]["es"]["fused"] == perfect
    assert "| small | en | 1 |" in result.output


def test_sentences_and_refusals_are_measured(tmp_path: Path) -> None:
    folder = written_set(tmp_path / "small")
    output = tmp_path / "figures.json"
    result = CliRunner().invoke(main, [str(folder), "--sentences", "--json", str(output)])
    assert result.exit_code == 0, result.output
    english = json.loads(output.read_text("utf-8"))["small"]["en"]
    assert english["sentence"] == {"R@1": 100.0, "R@5": 100.0, "nDCG@10": 100.0, "n": 1}
    assert english["status"] == {
        "refused rightly": 100.0,
        "refused wrongly": 0.0,
        "right when answered": 100.0,
        "n": 1,
    }


def squad(language: str, context: str, question: str) -> str:
    """Make a SQuAD file of one paragraph and one question, the same id in every language."""
    asked = {"id": "same", "question": question, "answers": [{"text": context[:5]}]}
    paragraph = {"context": context, "qas": [asked]}
    return json.dumps({"data": [{"title": language, "paragraphs": [paragraph]}]})


def test_squad_files_are_read_and_asked_over_each_other(tmp_path: Path) -> None:
    (tmp_path / "x.en.json").write_text(squad("en", PARAGRAPHS["p1"], "When?"), "utf-8")
    (tmp_path / "x.es.json").write_text(squad("es", "La cumbre fue en línea.", "¿Cuándo?"), "utf-8")
    english, spanish = read_set(tmp_path)
    crossed = spanish.asking_over(english)
    assert (crossed.name, crossed.languages()) == ("x.es>x.en", ["es"])
    assert crossed.paragraphs == (
        Paragraph(id="x.en-0", language="en", title="en", text=PARAGRAPHS["p1"]),
    )
    assert crossed.questions == (
        Question(
            id="same", language="es", text="¿Cuándo?", answers=("La cu",), paragraph_id="x.en-0"
        ),
    )


def test_measures_are_those_of_the_formulas() -> None:
    assert measures([0, 2, 9, 10, None]) == {
        "R@1": pytest.approx(20.0),
        "R@5": pytest.approx(40.0),
        "nDCG@10": pytest.approx(100 * (1 + 1 / log2(4) + 1 / log2(11)) / 5),
        "n": 5,
    }


def test_ties_keep_the_order_of_the_corpus() -> None:
    scores = np.asarray([1, 2, 2, -np.inf], dtype=np.float32)
    assert [rank_of_gold(scores, gold) for gold in range(4)] == [2, 0, 1, None]


def test_fitted_weights_rank_the_right_candidates_first_also_on_sets_not_seen() -> None:
    generator = np.random.default_rng(0)

    def listed() -> Listed:
        features = generator.normal(size=(6, 3))
        right = np.zeros(6, dtype=bool)
        right[int(np.argmax(features @ [2.0, -1.0, 0.0]))] = True
        return Listed(features, right)

    sets = {name: [listed() for _ in range(60)] for name in ("one", "other")}
    weights = fit(sets)
    assert first_right(weights, sets["one"]) > 90
    assert all(share > 90 for share in held_out(sets).values())
