"""Web pages that list posts in, one article for each post out."""

import pytest

from corpus.formats.draft import DraftArticle, File
from corpus.formats.page import read

MENU = "<nav>" + "".join(f"<li><a href=/{n}>Entry {n}</a></li>" for n in range(30)) + "</nav>"
LEADS = (
    (
        "Swimming hall opens",
        "4 May 2021",
        "The hall has six lanes and is open every day from seven to ten.",
    ),
    (
        "Tower stays closed",
        "2 May 2021",
        "The tower is being painted this spring, and opens again in June.",
    ),
    (
        "Library by night",
        "30 April 2021",
        "The library stays open until midnight on all Fridays in May.",
    ),
)


def page(inner: str, language: str = "en") -> str:
    head = "<title>News</title><link rel=canonical href=https://example.org/news>"
    return (
        f"<html lang={language}><head>{head}</head><body>{MENU}<main>{inner}</main></body></html>"
    )


def articles(html: str) -> list[DraftArticle]:
    (draft,) = read(File(name="list.html", raw=html.encode()))
    return list(draft.articles)


def cards(form: str) -> str:
    return "".join(
        form.format(number=number, title=title, date=date, lead=lead)
        for number, (title, date, lead) in enumerate(LEADS, start=1)
    )


EXPECTED = [
    DraftArticle(title=title, body=lead, published=date, url=f"https://example.org/{number}")
    for number, (title, date, lead) in enumerate(LEADS, start=1)
]


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(
            "<li><a href=/{number}><span><strong>{title}</strong> <span>{lead}</span>"
            " <span>{date}</span></span></a></li>",
            id="a card that is one link",
        ),
        pytest.param(
            "<div class=x><p><a href=/{number}>{title}</a></p><p>{lead}</p>"
            "<ul><li>Posted <b>{date}</b></li><li>Views 51</li></ul></div>",
            id="a headline that is a link",
        ),
        pytest.param(
            "<article><h3>{title}</h3><div>{title} {lead}</div><p>{date}</p>"
            "<a href=/{number}>Read more</a></article>",
            id="a lead that says the headline again",
        ),
    ],
)
def test_each_post_of_a_list_is_an_article_with_its_own_date_and_link(form: str) -> None:
    html = page(f"<h2>Press releases</h2><ul>{cards(form)}</ul><p>1 2 3</p>")
    (draft,) = read(File(name="list.html", raw=html.encode()))
    assert list(draft.articles) == EXPECTED
    assert (draft.title, draft.published) == ("Press releases", "4 May 2021")


def test_posts_above_a_list_are_its_first_articles() -> None:
    top = "".join(
        f"<li><a href=/top{n}><span>5 May 2021</span><p>Featured story {n}</p></a></li>"
        for n in (1, 2)
    )
    form = "<div><p><a href=/{number}>{title}</a></p><p>{date}</p><p>{lead}</p></div>"
    found = articles(page(f"<ul>{top}</ul>{cards(form)}"))
    assert [(one.title, one.body) for one in found[:2]] == [
        ("Featured story 1", "Featured story 1"),
        ("Featured story 2", "Featured story 2"),
    ]
    assert found[2:] == EXPECTED


def test_a_story_above_a_list_of_others_is_what_its_page_is_about() -> None:
    story = "<p>The mayor spoke about the budget of the coming year, and answered questions.</p>"
    form = "<li><a href=/{number}>{title}</a><p>{lead}</p><p>{date}</p></li>"
    (only,) = articles(page(f"<div><h1>Budget</h1>{story * 5}</div><ul>{cards(form)}</ul>"))
    assert only.title == "News"
    assert "Swimming" not in only.body


def test_long_lines_of_a_whole_text_in_a_card_are_its_paragraphs() -> None:
    long = " ".join(["수영장은 동쪽 강변에 있으며 여섯 레인을 갖추고 있다."] * 8)
    item = f"<li><a href=/1><p>{{}}</p><p>{{}}\n부제목 한 줄\n\n{long}</p><p>26-01-07</p></a></li>"
    html = "".join(
        item.format(title, title) for title in ("수영장 개장", "도서관 개관", "축제 안내")
    )
    found = articles(page(f"<ul>{html}</ul>", "ko"))
    assert [one.title for one in found] == ["수영장 개장", "도서관 개관", "축제 안내"]
    assert {one.body for one in found} == {f"부제목 한 줄\n\n{long}"}
    assert {one.published for one in found} == {"26-01-07"}
