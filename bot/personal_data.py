"""A message in, whether it holds somebody's data out: an address, a telephone, an identity number.

Names and street addresses are not looked for: those in newsletters look the same.
"""

import re
import unicodedata

# No identity or telephone number has fewer digits than this; hotlines (119, 1330) have less.
LEAST_DIGITS = 7

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Addresses of an office rather than of a person.
_OFFICES = {"info", "contact", "press", "office", "help", "support", "mail", "news", "webmaster"}


def holds_personal_data(message: str) -> bool:
    """Tell whether a message holds an e-mail address, a telephone or an identity number.

    >>> holds_personal_data("My number is 010-1234-5678, where is the library?")
    True
    >>> holds_personal_data("Did 25,470 people watch it from 2020-06-01 to 2020-06-05?")
    False
    """
    if any(_is_persons(one.group()) for one in _EMAIL.finditer(message)):
        return True
    if sum(map(str.isdecimal, message)) < LEAST_DIGITS:
        return False
    # Few questions come here, and its patterns take a twentieth of a second to compile.
    from bot.personal_numbers import holds_number  # noqa: PLC0415

    return holds_number(_plain(message))


def _is_persons(address: str) -> bool:
    return address.partition("@")[0].lower() not in _OFFICES


def _plain(message: str) -> str:
    """Write every script's digits and dashes as ASCII ones."""
    text = unicodedata.normalize("NFKC", message)
    return "".join(
        str(unicodedata.decimal(one))
        if one.isdecimal()
        else "-"
        if unicodedata.category(one) == "Pd"
        else one
        for one in text
    )
