"""An answer and a wording in, what the bot says out: marked texts, the same wherever it speaks."""

from bot.answer import Answer, Headline, Quote, Status
from bot.archive import Archive, newest_first, period
from bot.citation import issue_name, link_to
from bot.excerpt import excerpt, length, shorten
from bot.marks import Marked, bold, code, join, link
from bot.time_notes import time_notes
from bot.wording import Wording
from corpus.issue import Article, Issue

# Telegram takes 4096 code points; counted in UTF-16 units this is never more.
MESSAGE_LIMIT = 4096
ISSUES_ON_A_PAGE = 10

_TITLE_LIMIT = 200  # a title is a line, and some "titles" of mails are paragraphs
_EXAMPLE_LIMIT = 60  # an example must be seen to be short
_NEWSLETTER_LIMIT = 100
_NAMED_ISSUES = 3
# An answer whose quotes all failed their check against the article is none.
_NOTHING_FOUND = {Status.NOT_FOUND, Status.ANSWERED, Status.LOOSE}
_LINE = "\n"
_PARAGRAPH = "\n\n"


def answer_text(
    answer: Answer, wording: Wording, archive: Archive, *, telegram: bool = False
) -> Marked:
    """Say what the newsletters say: the best quote, or why there is none.

    In Telegram a quote in another language comes with the hint that Telegram can translate it.
    """
    if answer.quotes:
        return _quoted(answer, wording, 0, telegram=telegram)
    if answer.status in _NOTHING_FOUND:
        carried = _carried(answer, wording)
        return join(_PARAGRAPH, [carried, _not_found(answer, wording, archive)])
    return join(_PARAGRAPH, [_told(answer.status, wording), _lines(answer, archive)])


def _lines(answer: Answer, archive: Archive) -> str:
    """Give the city's own lines to who needs people rather than newsletters."""
    urgent = answer.status is Status.URGENT
    return archive.lines.in_language(answer.language) if urgent else ""


def passage_text(
    answer: Answer, wording: Wording, position: int, *, telegram: bool = False
) -> Marked:
    """Show the quote at a position, or say that there are no more."""
    if position < len(answer.quotes):
        return _quoted(answer, wording, position, telegram=telegram)
    return wording.say("There are no more passages.")


def _not_found(answer: Answer, wording: Wording, archive: Archive) -> Marked:
    """Say that the newsletters do not answer, what they cover, and which headlines are near."""
    near = [_headline(headline) for headline in answer.nearest]
    return join(
        _PARAGRAPH,
        [
            join(
                _LINE,
                [
                    _told(answer.status, wording),
                    _looked_through(answer, wording) or covered_text(archive, wording),
                ],
            ),
            join(_LINE, [wording.say("Headlines near your question:"), *near]) if near else "",
        ],
    )


def _looked_through(answer: Answer, wording: Wording) -> Marked | None:
    """Name the issue that the question named, where nothing else was looked through."""
    if not answer.within:
        return None
    own = [one for one in answer.within if one.language == answer.language]
    # "The December issue" may be one of several years; editions of one date are one issue.
    issues = {one.published: one for one in own or answer.within}.values()
    named = [link(shorten(issue_name(one), _TITLE_LIMIT), one.url) for one in issues]
    return wording.say(
        "I looked only in the issue you named: {issue}", issue=join(", ", named[:_NAMED_ISSUES])
    )


def covered_text(archive: Archive, wording: Wording) -> Marked:
    """Say how many issues there are, and of what time."""
    issues = archive.issues()
    if not issues:
        return wording.say("I have not read any issue yet.")
    dates = period(issues)
    if dates is None or dates[0] == dates[1]:
        return wording.count(
            "I have read {count} issue.", "I have read {count} issues.", len(issues)
        )
    return wording.count(
        "I have read {count} issue, from {first} to {last}.",
        "I have read {count} issues, from {first} to {last}.",
        len(issues),
        first=wording.date(dates[0]),
        last=wording.date(dates[1]),
    )


def issues_text(archive: Archive, wording: Wording, page: int) -> Marked:
    """List the issues of one page (0 is the newest), with links."""
    issues = newest_first(archive.issues())
    shown = issues[page * ISSUES_ON_A_PAGE :][:ISSUES_ON_A_PAGE]
    several = len({issue.newsletter for issue in issues}) > 1
    lines = [_issue_line(issue, wording, several=several) for issue in shown]
    return join(_PARAGRAPH, [covered_text(archive, wording), join(_LINE, lines)])


def last_page(archive: Archive) -> int:
    """Give the number of the page with the oldest issues."""
    return max(len(archive.issues()) - 1, 0) // ISSUES_ON_A_PAGE


def example_question(archive: Archive, wording: Wording) -> Marked:
    """Make a question that the newsletters can answer, from a headline; empty when there is none.

    The newest one in the reader's language, otherwise the newest.
    """
    articles = [article for issue in newest_first(archive.issues()) for article in issue.articles]
    short = [article for article in articles if 0 < len(article.title) <= _EXAMPLE_LIMIT]
    if not short:
        return Marked()
    own = [article for article in short if article.language == wording.language]
    title = (own or short)[0].title
    return code(wording.say("What do the newsletters say about “{title}”?", title=title).text)


