"""Paths in, readings out: what a folder of newsletters gives, file by file."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.dates import PartialDate
from corpus.issue import Article, Issue
from corpus.read import SIZE_LIMIT, Outcome, Reading, find, read

DATA = Path(__file__).parent / "data" / "newsletters"
USER_PAGE = Path(__file__).parents[2] / "shared/data/newsletters/user-page"


def only(reading: Reading) -> Issue:
    assert (reading.outcome, reading.reason) == (Outcome.READ, None)
    (issue,) = reading.issues
    return issue


def test_our_sample_form_gives_every_field_and_one_article_a_heading() -> None:
    issue = only(read("2020-12.en.md", DATA / "2020-12.en.md"))
    lamp = Article(
        id="2020-12.en.md#lamp",
        title="The lamp is back",
        body=(
            "The lamp of the old lighthouse was lit again on Dec. 4, 2020, after "
            "two years of repairs.\n\n"
            "The tower is 21 metres high.\nVisitors climb 96 steps.\n\n"
            "Day | Opens\nSaturday | 10:00"
        ),
        language="en",
        published=PartialDate(2020, 12),
        url="https://example.org/harbour/2020-12/en",
        edition_of="2020-12#lamp",
    )
    assert issue == Issue(
        id="2020-12.en.md",
        newsletter="Harbour Newsletter",
        number="Vol.55",
        title="2020 December (Vol.55)",
        published=PartialDate(2020, 12),
        date_origin="field",
        date_text="2020-12",
        language="en",
        url="https://example.org/harbour/2020-12/en",
        source="2020-12.en.md",
        edition_of="2020-12",
        articles=(
            lamp,
            replace(
                lamp,
                id="2020-12.en.md#ferries",
                title="Ferries in winter",
                body="Ferries leave every 40 minutes until Feb. 28.",
                edition_of="2020-12#ferries",
            ),
        ),
    )


def test_a_page_dump_gives_its_article_without_menu_head_and_footer() -> None:
    issue = only(read("page-dump.txt", DATA / "page-dump.txt"))
    (article,) = issue.articles
    assert (issue.title, issue.number, issue.published, issue.language) == (
        "2021 March (Vol.58)",
        "Vol.58",
        PartialDate(2021, 3),
        "en",
    )
    assert article.body.startswith("The city opened a library of tools on Mar. 3, 2021, where")
    assert article.body.endswith("to mend lamps, chairs and toys there on Saturday mornings.")
    assert "6 p.m.  except" in article.body


def test_a_page_dump_in_korean_is_read_by_the_same_rules() -> None:
    issue = only(read("page-dump-ko.txt", DATA / "page-dump-ko.txt"))
    (article,) = issue.articles
    assert (issue.title, issue.number, issue.published, issue.language) == (
        "2021년 4월호 (Vol.59)",
        "Vol.59",
        PartialDate(2021, 4),
        "ko",
    )
    assert article.body.startswith("시는 4월 5일 강변에 나무 2,000그루를")
    assert article.body.endswith("자세한 일정은 시청 누리집에서 볼 수 있다.")


def test_the_page_the_user_started_from_is_read_to_the_letter() -> None:
    if not USER_PAGE.is_dir():
        pytest.skip("the user's page is not on this machine")
    ((source, path),) = find([USER_PAGE])
    issue = only(read(source, path))
    (article,) = issue.articles
    assert (issue.title, issue.number, issue.published, issue.language) == (
        "2020 December (Vol.55)",
        "Vol.55",
        PartialDate(2020, 12),
        "en",
    )
    line = max(path.read_text("utf-8").split("\n"), key=len)
    begin = line.index("The Seoul Metropolitan Government (SMG) has published")
    end = line.index("Copyright")
    assert article.body == line[begin:end]


def test_the_same_file_is_read_the_same_twice_and_known_by_its_digest(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\nOne text.", "utf-8")
    (tmp_path / "b.md").write_text("# A\n\nOne text.", "utf-8")
    first = read("a.md", tmp_path / "a.md")
    assert read("a.md", tmp_path / "a.md") == first
    assert read("b.md", tmp_path / "b.md").digest == first.digest


def test_find_lists_newsletters_below_a_folder_in_order_and_leaves_the_rest(tmp_path: Path) -> None:
    for name in ("b/2.md", "a/1.md", "README.md", "b/README.en.md", ".hidden.md", ".git/x.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "newsletter.toml").touch()
    single = tmp_path / "a" / "1.md"
    assert find([tmp_path]) == [("a/1.md", single), ("b/2.md", tmp_path / "b/2.md")]
    assert find([single]) == [("1.md", single)]
    assert find([tmp_path / "a", single]) == [("1.md", single)]


@pytest.mark.parametrize(
    ("name", "content", "outcome", "reason"),
    [
        ("empty.md", b" \n", Outcome.EMPTY, "the file is empty"),
        ("heads.md", b"---\ntitle: x\n---\n", Outcome.EMPTY, "no article text found"),
        ("a.exe", b"MZ\x00", Outcome.UNREADABLE, "no reader knows files that end in .exe"),
    ],
)
def test_a_file_without_articles_says_why(
    tmp_path: Path, name: str, content: bytes, outcome: Outcome, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    reading = read(name, tmp_path / name)
    assert (reading.outcome, reading.issues, reading.reason) == (outcome, (), reason)


def test_a_missing_and_an_oversized_file_are_unreadable(tmp_path: Path) -> None:
    assert read("none.md", tmp_path / "none.md").outcome is Outcome.UNREADABLE
    with (tmp_path / "big.md").open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    reading = read("big.md", tmp_path / "big.md")
    assert (reading.outcome, reading.reason) == (Outcome.UNREADABLE, "is 64 MB; the limit is 64 MB")
