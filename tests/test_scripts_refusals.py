"""Taking the gold paragraph away, the risk of answering more, and mixing corpora are measured."""

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from index.encoder import bundled_encoder
from scripts.evaluate import main as evaluate
from scripts.evaluate_refusals import main
from scripts.mixed_corpora import mixed
from scripts.question_set import Paragraph, Question, QuestionSet
from scripts.refusal import verdicts_of
from scripts.risk_coverage import area_under_risk, curve, told_apart

SUMMIT = "The summit of cities was held online from Jun. 1 to 5, 2020. It had 156 speakers."
BUSES = "New electric buses run on twelve lines since March. Each has 40 seats."
PARK = "The park by the river opens again in May. It has a lake with 40 boats."


def asked(id_: str, text: str, *answers: str, own: str | None, language: str = "en") -> Question:
    return Question(id=id_, language=language, text=text, answers=answers, paragraph_id=own)


def city(name: str = "city", *questions: Question) -> QuestionSet:
    """Make a set of three English paragraphs; their ids begin with its name."""
    texts = {"1": SUMMIT, "2": BUSES, "3": PARK}
    return QuestionSet(
        name=name,
        paragraphs=tuple(
            Paragraph(id=f"{name}{key}", language="en", title="", text=text)
            for key, text in texts.items()
        ),
        questions=questions,
    )


WHEN = asked("when", "When was the summit of cities?", "Jun. 1 to 5, 2020", own="city1")
SEATS = asked("seats", "How many seats does an electric bus have?", "40", own="city2")
KING = asked("king", "Who is the king of Spain?", own=None)


def test_a_question_without_its_paragraph_is_less_sure_and_never_right() -> None:
    verdicts = verdicts_of(city("city", WHEN, KING), bundled_encoder())["en"]
    (present,), (removed,), (near_miss,) = (
        verdicts.present,
        verdicts.removed,
        verdicts.near_misses,
    )
    assert (present.right, present.refused) == (True, False)
    assert (removed.right, removed.refused) == (False, True)
    assert (near_miss.right, near_miss.refused) == (False, True)
    assert removed.sure < present.sure


def test_a_question_that_another_paragraph_may_answer_is_not_asked_without_its_own() -> None:
    verdicts = verdicts_of(city("city", WHEN, SEATS), bundled_encoder())["en"]
    assert (len(verdicts.present), len(verdicts.removed)) == (2, 1)


def written(question_set: QuestionSet, folder: Path) -> Path:
    """Write a set in the development form."""
    folder.mkdir()
    paragraphs = [
        {"id": one.id, "lang": one.language, "text": one.text} for one in question_set.paragraphs
    ]
    questions = [
        {
            "id": one.id,
            "lang": one.language,
            "text": one.text,
            "answers": one.answers,
            "passage_id": one.paragraph_id,
        }
        for one in question_set.questions
    ]
    (folder / "corpus.jsonl").write_text("\n".join(map(json.dumps, paragraphs)), "utf-8")
    (folder / "queries.jsonl").write_text("\n".join(map(json.dumps, questions)), "utf-8")
    return folder


def test_refusals_are_measured_by_language_with_what_is_risked(tmp_path: Path) -> None:
    spanish = asked("es", "¿Cuándo abre el parque?", "in May", own="city3", language="es")
    folder = written(city("city", WHEN, spanish), tmp_path / "city")
    output = tmp_path / "figures.json"
    result = CliRunner().invoke(main, [str(folder), "--json", str(output)])
    assert result.exit_code == 0, result.output
    figures = json.loads(output.read_text("utf-8"))
    assert list(figures) == ["en", "es→en"]
    assert figures["en"] == {
        "n": 1,
        "n removed": 1,
        "n near misses": 0,
        "refused wrongly": 0.0,
        "risk": 0.0,
        "refused rightly": 100.0,
        "AUROC": 100.0,
        "near misses refused": None,
        "near misses AUROC": None,
        "AURC": 25.0,
        "curve": [[50.0, 0.0], [100.0, 50.0]],
        "curve of answerable": [[100.0, 0.0]],
        "operating": [[50.0, 0.0]],
        "operating of answerable": [[100.0, 0.0]],
    }
    assert "| en | 1 / 1 / 0 | 0.0 | 0.0 | 100.0 | 100.0 | – | – | 25.0 |" in result.output


def test_risk_falls_to_nothing_where_only_the_surest_are_answered() -> None:
    sure, right = np.asarray([0.2, 0.9, 0.5, 0.5]), np.asarray([False, True, True, False])
    covered, risk = curve(sure, right)
    assert (covered.tolist(), risk.tolist()) == ([0.25, 0.75, 1.0], [0.0, 1 / 3, 0.5])
    assert area_under_risk(sure, right) == pytest.approx(0.5 * 1 / 3 + 0.25 * 0.5)


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.4, 0.8]), st.booleans()), min_size=1))
def test_answering_everything_risks_the_share_that_is_wrong(made: list[tuple[float, bool]]) -> None:
    sure, right = np.asarray([one for one, _ in made]), np.asarray([one for _, one in made])
    covered, risk = curve(sure, right)
    assert covered[-1] == 1
    assert risk[-1] == pytest.approx(1 - right.mean())
    assert (np.diff(covered) > 0).all()


@given(st.lists(st.sampled_from([0.1, 0.4, 0.8]), min_size=1), st.data())
def test_two_groups_are_told_apart_as_well_either_way_round(
    one: list[float], data: st.DataObject
) -> None:
    other = data.draw(st.lists(st.sampled_from([0.1, 0.4, 0.9]), min_size=1))
    apart = told_apart(np.asarray(one), np.asarray(other))
    assert apart == pytest.approx(1 - told_apart(np.asarray(other), np.asarray(one)))


def test_a_set_is_measured_alone_and_among_the_paragraphs_of_others(tmp_path: Path) -> None:
    own = asked("when", WHEN.text, *WHEN.answers, own="here1")
    # The same paragraph again, first in the corpus, so that it takes the first place.
    folders = [
        written(city("copy"), tmp_path / "copy"),
        written(city("here", own), tmp_path / "here"),
    ]
    output = tmp_path / "figures.json"
    result = CliRunner().invoke(evaluate, ["--mix", *map(str, folders), "--json", str(output)])
    assert result.exit_code == 0, result.output
    figures = json.loads(output.read_text("utf-8"))
    assert figures["copy"] == {}
    english = figures["here"]["en"]
    assert {ranker: one["R@1"] for ranker, one in english.items()} == {
        "bm25": 100.0,
        "bm25 mixed": 0.0,
        "fused": 100.0,
        "fused mixed": 0.0,
    }
    assert english["fused mixed"]["R@5"] == 100.0


def test_only_questions_in_our_languages_are_asked_if_so_wished() -> None:
    asked_in = [asked(code, "?", own=None, language=code) for code in ("kor", "fi", "zho-TW", "en")]
    ours = city("city", *asked_in).in_our_languages()
    assert ours.languages() == ["kor", "zho-TW", "en"]
    assert ours.paragraphs == city().paragraphs


def test_sets_whose_paragraphs_share_an_id_cannot_be_mixed() -> None:
    with pytest.raises(ValueError, match="share an id"):
        mixed([city("city"), city("city")])
