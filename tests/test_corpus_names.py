"""Paths, titles and links in, what they say out."""

import pytest

from corpus.filename import NameClaims, claims
from corpus.links import canonical
from corpus.numbering import number_in
from corpus.tongue import language_of, tag


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("2020-12.en.md", NameClaims(date="2020-12", language="en", edition="2020-12")),
        ("2024-03-05-newsletter.md", NameClaims(date="2024-03-05")),
        ("mmnews_201509.txt", NameClaims(date="2015-09")),
        ("61Jul2023.html", NameClaims(date="Jul 2023", number="61")),
        ("de/2024/Juli.md", NameClaims(date="Juli 2024", language="de", edition="2024/Juli")),
        ("2023/08/post.md", NameClaims(date="2023-08")),
        (
            "2023-08-09-hall/index.ko.md",
            NameClaims(date="2023-08-09", language="ko", edition="2023-08-09-hall/index"),
        ),
        ("309.html", NameClaims(number="309")),
        ("2003-July/000158.html", NameClaims(date="July 2003", number=None)),
        ("pl/a.pl.txt", NameClaims(language="pl", edition="a")),
        ("my file ’20.md", NameClaims()),
        ("check-in.md", NameClaims()),
    ],
)
def test_a_path_says_date_number_language_and_edition(path: str, expected: NameClaims) -> None:
    assert claims(path) == expected


def test_a_number_before_a_month_is_a_day_unless_its_siblings_count() -> None:
    months = ("april", "april", "april", "mai", "mai", "juni")
    siblings = [f"{n:02d}-{month}-2023.html" for n, month in enumerate(months, start=1)]
    assert claims("04-mai-2023.html").date == "4 mai 2023"
    assert claims("04-mai-2023.html", siblings) == NameClaims(date="mai 2023", number="4")


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("2020 December (Vol.55)", "Vol.55"),
        ("Volume 50, Number 3", "Volume 50, Number 3"),
        ("openSUSE Weekly News, Issue 49", "49"),
        ("Bitcoin Optech Newsletter #358", "358"),
        ("제55호 소식", "제55호"),
        ("第12期", "第12期"),
        ("Ausgabe 01/2022", "01/2022"),
        ("This Week in Rust 303", "303"),
        ("The hall opened in 2018", None),
        ("No. 1,000,000 visitors", None),
    ],
)
def test_a_title_says_its_number(title: str, number: str | None) -> None:
    assert number_in(title) == number


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://example.org/a?utm_source=x&id=3&fbclid=y#z", "https://example.org/a?id=3#z"),
        ("HTTPS://example.org/a b", "https://example.org/a%20b"),
        ("/relative", None),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_links_lose_what_tracks_the_reader(link: str | None, expected: str | None) -> None:
    assert canonical(link) == expected


def test_a_claimed_language_is_believed_unless_the_script_contradicts_it() -> None:
    assert language_of("Die Halle ist offen.", "nl") == "nl"
    assert language_of("정상회의는 온라인으로 열렸다고 시가 밝혔다.", "en") == "ko"
    assert language_of("Node v6.8.1: 오류 수정 fix shared zlib build", "ko") == "ko"
    assert language_of("首尔市发布了白皮书，并说明了会议的情况。", "zh") == "zh-Hans"
    assert [tag(text) for text in ("zh_TW", "en-GB", "KR", "Deutsch", "x-default", None)] == [
        "zh-Hant", "en", "ko", "de", None, None,
    ]  # fmt: skip
