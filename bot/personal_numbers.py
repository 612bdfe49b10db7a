"""A text in ASCII digits in, whether it holds somebody's telephone or identity number out.

Numbers with a check digit are checked (python-stdnum), since a wrong one is no identity number.
"""

import re
from collections.abc import Callable, Iterator
from importlib import import_module

# What is no number of anybody: taken out before numbers are looked for.
_YEAR = r"(?:1[89]|20|2[45])\d\d"
_MONTH, _DAY = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_COMPACT = rf"{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_DATES = "|".join(
    (
        rf"{_YEAR} ?([-./]) ?{_MONTH} ?\1 ?{_DAY}",
        rf"{_DAY} ?([-./]) ?{_MONTH} ?\2 ?(?:{_YEAR}|\d\d)",
        rf"{_MONTH} ?([-./]) ?{_DAY} ?\3 ?(?:{_YEAR}|\d\d)",
        rf"{_COMPACT}(?:[-~]{_COMPACT})?",
        # Not a group of a longer number: 3222 2222 2425.
        rf"(?<!\d ){_YEAR}(?: ?[-–~/] ?{_YEAR})*(?! \d)",
    )
)
_NOBODYS = (
    re.compile(rf"(?<![\d.,/-])(?:{_DATES})(?![\d]|[./-]\d)"),
    re.compile(r"(?<![\d.])[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?!\d)"),  # 25,470 views
    re.compile(
        r"(?<![\d+(])(?<!\d[. ’'-])[1-9]\d{0,2}(?:([. ’'])\d{3})"
        r"(?:\1\d{3})*(?:,\d+)?(?!\d|[. -]\d)"
    ),
    re.compile(r"(?<![\d.])\d{1,3}\.\d{3,}(?![\d.]|-\d)"),  # a coordinate
    re.compile(r"\d{1,2}:\d{2}(?::\d{2})?"),
    re.compile(r"ISBN[ :]*[\dXx-]+"),
    re.compile(r"(?<!\d)97[89]([- ]?)\d{1,5}\1\d{1,7}\1\d{1,7}\1[\dxX](?!\d)"),  # a book
    re.compile(r"(?<![\d.-])(?<!\d )[1-9]\d*0{4}(?!\d)"),  # a round number
    re.compile(r"https?://\S+"),
)
_NUMBER = re.compile(
    r"(?<![A-Za-z\d.,])(?:\+ ?|\( ?)?\d(?:[ .()/-]{0,3}\d){6,22}(?![A-Za-z\d]|[.,]\d)"
)
# Numbers with letters in them, by the module of python-stdnum that knows them.
_CODES = {
    module: re.compile(rf"(?<![A-Za-z0-9]){form}(?![A-Za-z0-9])", re.IGNORECASE)
    for module, form in {
        "iban": r"[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?",
        "es.dni": r"\d{8}[ -]?[A-Z]",
        "es.nie": r"[XYZ][ -]?\d{7}[ -]?[A-Z]",
        "it.codicefiscale": r"[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]",
        "cn.ric": r"\d{17}X",
    }.items()
}
_TAIWANESE = re.compile(r"(?<![A-Za-z0-9])[A-Z][12]\d{8}(?![A-Za-z0-9])", re.IGNORECASE)
# Telephone numbers as people write them; "#" is a digit and "~" stands between groups.
_PHONES = tuple(
    re.compile(form.replace("#", r"\d").replace("~", r"[ .)/-]{1,2}"))
    for form in (
        r"(?:\+|00) ?[1-9](?:[ .()/-]{0,3}\d){7,13}",
        r"\(?0#{1,4}~#{2,4}~#{3,4}",
        r"\(?0#{1,3}~#{2,3}~#{2,3}~#{2}",
        r"0#(?:~##){4}",
        r"0#{2,4}~#{5,8}",
        r"0[1-9]#{8,9}",
        r"\(?[2-9]##~[2-9]##~####",
        r"1~\(?[2-9]##~[2-9]##~####",
        r"1[3-9]#~####~####",
        r"1[3-9]#{9}",
        r"[6-9]####~#####",
        r"[6-9]#{9}",
        r"8[ -]?\(?9##\)?[ .-]?###[ .-]?##[ .-]?##",
        r"\(?[1-9]#~9####~####",
        r"[5-9]##~##~##~##",
        r"5##~###~##~##",
    )
)
_CARD = re.compile(r"[2-6]\d{13,18}")
_FREE_OF_CHARGE = re.compile(r"(?:\+?1[ .-])?\(?(?:0?800|0120|0808|1[58]\d\d)\)?[ .-]")
_ASKED_FOR = re.compile(
    "phone|mobile|whatsapp|cell|call me|reach me|전화|휴대폰|핸드폰|연락처|電話|携帯|电话|手机|手機"
    "|telefon|teléfono|móvil|celular|téléphone|portable|handy|телефон|هاتف|جوال|موبايل"
    "|điện thoại|sđt|โทร|เบอร์|telepon|nomor hp|फ़ोन|फोन|मोबाइल",
    re.IGNORECASE,
)
# By how many digits it has, the modules of python-stdnum that know a number.
_BY_LENGTH = {
    11: ("br.cpf", "tr.tckimlik", "de.idnr"),
    12: ("in_.aadhaar", "ru.inn", "jp.in_"),
    13: ("kr.rrn", "th.pin"),
    15: ("fr.nir",),
    16: ("id.nik",),
    18: ("cn.ric",),
}
_FORMS = (
    re.compile(r"(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}"),  # United States, social security
    re.compile(r"\d{6}-[1-8]\d{6}"),  # Korea: those given since 2020 have no check digit
    re.compile(r"\d{3}-\d{3}-\d{3} \d{2}"),  # Russia, insurance
    re.compile(r"\d{3}\.\d{3}\.\d{3}-\d{2}"),  # Brazil, as it is printed
    re.compile(r"784-?\d{4}-?\d{7}-?\d"),  # Emirates
    re.compile(r"[23]\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{7}"),  # Egypt
)


