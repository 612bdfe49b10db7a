"""The report of an index: what became of each file, as a page and as JSON."""

import json
import re
from pathlib import Path

import pytest
from builders import article, broken, found, issue

from bot.commands.report import Entry, counts, entries, table, to_html, to_json, write
from corpus.dates import PartialDate
from corpus.read import Outcome, Reading
from index.plan import plan
from index.store import Known
from index.survey import Found

NEWS = [Path("/news")]
REMARK = "the date \"05/02/1960\" of 'The hall' has two readings: set date_order in newsletter.toml"


def open_date(source: str) -> Found:
    """Make a file whose issue has a date with two readings."""
    made = issue(
        "The hall opened.",
        source=source,
        title="The hall",
        published=None,
        date_text="05/02/1960",
        date_origin="ambiguous",
    )
    return Found(
        f"/news/{source}",
        Reading(source=source, digest=source, outcome=Outcome.READ, issues=(made,)),
    )


def test_each_file_found_or_gone_is_one_entry() -> None:
    files = [found("a.md", "One."), broken("b.md"), open_date("c.md")]
    assert entries(plan(files, Known(), NEWS), files) == [
        Entry(source="a.md", outcome="new", issues=files[0].reading.issues),
        Entry(source="b.md", outcome="unreadable", reason="is cut off"),
        Entry(
            source="c.md",
            outcome="new",
            issues=files[2].reading.issues,
            remarks=(REMARK,),
        ),
    ]
    known = Known(files=plan(files, Known(), NEWS).files)
    left = [found("a.md", "Two."), broken("c.md")]
    assert entries(plan(left, known, NEWS), left) == [
        Entry(source="a.md", outcome="changed", issues=left[0].reading.issues),
        Entry(source="b.md", outcome="removed"),
        Entry(source="c.md", outcome="unreadable", reason="is cut off", kept=True),
    ]


def test_the_counts_are_a_table_of_two_lines() -> None:
    listed = [Entry(source=f"{number}.md", outcome="new") for number in range(12)]
    listed.append(Entry(source="x.md", outcome="unreadable", reason="is cut off"))
    assert counts(listed) == {
        "new": 12,
        "changed": 0,
        "unchanged": 0,
        "duplicate": 0,
        "empty": 0,
        "unreadable": 1,
        "removed": 0,
    }
    assert table(listed) == (
        "new  changed  unchanged  duplicate  empty  unreadable  removed\n"
        " 12        0          0          0      0           1        0"
    )


def test_the_json_is_complete() -> None:
    made = issue(
        "One.",
        source="a.md",
        date_origin="name",
        also=("b.md",),
        attachments=("map.pdf",),
        articles=(article(title="공원"),),
    )
    listed = [
        Entry(source="a.md", outcome="new", issues=(made,)),
        Entry(source="c.md", outcome="empty", reason="holds only menus", kept=True),
    ]
    assert json.loads(to_json(listed)) == {
        "counts": {**dict.fromkeys(counts([]), 0), "new": 1, "empty": 1},
        "files": [
            {
                "source": "a.md",
                "outcome": "new",
                "reason": None,
                "kept": False,
                "remarks": [],
                "issues": [
                    {
                        "title": "2020 December (a.md)",
                        "newsletter": "City News",
                        "number": "Vol.55",
                        "published": "2020-12",
                        "date_origin": "name",
                        "language": "en",
                        "url": None,
                        "articles": ["공원"],
                        "also": ["b.md"],
                        "attachments": ["map.pdf"],
                    },
                ],
            },
            {
                "source": "c.md",
                "outcome": "empty",
                "reason": "holds only menus",
                "kept": True,
                "remarks": [],
                "issues": [],
            },
        ],
    }


def test_the_page_shows_what_to_look_at_before_every_file() -> None:
    made = issue("One.", source="a.md", date_origin="name", also=("b.md",))
    page = to_html(
        [
            Entry(source="a.md", outcome="new", issues=(made,)),
            Entry(source="b.md", outcome="duplicate", reason="says the same as a.md"),
            Entry(source="c.md", outcome="unreadable", reason="is cut off", kept=True),
        ]
    )
    broken_row = (
        "<tr><td>unreadable</td><td><p>c.md</p></td><td></td>"
        "<td>is cut off (what it held before is kept)</td></tr>\n"
    )
    first, second = page.split("<h2>Every file</h2>")
    assert re.findall(r"<tr><td>[a-z]+</td><td><p>.*</tr>\n", first) == [broken_row]
    read_row = (
        '<tr><td>new</td><td><p>a.md</p></td><td><p><bdi lang="en">2020 December (a.md)</bdi> · '
        "2020-12 (from the name) · en · articles: 1 · also in b.md</p></td><td></td></tr>\n"
    )
    assert re.findall(r"<tr><td>[a-z]+</td><td><p>.*</tr>\n", second) == [
        read_row,
        "<tr><td>duplicate</td><td><p>b.md</p></td><td></td><td>says the same as a.md</td></tr>\n",
        broken_row,
    ]


def test_the_page_needs_nothing_else_and_believes_nothing_it_shows() -> None:
    hostile = "<script>alert('\x1b')</script>"
    made = issue("One.", title=hostile, language='en"><img>', published=PartialDate(2020))
    page = to_html(
        [
            Entry(source=hostile, outcome="new", issues=(made,)),
            Entry(source="b.md", outcome="empty", reason=hostile),
        ]
    )
    assert not re.search(r"<script|<img|<link|\bsrc=|href=|url\(|\x1b", page)
    assert page.count("&lt;script&gt;alert(&#x27;&#x27;)&lt;/script&gt;") == 4


@pytest.mark.parametrize("name", ["report.json", "report.HTML"])
def test_a_text_that_no_file_can_hold_is_written_spelled_out(name: str, tmp_path: Path) -> None:
    write(tmp_path / name, [Entry(source="a\udc80.md", outcome="removed")])
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert "a\\udc80.md" in text
    assert text.startswith("{" if name == "report.json" else "<!doctype html>")
