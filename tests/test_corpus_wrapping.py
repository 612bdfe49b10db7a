"""Line breaks: which of them only wrap a paragraph, and which were meant."""

from corpus.formats.draft import File
from corpus.formats.markdown import read as read_markdown
from corpus.formats.text import read as read_text
from corpus.sentences import split_sentences
from corpus.wrapping import unwrapped


def test_a_wrapped_paragraph_becomes_one_line() -> None:
    text = (
        "The summit was conducted online with two\nthousand speakers from many cities and\n"
        "livestreamed. It was the first.\n\nNext paragraph\n"
    )
    assert unwrapped(text) == (
        "The summit was conducted online with two thousand speakers from many cities and"
        " livestreamed. It was the first.\n\nNext paragraph"
    )


def test_items_headings_rules_and_short_lines_keep_their_breaks() -> None:
    text = "# News\nDate: 5 May\nPlace: City Hall\n\nWe have:\n- tea\n- coffee\n1. one\n-----\nend"
    assert unwrapped(text) == text


def test_a_number_at_the_head_of_a_wrapped_line_makes_no_item() -> None:
    assert unwrapped("Das große Sommerfest im Stadtpark ist am\n4. Juli und kostet nichts.") == (
        "Das große Sommerfest im Stadtpark ist am 4. Juli und kostet nichts."
    )


def test_chinese_lines_are_joined_without_a_space() -> None:
    line = "市政府昨天宣布" * 7
    assert unwrapped(f"{line}\n歡迎參加。") == f"{line}歡迎參加。"


def test_a_wrapped_item_of_typed_text_is_one_sentence_and_its_end_ends_it() -> None:
    text = (
        "We found these at the fair:\n\n* a lamp that somebody had left on the long table beside\n"
        "  the door of the hall\n* a scarf that nobody asked for in the whole of the afternoon\n"
    )
    (draft,) = read_text(File(name="a.txt", raw=text.encode()))
    body = draft.articles[0].body
    assert [body[one.start : one.end] for one in split_sentences(body, "en")] == [
        "We found these at the fair:",
        "a lamp that somebody had left on the long table beside the door of the hall",
        "a scarf that nobody asked for in the whole of the afternoon",
    ]


def test_items_of_markdown_without_full_stops_are_sentences_of_their_own() -> None:
    items = [
        "Coast Conf 2031 | Closes 2031-06-03 | Porto, PT & online | Event date: 2031-10-10",
        "Numbers in the Sea 2031 | Closes 2031-06-14 | online | Event: 2031-07-17 - 2031-07-19",
        "Reef Conf 2031 | Closes 2031-07-22 | online | Event date: 2031-08-22",
    ]
    text = "# Talks\n\n" + "\n".join(f"* {item}" for item in items)
    (draft,) = read_markdown(File(name="a.md", raw=text.encode()))
    body = draft.articles[0].body
    assert [body[one.start : one.end] for one in split_sentences(body, "en")] == items