def _told(status: Status, wording: Wording) -> Marked:  # noqa: PLR0911 - one a status
    """Say how a question ended, where no quote can."""
    match status:
        case Status.GREETING:
            return wording.say(
                "Hello! Ask me something, and I will quote the sentence of the newsletters"
                " that answers it."
            )
        case Status.THANKS:
            return wording.say("You are welcome. Ask me again whenever you like.")
        case Status.URGENT:
            return wording.say(
                "I am only a machine that quotes newsletters: I cannot help in an emergency or"
                " give advice. Please call your local emergency number or ask someone qualified."
            )
        case Status.PERSONAL_DATA:
            return wording.say(
                "Your message seems to hold personal data, so I did not search for it."
                " Please ask again without it."
            )
        case Status.TOO_LONG:
            return wording.say("That is too long for me. Please ask one short question.")
        case Status.UNINTELLIGIBLE:
            return wording.say(
                "I cannot read a question in that. Please write it as a sentence or a few words."
            )
        case _:
            return wording.say("As far as I can find, the newsletters do not answer this.")


def _quoted(answer: Answer, wording: Wording, position: int, *, telegram: bool) -> Marked:
    """Put the sentence first, then its context as far as there is room, then the source."""
    quote = answer.quotes[position]
    lead = Marked()
    if position > 0:
        lead = wording.say(
            "Passage {position} of {total}",
            position=str(position + 1),
            total=str(len(answer.quotes)),
        )
    elif answer.status is Status.LOOSE:
        lead = wording.say("This comes near your question, but may not answer it:")
    if position == 0:
        lead = join(_PARAGRAPH, [_carried(answer, wording), lead])
    notes = time_notes(quote, wording)
    source = _source(quote, answer, wording)
    if telegram and _needs_translation(quote, answer):
        hint = wording.say("Telegram can translate it: choose “Translate” in this message’s menu.")
        source = join(_LINE, [source, hint])
    taken = length(join(_PARAGRAPH, [lead, notes, source]).text) + 3 * len(_PARAGRAPH)
    room = MESSAGE_LIMIT - taken
    sentence = bold(shorten(quote.text, room))
    context = excerpt(quote, room - length(sentence.text))
    return join(_PARAGRAPH, [lead, sentence, notes, context, source])


def _carried(answer: Answer, wording: Wording) -> Marked:
    """Say by which earlier question a follow-up was understood, and how to leave it."""
    if not answer.carried:
        return Marked()
    return wording.say(
        "Understood together with “{question}”. For a new topic: {command}",
        question=shorten(answer.carried, _EXAMPLE_LIMIT),
        command="/forget",
    )


def _needs_translation(quote: Quote, answer: Answer) -> bool:
    """Tell whether a quote is in another language, and not only in another script."""
    languages = (quote.hit.article.language, answer.language)
    return len({language.partition("-")[0] for language in languages}) > 1


def _source(quote: Quote, answer: Answer, wording: Wording) -> Marked:
    """Name the issue, the article, its date, and its language where it is not the reader's."""
    issue, article = quote.hit.issue, quote.hit.article
    published = article.published or issue.published
    lines = [
        wording.say("Source: {issue}", issue=_linked_issue(issue, article)),
        wording.say("Article: {title}", title=shorten(article.title, _TITLE_LIMIT))
        if article.title and article.title != issue.title
        else "",
        wording.say("Published: {date}", date=wording.date(published)) if published else "",
    ]
    if article.language != answer.language:
        name = wording.language_name(article.language)
        lines.append(wording.say("Language of the quote: {language}", language=name))
    return join(_LINE, lines)


def _linked_issue(issue: Issue, article: Article) -> Marked:
    """Name an issue; the link leads to the article where it has a page of its own."""
    return link(shorten(issue_name(issue), _TITLE_LIMIT), link_to(issue, article))


def _headline(headline: Headline) -> Marked:
    """Give an article's title, linked, with its issue."""
    issue, article = headline.hit.issue, headline.hit.article
    name = issue_name(issue)
    title = link(shorten(article.title or name, _TITLE_LIMIT), link_to(issue, article))
    named = article.title and article.title != issue.title
    return Marked("• ") + title + (f", {shorten(name, _TITLE_LIMIT)}" if named else "")


def _issue_line(issue: Issue, wording: Wording, *, several: bool) -> Marked:
    """Give an issue's title, linked, with its newsletter where there are several, and its date."""
    title = link(shorten(issue_name(issue), _TITLE_LIMIT), issue.url)
    newsletter = shorten(issue.newsletter, _NEWSLETTER_LIMIT) if several else ""
    date = wording.date(issue.published) if issue.published else ""
    return Marked("• ") + join(", ", [title, newsletter, date])
