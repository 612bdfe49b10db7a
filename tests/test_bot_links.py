"""Links and names of citations: only web addresses that a reader may be led to, never no name."""

import pytest
from builders import article, issue
from hypothesis import given
from hypothesis import strategies as st

from bot.citation import issue_name, link_to
from bot.links import may_be_sent
from bot.marks import Marked, link


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org:8080/a/b?c=d&e=%20#f",
        "https://서울.kr/뉴스?번호=55",
        "https://xn--3e0b707e.example/",
        "https://192.0.2.1/issue",
        "https://[2001:db8::1]/issue",
        "https://example.org/a_(b)",
        "https://example.org./",
    ],
)
def test_a_web_address_may_be_sent(url: str) -> None:
    assert may_be_sent(url)
    assert link("Vol.55", url).spans[0].url == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "vol55.md",
        "/news/55",
        "//example.org/55",
        "https://",
        "https:///55",
        "https:example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//https://example.org",
        "data:text/html,hello",
        "tg://resolve?domain=other",
        "mailto:jane@example.org",
        "https://localhost/55",
        "https://user:secret@example.org/",
        "https://example.org@evil.example/",
        "https://exa mple.org/",
        "https://example.org/a b",
        "https://example.org/\n55",
        "https://example.org/\u202e55",
        "https://exam\u200bple.org/",
        "https://example.org\\\\@evil.example/",
        "https://-example.org/",
        "https://example..org/",
        "https://example.org:99999/",
        "https://example.org:port/",
        "https://[::1/",
        "https://example.org/" + "a" * 2_050,
    ],
)
def test_anything_else_is_plain_text(url: str | None) -> None:
    assert not may_be_sent(url)
    assert link("Vol.55", url) == Marked("Vol.55")


@given(st.text(max_size=60))
def test_any_text_can_be_looked_at(url: str) -> None:
    assert may_be_sent(url) in {True, False}
    assert may_be_sent(f"https://{url}") in {True, False}


def test_the_page_of_the_issue_stands_in_for_a_link_that_may_not_be_sent() -> None:
    story = article(url="javascript:alert(1)")
    made = issue(articles=(story,), url="https://example.org/55")
    assert link_to(made, story) == "https://example.org/55"
    assert link_to(issue(url="vol55.html"), story) is None


def test_an_issue_without_a_title_still_has_a_name() -> None:
    assert issue_name(issue(title="Vol.55")) == "Vol.55"
    assert issue_name(issue(title=" ")) == "City News Vol.55, 2020-12"
    assert issue_name(issue(title="", number=None)) == "City News, 2020-12"
    assert issue_name(issue(title="", published=None)) == "City News Vol.55"
    assert issue_name(issue(title="", published=None, number=None)) == "issue.md"
