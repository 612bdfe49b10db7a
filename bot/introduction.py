"""A wording in, what the bot says of itself out: what it is, how it works, what it keeps."""

import math

from bot.archive import Archive
from bot.marks import Marked, bold, join
from bot.messages import example_question
from bot.wording import Wording

_LINE = "\n"
_PARAGRAPH = "\n\n"

# How long an unanswered message may wait on disk, and how long messages are counted (bot.app).
DAYS_KEPT = 1
HOURS_COUNTED = 24

_SECONDS_SHOWN = 90  # beyond, minutes are easier to read


def start_text(archive: Archive, wording: Wording, commands: dict[str, Marked]) -> Marked:
    """Say first that this is a machine, then what it can do, with an example."""
    example = example_question(archive, wording)
    ask = wording.say("Ask me in your own language, for example:") if example.text else how(wording)
    return join(
        _PARAGRAPH,
        [machine(wording), join(_LINE, [ask, example]), _listed(commands)],
    )


def help_text(archive: Archive, wording: Wording, commands: dict[str, Marked]) -> Marked:
    """Say how to ask and how to read an answer."""
    return join(
        _PARAGRAPH,
        [
            bold(wording.say("How I work").text),
            machine(wording),
            how(wording),
            wording.say(
                "The sentence in bold is quoted exactly. Below it stand the text around it and the"
                " issue it comes from."
            ),
            wording.say(
                "When the newsletters do not answer, I say so. I never write an answer of my own."
            ),
            wording.say(
                "You can ask on, as in “and how many?”: I then understand it by your question"
                " before, and say so."
            ),
            wording.say(
                "In a group, write your question after {command}, or reply to one of my messages.",
                command="/ask",
            )
            if "ask" in commands
            else "",
            example_question(archive, wording),
            _listed(commands),
        ],
    )


def privacy_text(wording: Wording, minutes: float, *, telegram: bool) -> Marked:
    """Say what is kept, where, and for how long; a question is remembered for some minutes."""
    remembered = wording.count(
        "So that you can ask on, I remember your last questions, in memory only, for {count}"
        " minute; {command} makes me forget them at once.",
        "So that you can ask on, I remember your last questions, in memory only, for {count}"
        " minutes; {command} makes me forget them at once.",
        math.ceil(minutes),
        command="/forget",
    )
    on_disk = wording.count(
        "A message waits on disk until it is answered and is then erased;"
        " after a failure, within {count} day.",
        "A message waits on disk until it is answered and is then erased;"
        " after a failure, within {count} days.",
        DAYS_KEPT,
    )
    counted = wording.count(
        "Against floods I count messages per person, in memory only, for {count} hour.",
        "Against floods I count messages per person, in memory only, for {count} hours.",
        HOURS_COUNTED,
    )
    log = wording.say(
        "The log says when a question came and how it ended, never what was asked or by whom."
    )
    chat = wording.say("Telegram keeps this chat as it keeps any other; you can delete it there.")
    return join(
        _PARAGRAPH,
        [
            bold(wording.say("What I keep about you").text),
            wording.say("I keep neither a record of your questions nor your name."),
            *([remembered] if minutes else []),
            *([on_disk, counted, log, chat] if telegram else []),
        ],
    )


def forgotten_text(wording: Wording) -> Marked:
    """Say that the conversation begins anew."""
    return wording.say("Forgotten. Your next question stands on its own.")


def machine(wording: Wording) -> Marked:
    """Say that this is a machine, and what it does."""
    return wording.say(
        "I am a machine. I answer only by quoting the newsletters word for word,"
        " and I name the source."
    )


def how(wording: Wording) -> Marked:
    """Say how to ask."""
    return wording.say(
        "Write one question in a message, in your own language. I look for the sentence that"
        " answers it in every newsletter, whatever its language."
    )


def telegram_commands(wording: Wording) -> dict[str, Marked]:
    """Describe the commands of the Telegram bot, in the order of its menu."""
    return {
        "start": wording.say("How to begin"),
        "help": wording.say("How I work"),
        "issues": wording.say("Which issues I have read"),
        "privacy": wording.say("What I keep about you"),
        "forget": wording.say("Start a new topic"),
        "ask": wording.say("Ask a question in a group"),
    }


def terminal_commands(wording: Wording) -> dict[str, Marked]:
    """Describe the commands of the conversation at a terminal."""
    return {
        "help": wording.say("How I work"),
        "issues": wording.say("Which issues I have read"),
        "privacy": wording.say("What I keep about you"),
        "forget": wording.say("Start a new topic"),
        "more": wording.say("More passages"),
        "quit": wording.say("End the conversation"),
    }


def _listed(commands: dict[str, Marked]) -> Marked:
    """List commands with the description first, so that an Arabic line starts in Arabic."""
    lines = (description + f": /{name}" for name, description in commands.items())
    return join(_LINE, lines)


def unknown_command_text(wording: Wording) -> Marked:
    """Say that a command is unknown, and where to look."""
    unknown = wording.say("I do not know this command.")
    return join(_LINE, [unknown, _listed({"help": wording.say("How I work")})])


def wait_text(wording: Wording, seconds: int) -> Marked:
    """Say how long someone who asks too much has to wait."""
    if seconds <= _SECONDS_SHOWN:
        return wording.count(
            "You ask faster than I can read. Please wait {count} second.",
            "You ask faster than I can read. Please wait {count} seconds.",
            seconds,
        )
    return wording.count(
        "You have asked a great deal. Please wait {count} minute.",
        "You have asked a great deal. Please wait {count} minutes.",
        math.ceil(seconds / 60),
    )
