"""Answers in, Telegram's texts and entities out, within its limits."""

from dataclasses import replace

from builders import article, issue
from hypothesis import given
from hypothesis import strategies as st
from newsroom import archive, quote_of
from telegram import MessageEntity

from bot.answer import Answer, Quote, Status
from bot.excerpt import excerpt, length, shorten
from bot.marks import Mark, Marked, bold, join, link
from bot.messages import MESSAGE_LIMIT, answer_text
from bot.render import buttons, render
from bot.wording import wording_for

NOTHING = archive()
LONG = " ".join(f"Sentence {number} tells of the river." for number in range(200))


def long_quote(number: int, body: str = LONG) -> Quote:
    story = article(body, title="A long story")
    return quote_of(story, number, within=issue(articles=(story,), title="Vol.1"))


def answer(*quotes: Quote, status: Status = Status.ANSWERED, language: str = "en") -> Answer:
    return Answer(question="what of it?", language=language, status=status, quotes=quotes)


def covered(text: str, entity: MessageEntity) -> str:
    units = text.encode("utf-16-le")
    return units[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le")


def test_entities_are_counted_in_utf_16_units() -> None:
    rendered = render(Marked("👋👋 ") + bold("né 👋") + ", " + link("Vol.55", "https://e.org"))
    assert [(one.type, covered(rendered.text, one)) for one in rendered.entities] == [
        (MessageEntity.BOLD, "né 👋"),
        (MessageEntity.TEXT_LINK, "Vol.55"),
    ]


@given(st.lists(st.tuples(st.text(max_size=8), st.booleans())))
def test_what_is_marked_is_what_telegram_marks(pieces: list[tuple[str, bool]]) -> None:
    whole = Marked()
    for text, marked in pieces:
        whole = whole + (bold(text) if marked else text)
    rendered = render(whole)
    shown = [covered(rendered.text, one) for one in rendered.entities]
    assert shown == [text for text, marked in pieces if marked and text]


def test_a_link_that_telegram_would_refuse_is_plain_text() -> None:
    assert link("Vol.55", "vol55.md") == link("Vol.55", None) == Marked("Vol.55")


def test_joining_leaves_out_what_is_empty() -> None:
    assert join("\n", ["", bold("one"), Marked(), "two"]) == bold("one") + "\ntwo"


def test_no_buttons_are_no_keyboard() -> None:
    assert buttons({}) is None


def test_a_long_context_is_cut_between_sentences_around_the_whole_quote() -> None:
    quote = long_quote(100)
    shown = excerpt(quote, 120)
    assert shown.text == (
        "… Sentence 99 tells of the river. Sentence 100 tells of the river."
        " Sentence 101 tells of the river. …"
    )
    assert [shown.text[one.start : one.end] for one in shown.spans if one.mark is Mark.BOLD] == [
        quote.text
    ]


def test_an_excerpt_of_nothing_but_the_quote_is_left_out() -> None:
    assert excerpt(long_quote(100), 40) == Marked()
    assert excerpt(long_quote(0, "Only this."), 4_000) == Marked()


@given(st.integers(0, 199), st.integers(40, 9_000))
def test_an_excerpt_holds_the_quote_and_stays_within_its_room(number: int, room: int) -> None:
    quote = long_quote(number)
    shown = excerpt(quote, room)
    assert length(shown.text) <= room
    assert not shown.text or quote.text in shown.text


def test_an_answer_from_a_long_article_fits_in_a_message() -> None:
    text = answer_text(answer(long_quote(100)), wording_for("en"), NOTHING)
    assert MESSAGE_LIMIT - 200 < length(text.text) <= MESSAGE_LIMIT
    assert text.text.startswith("Sentence 100 tells of the river.\n\n… Sentence ")
    assert text.text.count(" …\n\nSource: Vol.1") == 1


def test_a_sentence_longer_than_a_message_is_cut_between_words() -> None:
    text = answer_text(answer(long_quote(0, "river " * 1_500 + "end.")), wording_for("en"), NOTHING)
    assert length(text.text) <= MESSAGE_LIMIT
    assert "river river…\n\nSource: Vol.1" in text.text


@given(
    st.text(min_size=1, max_size=6_000),
    st.text(max_size=600),
    st.sampled_from(["en", "ar", "th", "ja"]),
    st.sampled_from([Status.ANSWERED, Status.LOOSE]),
)
def test_no_answer_is_longer_than_telegram_takes(
    body: str, title: str, language: str, status: Status
) -> None:
    quote = long_quote(3, f"First. Second one. {body} Third. Fourth one is here. Fifth.")
    named = replace(quote.hit, issue=replace(quote.hit.issue, title=title))
    spoken = answer(replace(quote, hit=named), status=status, language=language)
    text = answer_text(spoken, wording_for(language), NOTHING)
    assert length(text.text) <= MESSAGE_LIMIT


def test_an_answer_without_a_verified_quote_is_none() -> None:
    text = answer_text(answer(), wording_for("en"), NOTHING)
    assert text.text.startswith("As far as I can find, the newsletters do not answer this.")


def test_a_short_text_is_not_shortened() -> None:
    assert shorten("여의도 한강공원", 8) == "여의도 한강공원"
    assert shorten("여의도한강공원에서", 5) == "여의도한…"


def test_the_issue_is_named_once_where_it_is_one_article() -> None:
    quote = long_quote(0, "Only this.")
    single = replace(quote.hit, article=replace(quote.hit.article, title="Vol.1", published=None))
    undated = replace(single, issue=replace(single.issue, published=None))
    text = answer_text(answer(replace(quote, hit=undated)), wording_for("en"), NOTHING)
    assert text.text == "Only this.\n\nSource: Vol.1"
