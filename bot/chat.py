"""A person at a terminal in, the conversation out: the same answers and wording as Telegram."""

from typing import TextIO

from bot.answer import Answer
from bot.archive import Archive
from bot.introduction import (
    forgotten_text,
    help_text,
    privacy_text,
    start_text,
    terminal_commands,
    unknown_command_text,
)
from bot.marks import Mark, Marked, Span, join
from bot.messages import answer_text, issues_text, last_page, passage_text
from bot.topic import Topics
from bot.wording import Wording, wording_for

_PROMPT = "> "
_HERE = "here"  # the place of the one conversation there is
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def run(
    archive: Archive,
    *,
    language: str,
    source: TextIO,
    target: TextIO,
    topics: Topics,
) -> None:
    """Talk until the input ends or the person types /quit.

    `language` is the reader's (BCP 47); `topics` remembers what is talked about. Bold is shown by
    ANSI codes when the target is a terminal. A prompt is shown when the source is one, so that
    piped questions give answers and nothing else.
    """
    conversation = _Conversation(archive, wording_for(language), topics)
    colours = target.isatty()

    def show(text: Marked) -> None:
        target.write(f"{terminal_text(text, colours=colours)}\n\n")
        target.flush()

    if source.isatty():
        show(conversation.greet())
    while True:
        if source.isatty():
            target.write(_PROMPT)
            target.flush()
        line = source.readline()
        said = line.strip()
        if not line or said == "/quit":
            return
        if said:
            show(conversation.hear(said))


def terminal_text(text: Marked, *, colours: bool) -> str:
    """Write a marked text for a terminal: quotes behind a bar, the address behind a link.

    >>> from bot.marks import bold, link
    >>> terminal_text(link("Vol.55", "https://example.org"), colours=False)
    'Vol.55 <https://example.org>'
    """
    edits: list[tuple[int, int, str]] = []  # position, order at it, what is put there
    quoted = [span for span in text.spans if span.mark is Mark.QUOTE]
    for span in text.spans:
        if span.mark is Mark.LINK:
            edits.append((span.end, 0, f" <{span.url}>"))
        elif span.mark is Mark.BOLD and colours:
            edits += [(span.start, 2, _BOLD), (span.end, 1, _PLAIN)]
    for span in quoted:
        edits += [(place, 1, "| ") for place in _line_starts(text.text, span)]
    shown, at = "", 0
    for place, _, addition in sorted(edits):
        shown += text.text[at:place] + addition
        at = place
    return shown + text.text[at:]


def _line_starts(text: str, span: Span) -> list[int]:
    inside = range(span.start + 1, span.end)
    return [span.start, *(place for place in inside if text[place - 1] == "\n")]


class _Conversation:
    """What was asked last, how far the reader is in it, and which page of issues is open."""

    def __init__(self, archive: Archive, wording: Wording, topics: Topics) -> None:
        self._archive = archive
        self._topics = topics
        self._wording = wording
        self._commands = terminal_commands(wording)
        self._answer: Answer | None = None
        self._position = 0
        self._page = -1
        self._lists_issues = False  # what /more goes on with

    def greet(self) -> Marked:
        return start_text(self._archive, self._wording, self._commands)

    def hear(self, said: str) -> Marked:  # noqa: PLR0911 - one a command
        """Answer a question or a command."""
        match said:
            case "/start":
                self._topics.forget(_HERE)
                return self.greet()
            case "/forget":
                self._topics.forget(_HERE)
                return forgotten_text(self._wording)
            case "/help":
                return help_text(self._archive, self._wording, self._commands)
            case "/privacy":
                return privacy_text(self._wording, self._topics.minutes, telegram=False)
            case "/issues":
                self._page = -1
                self._lists_issues = True
                return self._next_page()
            case "/more":
                return self._next_page() if self._lists_issues else self._next_passage()
        if said.startswith("/"):
            return unknown_command_text(self._wording)
        return self._ask(said)

    def _ask(self, question: str) -> Marked:
        answer = self._archive.answer(question, self._wording.language, self._topics.at(_HERE))
        if answer.topic is not None:
            self._topics.keep(_HERE, answer.topic, owner=_HERE)
        self._answer, self._position, self._lists_issues = answer, 0, False
        wording = wording_for(answer.language, self._wording.language)
        return self._hint(answer_text(answer, wording, self._archive), answer, wording)

    def _next_passage(self) -> Marked:
        if self._answer is None:
            return self._wording.say("There are no more passages.")
        self._position += 1
        wording = wording_for(self._answer.language, self._wording.language)
        text = passage_text(self._answer, wording, self._position)
        return self._hint(text, self._answer, wording)

    def _next_page(self) -> Marked:
        # After the oldest page the newest comes again.
        self._page = (self._page + 1) % (last_page(self._archive) + 1)
        text = issues_text(self._archive, self._wording, self._page)
        if self._page == last_page(self._archive):
            return text
        return join("\n\n", [text, self._wording.say("Older issues") + ": /more"])

    def _hint(self, text: Marked, answer: Answer, wording: Wording) -> Marked:
        """Name the command where Telegram has a button."""
        if self._position + 1 >= len(answer.quotes):
            return text
        return join("\n\n", [text, wording.say("More passages") + ": /more"])
