"""Web pages, saved mails and pieces of HTML in, their articles without the frame out."""

import pytest

from corpus.errors import EmptyError, UnreadableError
from corpus.formats.draft import Draft, DraftArticle, File
from corpus.formats.page import read
from corpus.formats.walk import blocks

MENU = (
    "<nav><ul>" + "".join(f"<li><a href=/{n}>Entry {n}</a></li>" for n in range(30)) + "</ul></nav>"
)
STORY = (
    "<p>The city opened a swimming hall on the east bank, with six lanes and a basin for "
    "children.</p>"
)
LATER = (
    "<p>It is open every day from seven to ten, and residents of the district swim for half.</p>"
)
FOOTER = "<footer><p>Copyright © 2021 The City. All rights reserved. Contact us.</p></footer>"


def draft(html: str | bytes, name: str = "page.html") -> Draft:
    raw = html if isinstance(html, bytes) else html.encode()
    (found,) = read(File(name=name, raw=raw))
    return found


def page(inner: str, head: str = "") -> str:
    return f"<html lang=en><head>{head}</head><body>{MENU}{inner}{FOOTER}</body></html>"


def test_a_page_gives_its_article_and_what_its_head_states() -> None:
    head = (
        "<title>A swimming hall - News - The City</title>"
        "<meta property='article:published_time' content='2021-03-04T10:00:00+01:00'>"
        "<meta property='og:site_name' content='The City'>"
        "<link rel=canonical href='https://example.org/hall?utm_source=x'>"
    )
    share = "<p><a href=#>Share</a></p><p>1,115 views</p>"
    inner = (
        f"<div><h1>A swimming hall</h1>{share}{STORY}{LATER}{STORY.replace('city', 'mayor')}</div>"
    )
    found = draft(page(inner, head))
    assert (found.title, found.newsletter, found.published, found.language, found.url) == (
        "A swimming hall",
        "The City",
        "2021-03-04T10:00:00+01:00",
        "en",
        "https://example.org/hall?utm_source=x",
    )
    (article,) = found.articles
    assert article.body.startswith("The city opened a swimming hall")
    assert "Entry" not in article.body
    assert "views" not in article.body
    assert "Copyright" not in article.body


def test_a_page_that_labels_its_date_and_title_is_believed() -> None:
    title = "<tr><th>제목</th><td>동네 수영장 개장 안내</td></tr>"
    rows = f"<table>{title}<tr><th>등록일</th><td>2025-12-11</td></tr></table>"
    korean = "<p>시는 동쪽 강변에 여섯 레인과 어린이 풀을 갖춘 수영장을 열었다고 밝혔다.</p>" * 4
    found = draft(page(f"<div>{rows}{korean}</div>", "<title>소식 &lt; 시청</title>"))
    assert (found.title, found.published) == ("동네 수영장 개장 안내", "2025-12-11")


def test_a_page_with_only_menus_is_empty() -> None:
    with pytest.raises(EmptyError, match="only menus"):
        draft(page("<p><img src=poster.png></p><p>Notice.</p>"))


def test_a_mail_is_read_whole_without_its_frame() -> None:
    html = (
        "<html><!--[if mso]><p>Outlook only</p><![endif]--><body>"
        "<div style='display:none;max-height:0'>Preheader \u034f \u034f</div>"
        "<table><tr><td><a href=x>View this email in your browser</a></td></tr>"
        "<tr><td><h2>Hall</h2><p>Opens\u00ad in <b>May</b>.</p></td></tr>"
        "<tr><td><h2>Tower</h2><p>Closed *|WHEN|*until June.</p></td></tr>"
        "<tr><td>You received this email because you signed up. <a href=y>Unsubscribe</a></td></tr>"
        "</table></body></html>"
    )
    assert draft(html).articles == (
        DraftArticle(title="Hall", body="Opens in May."),
        DraftArticle(title="Tower", body="Closed until June."),
    )


def test_what_repeats_for_small_screens_is_read_once() -> None:
    line = "<p>The hall opens on the first of May at nine in the morning.</p>"
    (article,) = draft(f"<html><body>{line}<div class=mobile>{line}</div></body></html>").articles
    assert article.body.count("first of May") == 1


