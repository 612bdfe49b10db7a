"""Any bytes under any name in, a reading with a reason out: no reader ever raises anything else."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableError
from corpus.formats.draft import File
from corpus.formats.registry import FORMATS, drafts
from corpus.plain import decode, tidy
from corpus.read import Outcome, read

ENDINGS = sorted(ending for format_ in FORMATS for ending in format_.endings)
PIECES = (
    "---\n", "title: ", "# ", "**", "[", "](", "<div>", "</p>", "<table><tr><td>", "<!--", "&amp;",
    "<rss><channel><item>", "<entry>", "{", "}", '"title":', '"content":', "[{", "From ",
    "Subject: ",
    "Content-Type: multipart/mixed; boundary=a\n", "--a\n", "\n\n", "\n", "2020 December (Vol.55)",
    "No.55", "Copyright ⓒ", "정상회의는 ", "会議は。", "\u200d", "\u034f", "\x00", "=C3=BC",
    "{{", "%}",
    "%PDF-1.4", "PK\x03\x04", "1 0 obj", "text of a sentence. ", "https://example.org/", "- ",
    "|a|b|\n",
)  # fmt: skip
QUICK = settings(
    max_examples=60, deadline=2_000, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize("ending", ENDINGS)
@QUICK
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=30), noise=st.binary(max_size=200))
def test_no_reader_breaks_on_pieces_of_every_format(
    tmp_path: Path, ending: str, pieces: list[str], noise: bytes
) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes("".join(pieces).encode() + noise)
    reading = read(path.name, path)
    assert not (reading.reason or "").startswith("broke its reader"), reading.reason
    assert (reading.outcome is Outcome.READ) == bool(reading.issues)
    assert (reading.outcome is Outcome.READ) == (reading.reason is None)
    for issue in reading.issues:
        assert issue.title
        assert all(article.body.strip() == article.body != "" for article in issue.articles)
        assert len({article.id for article in issue.articles}) == len(issue.articles)


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "iso-8859-1", "nonsense", "\x00"]))
def test_any_bytes_become_text(raw: bytes, stated: str | None) -> None:
    assert isinstance(decode(raw, stated), str)


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def zip_of(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, raw in files.items():
            zipped.writestr(name, raw)
    return packed.getvalue()


def test_a_zip_gives_the_issues_inside_and_leaves_out_paths_that_point_outside(
    tmp_path: Path,
) -> None:
    path = tmp_path / "all.zip"
    path.write_bytes(
        zip_of(
            **{
                "2021/2021-03.en.md": b"# March\n\nThe hall opened.",
                "../outside.md": b"# Outside",
                "/etc/absolute.md": b"# Absolute",
                ".hidden.md": b"# Hidden",
                "picture.png": b"\x89PNG",
            }
        )
    )
    reading = read("all.zip", path)
    (issue,) = reading.issues
    assert (issue.source, str(issue.published), issue.language) == (
        "all.zip/2021/2021-03.en.md",
        "2021-03",
        "en",
    )


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (zip_of(**{"a.md": b"a" * 300_000_000}), "unpacks to 286 MB"),
        (zip_of(**{"a.md": b"a" * 5_000_000}), "unpacks to 5 MB"),
        (b"PK\x03\x04 and no more", "cannot be opened"),
    ],
    ids=["beyond the limit", "a thousand to one", "broken"],
)
def test_a_zip_bomb_is_refused_before_it_is_unpacked(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        drafts(File(name="a.zip", raw=raw))


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.html", b"<div>" * 200_000),
        ("a.md", b"> " * 100_000 + b"x"),
        ("a.md", b"{%" * 500_000 + b"%}"),
        ("a.html", b"<" + b"a" * 1_000_000),
        ("a.xml", b"<a>" * 100_000),
        ("a.json", b"[" * 1_000_000),
        ("a.eml", b"From: a\nTo: b\nSubject: c\n" + b"Content-Type: multipart/mixed\n\n" * 5_000),
        ("a.txt", b"a\n" * 300_000),
        ("a.txt", b"2020 December (Vol.55)\n" * 20_000),
        ("a.txt", b"Title: a\n" + b"A: b\n" * 100_000),
        ("a.txt", "\u200d".encode() * 300_000),
    ],
)
def test_hostile_files_end_in_bounded_time(tmp_path: Path, name: str, raw: bytes) -> None:
    (tmp_path / name).write_bytes(raw)
    reading = read(name, tmp_path / name)
    assert not (reading.reason or "").startswith("broke its reader"), reading.reason
