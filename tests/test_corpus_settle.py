"""Readings of a folder in, settled against each other out: frames, duplicates, editions, dates."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.dates import PartialDate
from corpus.read import Outcome, Reading, find, read
from corpus.settle import remarks, settle, summary

STORIES = (
    "The swimming hall on the east bank opened its doors after two years of work on the roof.",
    "A market of flowers and seeds fills the square in front of the station on Saturday morning.",
    "Ferries to the islands leave from the old pier again, twelve times a day until October.",
    "The library lends drills, ladders and sewing machines to everybody who lives in the town.",
    "Volunteers planted lindens and maples along the canal between the two northern bridges.",
    "The museum shows letters that sailors wrote home while they waited for the ice to melt.",
)
FRAME = "This newsletter is written by the press office in the town hall, second floor, room 12."


def folder(root: Path, files: dict[str, str]) -> list[Reading]:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return [read(source, path) for source, path in find([root])]


def bodies(readings: list[Reading]) -> list[str]:
    return [a.body for reading in readings for issue in reading.issues for a in issue.articles]


def test_what_most_issues_repeat_is_left_out(tmp_path: Path) -> None:
    files = {f"n/{n}.md": f"{story}\n\n{FRAME}\n" for n, story in enumerate(STORIES)}
    assert bodies(settle(folder(tmp_path, files))) == list(STORIES)


def test_an_issue_that_holds_only_the_frame_is_empty(tmp_path: Path) -> None:
    files = {f"n/{n}.md": f"{story}\n\n{FRAME}\n" for n, story in enumerate(STORIES)}
    readings = settle(folder(tmp_path, {**files, "n/9.md": FRAME}))
    assert (readings[-1].outcome, readings[-1].issues) == (Outcome.EMPTY, ())
    assert summary(readings)[Outcome.EMPTY] == 1


def test_the_same_mail_to_two_readers_is_kept_once_with_both_sources(tmp_path: Path) -> None:
    text = "\n\n".join(STORIES)
    readings = settle(
        folder(
            tmp_path,
            {
                "a.txt": f"Dear Ann,\n\n{text}\n\nhttps://example.org/t/8f3a\n",
                "b.txt": f"Dear Bob,\n\n{text}\n\nhttps://example.org/t/91cc\n",
            },
        )
    )
    assert [reading.outcome for reading in readings] == [Outcome.READ, Outcome.DUPLICATE]
    assert readings[1].reason == "says the same as a.txt"
    assert readings[0].issues[0].also == ("b.txt",)


def test_yearly_reposts_with_other_figures_are_different(tmp_path: Path) -> None:
    text = "\n\n".join(STORIES)
    readings = folder(
        tmp_path,
        {"a.md": f"{text}\n\nOpen on May 3.", "b.md": f"{text}\n\nOpen on May 4."},
    )
    assert [reading.outcome for reading in settle(readings)] == [Outcome.READ, Outcome.READ]


def test_the_same_words_of_different_days_are_different(tmp_path: Path) -> None:
    text = "\n\n".join(STORIES)
    files = {"2020-05-01.md": text, "2021-05-01.md": text}
    readings = settle(folder(tmp_path, files))
    assert [reading.outcome for reading in readings] == [Outcome.READ, Outcome.READ]


def test_html_beside_its_source_is_kept_once(tmp_path: Path) -> None:
    html = "<html><body>" + "".join(f"<p>{story}</p>" for story in STORIES) + "</body></html>"
    files = {"may.html": html, "may.md": "\n\n".join(STORIES[:5])}
    readings = settle(folder(tmp_path, files))
    assert sorted(reading.outcome for reading in readings) == [Outcome.DUPLICATE, Outcome.READ]


def test_editions_are_tied_by_their_path_and_their_articles_by_place(tmp_path: Path) -> None:
    files = {
        "en/2021/May.md": "# May 2021\n\n# Hall\n\nThe hall opened.\n\n# Tower\n\nIt closed.",
        "de/2021/May.md": "# Mai 2021\n\n# Halle\n\nDie Halle ist offen.\n\n# Turm\n\nZu.",
    }
    german, english = settle(folder(tmp_path, files))
    assert german.issues[0].edition_of == english.issues[0].edition_of == "2021/May"
    keys = [[a.edition_of for a in reading.issues[0].articles] for reading in (german, english)]
    assert keys[0] == keys[1] == ["2021/May#1", "2021/May#2"]


def test_editions_of_other_lengths_stay_apart_but_for_the_keys_they_state(tmp_path: Path) -> None:
    files = {
        "a.en.md": "# A\n\n## Hall {#hall}\n\nOpen.\n\n## Tower\n\nClosed.",
        "a.de.md": "# A\n\n## Halle {#hall}\n\nOffen.",
    }
    german, english = settle(folder(tmp_path, files))
    assert [a.edition_of for a in english.issues[0].articles] == ["a#hall", None]
    assert [a.edition_of for a in german.issues[0].articles] == ["a#hall"]


def test_an_ambiguous_date_is_decided_by_the_month_that_the_text_names(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Title: The bridge\nDate: 05/02/2031\n\nThe bridge is open.\n\nFebruary 2031\n")
    (issue,) = read("a.txt", path).issues
    assert (issue.published, issue.date_origin) == (PartialDate(2031, 2, 5), "field")


def test_ambiguous_dates_are_decided_by_the_others_of_their_folder(tmp_path: Path) -> None:
    days = ("24/03/2001", "19/11/2005", "30/03/1973", "05/02/1960")
    files = {
        f"pm/{n}.md": f"---\ntitle: Hall {n}\ndate: {day}\n---\n{STORIES[n]}"
        for n, day in enumerate(days)
    }
    unsettled = folder(tmp_path, files)
    assert unsettled[3].issues[0].date_origin == "ambiguous"
    assert unsettled[3].issues[0].published is None
    settled = settle(unsettled)[3].issues[0]
    assert (settled.published, settled.date_origin) == (PartialDate(1960, 2, 5), "field")
    assert settle(unsettled[3:])[0].issues[0].date_origin == "ambiguous"


def test_a_source_may_state_its_name_order_link_and_editions(tmp_path: Path) -> None:
    settings = (
        'name = "Harbour News"\nlanguage = "de"\ndate_order = "MDY"\n'
        'link = "https://example.org/{year}/{name}"\nedition = "(?P<key>[0-9]+)"\n'
        'drop = ["^Anzeige:"]\nignore = ["*.bak.md"]\n'
    )
    files = {"7.md": "---\ndate: 05/02/2021\n---\nDie Halle.\n\nAnzeige: Kauft!", "8.bak.md": "x"}
    (tmp_path / "newsletter.toml").write_text(settings, "utf-8")
    first, second = folder(tmp_path, files)
    issue = first.issues[0]
    assert (issue.newsletter, issue.published, issue.url, issue.edition_of, issue.language) == (
        "Harbour News",
        PartialDate(2021, 5, 2),
        "https://example.org/2021/7",
        "7",
        "de",
    )
    assert issue.articles[0].body == "Die Halle."
    assert (second.outcome, second.reason) == (Outcome.EMPTY, "left out by newsletter.toml")


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ("name = ", "is not TOML"),
        ('nmae = "x"', "knows no setting 'nmae'"),
        ('date_order = "YDM"', "needs one of DMY, MDY"),
        ('edition = "x"', "needs a group"),
        ('drop = ["("]', "drop:"),
    ],
)
def test_wrong_settings_say_what_is_wrong(tmp_path: Path, settings: str, problem: str) -> None:
    (tmp_path / "newsletter.toml").write_text(settings, "utf-8")
    (reading,) = folder(tmp_path, {"a.md": "Text."})
    assert reading.outcome is Outcome.UNREADABLE
    assert problem in (reading.reason or "")


@given(st.lists(st.sampled_from(STORIES), max_size=8))
def test_settling_keeps_every_reading_and_settling_again_changes_nothing(
    stories: list[str],
) -> None:
    one = read("page-dump.txt", Path(__file__).parent / "data" / "newsletters" / "page-dump.txt")
    readings = []
    for number, story in enumerate(stories):
        source = f"n/{number}.md"
        article = replace(one.issues[0].articles[0], id=f"{source}#1", body=story)
        issue = replace(one.issues[0], id=source, source=source, articles=(article,))
        readings.append(replace(one, source=source, issues=(issue,)))
    settled = settle(readings)
    assert [reading.source for reading in settled] == [reading.source for reading in readings]
    assert settle(settled) == settled
    kept = [issue for reading in settled for issue in reading.issues]
    assert sum(1 + len(issue.also) for issue in kept) == len(stories)


def test_an_open_date_is_remarked_upon(tmp_path: Path) -> None:
    (reading,) = folder(tmp_path, {"a.md": "---\ntitle: Hall\ndate: 05/02/1960\n---\nText."})
    assert remarks(reading) == [
        "the date \"05/02/1960\" of 'Hall' has two readings: set date_order in newsletter.toml"
    ]