def test_the_charset_is_found_though_it_is_stated_wrongly() -> None:
    text = "Grüße aus der Straße"
    assert draft(f"<meta charset=us-ascii><p>{text}</p>".encode()).articles[0].body == text
    latin = f"<meta charset=iso-8859-1><p>{text}</p>".encode("iso-8859-1")
    assert draft(latin).articles[0].body == text
    assert draft(b"\xef\xbb\xbf" + f"<p>{text}</p>".encode()).articles[0].body == text


def test_table_rows_of_plain_cells_stand_on_one_line() -> None:
    table = (
        "<table><tr><td>Monday</td><td>9:00</td></tr><tr><td>Friday</td><td>7:00</td></tr></table>"
    )
    assert [block.text for block in blocks(table)] == ["Monday | 9:00", "Friday | 7:00"]


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 6_000 + "x",
        "<div " + " ".join(f"a{n}" for n in range(3_000)) + ">",
        "<p>" * 400_000,
    ],
    ids=["nesting", "attributes", "tags"],
)
def test_html_beyond_reason_is_refused(html: str) -> None:
    with pytest.raises(UnreadableError):
        blocks(html)


def test_a_page_of_a_list_archive_is_read_like_the_mail_it_shows() -> None:
    around = "<ul><li>Previous message: <a href=1>[Town] One</a></li></ul>"
    html = (
        "<html><head><title>[Town] Programme</title></head><body><h1>[Town] Programme</h1>"
        "<b>A Person</b> <a href=mailto:x>person at example.org</a><br>"
        f"<i>Mon Mar 15 12:11:03 CET 2004</i>{around}<hr><pre>Dear all,\n\nThe film club meets on\n"
        f"Monday at eight.\n\n* Tuesday: concert\n</pre><hr>{around}</body></html>"
    )
    found = draft(html)
    assert (found.title, found.published) == ("[Town] Programme", "15 Mar 2004")
    assert found.articles[0].body.endswith(
        "Dear all,\n\nThe film club meets on\nMonday at eight.\n\nTuesday: concert"
    )
    assert "Previous message" not in found.articles[0].body


def test_a_mail_without_headings_is_split_at_its_bold_lines() -> None:
    lines = ("<b>Boletín municipal nº 14</b>", "<b>Biblioteca</b>", "Abre el 3 de marzo de 2022.",
             "<b>Piscina</b>", "Cierra hasta abril.")  # fmt: skip
    body = "".join(f"<p class=MsoNormal>{line}<o:p></o:p></p>" for line in lines)
    found = draft(f'<html xmlns:o="urn:schemas-microsoft-com:office"><body>{body}</body></html>')
    assert found.title == "Boletín municipal nº 14"
    assert [(article.title, article.body) for article in found.articles] == [
        ("Biblioteca", "Abre el 3 de marzo de 2022."),
        ("Piscina", "Cierra hasta abril."),
    ]


def test_a_bold_line_that_says_where_is_no_headline() -> None:
    lines = ("<b>Concert</b>", "The band plays on the square.", "<b>Location: Town Hall</b>",
             "Bring an umbrella.")  # fmt: skip
    body = "".join(f"<p>{line}</p>" for line in lines)
    (article,) = draft(f"<html><body>{body}</body></html>").articles
    assert article.body == (
        "The band plays on the square.\n\nLocation: Town Hall\n\nBring an umbrella."
    )


def test_what_a_template_fills_in_is_no_part_of_a_title() -> None:
    html = "<mjml><mj-head><mj-title>Cycling letter ${ISSUE_NAME}</mj-title></mj-head>"
    found = draft(
        f"{html}<mj-body><mj-text>The race is in May.</mj-text></mj-body></mjml>", "a.mjml"
    )
    assert found.title == "Cycling letter"


def test_a_box_inside_a_heading_keeps_its_rank() -> None:
    found = blocks(
        "<h2>The year<div>in figures</div></h2><blockquote><div>Well.</div></blockquote>"
    )
    assert [(one.kind, one.level, one.text) for one in found] == [
        ("heading", 2, "The year"),
        ("heading", 2, "in figures"),
        ("quote", 0, "Well."),
    ]
