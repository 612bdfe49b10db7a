"""The live index in, the archive that the conversation asks out."""

from collections.abc import Callable, Sequence

from bot.answer import Answer, Source
from bot.archive import Archive
from bot.follow_up import reply_in_turn
from bot.local_lines import NO_LINES, LocalLines
from bot.topic import Topic
from corpus.issue import Issue
from corpus.languages import detect


def live_archive(
    searcher: Callable[[], Source],
    issues: Callable[[], Sequence[Issue]],
    language: str,
    lines: LocalLines = NO_LINES,
) -> Archive:
    """Answer from whatever is live when a question comes.

    `language` (BCP 47) is answered in where neither the question nor the reader shows theirs;
    `lines` are the city's own for emergencies.
    """

    def follow(question: str, reader: str | None, topic: Topic | None) -> Answer:
        # "And when?" is too short to show its language: that of the topic is then the likeliest.
        known = topic.language if topic else reader or language
        return reply_in_turn(
            question,
            topic,
            searcher=searcher(),
            language=detect(question, fallback=known or language),
        )

    def ask(question: str, reader: str | None) -> Answer:
        return follow(question, reader, None)

    return Archive(ask=ask, issues=issues, follow=follow, lines=lines)