def holds_number(text: str) -> bool:
    """Tell whether a text holds a number that belongs to somebody.

    >>> holds_number("aadhaar 2341 2341 2346"), holds_number("aadhaar 2341 2341 2345")
    (True, False)
    """
    if _holds_code(text):
        return True
    for nobodys in _NOBODYS:
        text = nobodys.sub(" ; ", text)
    asked_for = _ASKED_FOR.search(text) is not None
    return any(
        asked_for or _is_phone(number) or _is_identity(number) or _is_card(number)
        for number in _numbers(text)
    )


def _numbers(text: str) -> Iterator[str]:
    for one in _NUMBER.finditer(text):
        number = one.group().strip()
        # The whole may stand in brackets, of which the second is no part of it.
        yield number.lstrip("( ") if number.count("(") > number.count(")") else number


def _is_phone(number: str) -> bool:
    if _FREE_OF_CHARGE.match(number):
        return False
    return any(phone.fullmatch(number) for phone in _PHONES)


def _is_identity(number: str) -> bool:
    if any(form.fullmatch(number) for form in _FORMS):
        return True
    digits = re.sub(r"\D", "", number)
    return any(_knows(module, digits) for module in _BY_LENGTH.get(len(digits), ()))


def _holds_code(text: str) -> bool:
    """Look for numbers with letters in them, such as an IBAN."""
    return any(
        _knows(module, re.sub(r"[ -]", "", one.group()).upper())
        for module, code in _CODES.items()
        for one in code.finditer(text)
    ) or any(_is_taiwanese(one.group().upper()) for one in _TAIWANESE.finditer(text))


def _is_card(number: str) -> bool:
    digits = re.sub(r"\D", "", number)
    return bool(_CARD.fullmatch(digits)) and _knows("luhn", digits)


def _is_taiwanese(code: str) -> bool:
    """Check a national number of Taiwan: a letter, the sex, and a weighted sum of ten."""
    letter = "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(code[0]) + 10
    digits = [letter // 10, letter % 10, *map(int, code[1:])]
    weights = (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)
    return sum(one * weight for one, weight in zip(digits, weights, strict=True)) % 10 == 0


def _knows(module: str, number: str) -> bool:
    """Ask python-stdnum, of which only what is needed is imported."""
    is_valid: Callable[[str], bool] = import_module(f"stdnum.{module}").is_valid
    return is_valid(number)
