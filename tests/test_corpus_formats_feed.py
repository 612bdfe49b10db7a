"""Feeds and files of records in, their entries as issues out."""

import json

import pytest

from corpus.errors import EmptyError, UnreadableError
from corpus.formats import feed, record
from corpus.formats.draft import Draft, DraftArticle, File, Reader
from corpus.source import SourceSettings

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>City News</title><language>en-gb</language><item><title>A &amp;amp; B</title>
<link>https://example.org/2021/03/a</link><pubDate>Tue, 02 Mar 2021 23:30:00 -0500</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>The <b>hall</b> opens.</p>]]></content:encoded>
</item></channel></rss>"""
ATOM = """<entry xmlns="http://www.w3.org/2005/Atom"><title>A hall</title><id>x</id>
<published>2021-03-02T23:30:00-05:00</published><link href="https://example.org/a" rel="alternate"/>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>The hall opens.</p></div></content></entry>"""


def json_file(value: object, **fields: str) -> File:
    settings = SourceSettings(fields=fields)
    return File(name="a.json", raw=json.dumps(value).encode(), settings=settings)


def test_an_rss_entry_gives_its_full_content_and_the_day_of_its_writer() -> None:
    assert feed.read(File(name="a.rss", raw=RSS.encode())) == [
        Draft(
            newsletter="City News",
            title="A & B",
            published="2021-03-02",
            language="en-gb",
            url="https://example.org/2021/03/a",
            name="https://example.org/2021/03/a",
            articles=(DraftArticle(title="A & B", body="The hall opens."),),
        )
    ]


def test_a_single_atom_entry_is_read_like_a_feed() -> None:
    assert feed.looks_like(ATOM.encode())
    (found,) = feed.read(File(name="a.xml", raw=ATOM.encode()))
    assert (found.title, found.published, found.url) == (
        "A hall",
        "2021-03-02",
        "https://example.org/a",
    )
    assert [article.body for article in found.articles] == ["The hall opens."]


def test_a_json_feed_gives_its_items() -> None:
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "City News",
        "items": [
            {
                "id": "1",
                "title": "Hall",
                "content_html": "<p>Opens.</p>",
                "date_published": "2021-03-02",
            }
        ],
    }
    file = json_file(value)
    assert feed.looks_like_json(file.raw)
    assert feed.read_json(file) == [
        Draft(
            newsletter="City News",
            title="Hall",
            published="2021-03-02",
            articles=(DraftArticle(title="Hall", body="Opens."),),
        )
    ]


def test_wordpress_json_gives_the_rendered_body() -> None:
    post = {
        "date": "2021-03-02T10:00:00",
        "link": "https://example.org/hall",
        "title": {"rendered": "A &#8216;hall&#8217;"},
        "content": {"rendered": "<p>The hall opens.</p>"},
    }
    assert record.read_json(json_file([post])) == [
        Draft(
            title="A ‘hall’",
            published="2021-03-02T10:00:00",
            url="https://example.org/hall",
            articles=(DraftArticle(title="A ‘hall’", body="The hall opens."),),
        )
    ]


def test_an_issue_above_its_stories_is_one_issue() -> None:
    value = {
        "date": "2021-03-02",
        "subject": "Halls",
        "chapters": [
            {"title": "News", "entries": [{"title": "Hall", "text": "Opens.", "ts": "2021.03.01"}]}
        ],
    }
    assert record.read_json(json_file(value)) == [
        Draft(
            title="Halls",
            published="2021-03-02",
            articles=(DraftArticle(title="Hall", body="Opens.", published="2021.03.01"),),
        )
    ]


def test_unknown_names_are_mapped_by_the_settings_of_the_source() -> None:
    value = {"lot": [{"kop": "Hall", "wanneer": "2 maart 2021", "deel": {"alinea": "Opens."}}]}
    fields = {"issue": "lot", "title": "kop", "published": "wanneer", "body": "deel/alinea"}
    assert record.read_json(json_file(value, **fields)) == [
        Draft(
            title="Hall",
            published="2 maart 2021",
            articles=(DraftArticle(title="Hall", body="Opens."),),
        )
    ]


def test_xml_with_html_in_cdata_is_read_by_known_names() -> None:
    xml = (
        "<releases><release><title>Hall</title><release-date>02/03/2021</release-date>"
        "<content><![CDATA[<p>The hall<br />opens.</p>]]></content></release></releases>"
    )
    assert record.read_xml(File(name="a.xml", raw=xml.encode())) == [
        Draft(
            title="Hall",
            published="02/03/2021",
            articles=(DraftArticle(title="Hall", body="The hall\nopens."),),
        )
    ]


@pytest.mark.parametrize("reader", [feed.read, record.read_xml])
def test_xml_that_declares_entities_is_refused(reader: Reader) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><x>&b;</x></rss>'
    with pytest.raises(UnreadableError, match="entities"):
        reader(File(name="a.xml", raw=bomb.encode("utf-16")))


def test_json_without_a_text_is_empty_and_json_beside_a_text_describes_it() -> None:
    with pytest.raises(EmptyError):
        record.read_json(json_file({"a": 1}))
    stated = json.dumps(
        {"data": {"title": "Hall", "date": "2021-03-02", "link": "https://example.org"}}
    )
    assert record.stated_beside(stated.encode()) == {
        "title": "Hall",
        "published": "2021-03-02",
        "url": "https://example.org",
    }
