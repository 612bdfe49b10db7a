"""Archives are read as `index` reads them, and what the bot says is counted as right or wrong."""

import json
from pathlib import Path

import pytest
from builders import article, folder_of, issue, newsletter_file, passage
from click.testing import CliRunner, Result

from corpus.dates import PartialDate
from index.encoder import bundled_encoder
from index.hit import Hit
from scripts.archive_questions import Asked, archive_choices, read_questions, searcher_over
from scripts.evaluate_archives import main

SUMMIT = "The summit of cities was held online from Jun. 1 to 5, 2020. It had 156 speakers."
PARK = "The park by the river opens again in May. It has a lake."
QUESTIONS = [
    {
        "id": "c1",
        "archive": "city",
        "language": "en",
        "kind": "when",
        "question": "When was the summit of cities?",
        "answers": ["2020-06-01", "Jun. 1 to  5, 2020"],
        "sources": ["city/vol55.md"],
    },
    {
        "id": "c2",
        "archive": "city",
        "language": "es",
        "kind": "when",
        "question": "¿Cuándo abre el parque?",
        "answers": ["in October"],
        "sources": ["vol56.md"],
    },
    {
        "id": "c3",
        "archive": "city",
        "language": "en",
        "kind": "who",
        "question": "Who is the king of Spain?",
        "answers": [],
        "sources": [],
    },
]


@pytest.fixture(name="newsletters")
def _newsletters(tmp_path: Path) -> Path:
    files = {"city/vol55.md": newsletter_file(SUMMIT), "city/vol56.md": newsletter_file(PARK)}
    return folder_of(files, tmp_path / "newsletters")


@pytest.fixture(name="questions")
def _questions(tmp_path: Path) -> Path:
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in QUESTIONS)
    return folder_of({"city.jsonl": lines}, tmp_path / "questions")


def evaluated(*arguments: Path | str) -> Result:
    result = CliRunner().invoke(main, list(map(str, arguments)))
    assert result.exit_code == 0, result.output
    return result


def test_right_answers_citations_and_refusals_are_counted_by_language(
    newsletters: Path, questions: Path, tmp_path: Path
) -> None:
    output = tmp_path / "figures.json"
    result = evaluated(newsletters, questions, "--failures", "--json", output)
    english, spanish = (
        json.loads(output.read_text("utf-8"))["language"][one] for one in ("en", "es")
    )
    right = dict.fromkeys(["right first", "right any", "cited right", "right and cited"], 100.0)
    wrong = {**dict.fromkeys(right, 0.0), "cited right": 100.0}
    answered = {"refused wrongly": 0.0, "loose": 0.0}
    assert english == {
        "n": 1,
        **right,
        **answered,
        "n to refuse": 1,
        "refused rightly": 100.0,
        "loose wrongly": 0.0,
    }
    assert spanish == {
        "n": 1,
        **wrong,
        **answered,
        "n to refuse": 0,
        "refused rightly": None,
        "loose wrongly": None,
    }
    assert "| all | 2 | 50.0 / 50.0 / 100.0 / 50.0 / 0.0 / 0.0 | 1 | 100.0 / 0.0 |" in result.output
    assert "c2 (es, when): ¿Cuándo abre el parque?\n  wanted in October\n" in result.output
    assert "c1" not in result.output


def test_a_kept_index_follows_its_archive(
    newsletters: Path, questions: Path, tmp_path: Path
) -> None:
    stores = tmp_path / "stores"
    for together in ([], ["--together"]):
        kept: list[Path | str] = [newsletters, questions, "--store-folder", stores, *together]
        before = evaluated(*kept).stdout
        assert evaluated(*kept).stdout == before
        (newsletters / "city/vol55.md").write_text(newsletter_file(PARK), "utf-8")
        assert evaluated(*kept).stdout != before
        (newsletters / "city/vol55.md").write_text(newsletter_file(SUMMIT), "utf-8")
    assert sorted(one.name for one in stores.glob("*.sqlite")) == [
        "city.sqlite",
        "together.sqlite",
    ]


def test_questions_about_an_archive_that_is_not_there_are_left_out(
    newsletters: Path, questions: Path
) -> None:
    (newsletters / "city").rename(newsletters / "town")
    result = evaluated(newsletters, questions)
    assert "There is no archive 'city'" in result.stderr
    assert "| all | 0 | – / – / – / – / – / – | 0 | – / – |" in result.stdout


def test_the_candidates_of_a_question_can_be_fitted_on(
    newsletters: Path, questions: Path, tmp_path: Path
) -> None:
    searcher = searcher_over(newsletters / "city", tmp_path / "city.sqlite", bundled_encoder())
    summit, park, king = archive_choices(read_questions(questions), searcher)
    assert [one.text for one, right in zip(summit.found, summit.right, strict=True) if right] == [
        "The summit of cities was held online from Jun. 1 to 5, 2020."
    ]
    assert (park.rank, king.rank, king.question.paragraph_id) == (None, None, None)
    assert summit.found[0].features.shape == park.found[0].features.shape


def test_an_issues_own_date_is_right_only_where_the_issue_bears_it() -> None:
    asked = Asked(
        id="1",
        archive="city",
        language="en",
        kind="what date",
        text="When was vol. 55 published?",
        answers=("summit",),
        sources=("vol55.md",),
        dated="2020-12-04",
    )
    texts = ("the  summit\nof cities", "the park")
    judged = {
        str(published): [asked.is_answered_by(text, hit_of(published)) for text in texts]
        for published in (PartialDate(2020, 12, 4), PartialDate(2020, 12))
    }
    assert judged == {"2020-12-04": [True, False], "2020-12": [False, False]}


def hit_of(published: PartialDate) -> Hit:
    """Find a passage of an issue of this date, with a story that states none."""
    story = article(SUMMIT, published=None)
    found = issue(articles=(story,), published=published)
    return Hit(issue=found, article=story, passage=passage(story), score=0, words=0, meaning=0)
