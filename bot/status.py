"""How a question ended."""

from enum import StrEnum


class Status(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    LOOSE = "loose"  # something near was found, but it may not answer
    NOT_FOUND = "not_found"
    GREETING = "greeting"
    THANKS = "thanks"
    URGENT = "urgent"  # asks for advice or help that a newsletter must not give
    PERSONAL_DATA = "personal_data"
    TOO_LONG = "too_long"
    UNINTELLIGIBLE = "unintelligible"
