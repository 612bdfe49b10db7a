"""A path in, what it says about date, number, language and edition out."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

# ISO 639-1. A folder or a name part in this list is taken for a language.
_CODES_TEXT = (
    "aa ab af am ar as az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he "
    "hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms mt my nb ne nl nn no "
    "pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tk tl tr tt uk ur uz vi xh yi yo "
    "zh zu"
)
_CODES = frozenset(_CODES_TEXT.split())
# After a hyphen these are English words more often than languages ("check-in", "vote-no").
_WORDS_TEXT = "am as id is it my no so ne be he"
_WORDS = frozenset(_WORDS_TEXT.split())
_TAG = re.compile(r"^([a-z]{2})(?:[-_](?:[A-Z][a-z]{3}|[A-Za-z]{2}))?$")
_DOTTED = re.compile(r"\.([a-z]{2}(?:[-_][A-Za-z]{2,4})?)$")
_HYPHENED = re.compile(r"[-_]([a-z]{2}|zh[-_][A-Za-z]{2,4}|pt[-_](?:BR|br))$")
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_. ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])(?!\d|[-_.]\d\d(?!\d))")
_LED = re.compile(r"^(\d{1,3})[-_ .]*([^\W\d_]{3,})[-_ .]*((?:19|20)\d\d)$")
_WORDED = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,})[-_ .]*((?:19|20)\d\d)(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_ .]+([^\W\d_]{3,})(?![^\W\d_])")
_WORDED_DAY = re.compile(r"(?<!\d)(\d{1,2})[-_ .]*([^\W\d_]{3,})[-_ .]*((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_NUMBERED = re.compile(
    r"(?:issue|vol|volume|no|nr|number|newsletter|weekly|#)[-_. ]*"
    r"(?!(?:19|20)\d\d(?!\d))(\d{1,4})(?!\d)(?![-_.]\d)",
    re.IGNORECASE,
)
_ONLY_NUMBER = re.compile(r"^\d{1,4}$")
_SUFFIX = re.compile(r"(?:\.\w{1,5}){1,2}$")
_TITLE_WORDS = 3
_DAYS = 31
_FEW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class NameClaims:
    """What a path says, None where it is silent; `date` is written as corpus.dates reads it.

    `other_dates` may be meant where `date` turns out to be none ("report 2024").
    """

    date: str | None = None
    number: str | None = None
    language: str | None = None
    edition: str | None = None
    other_dates: tuple[str, ...] = field(default=(), compare=False, repr=False)


def claims(source: str, siblings: Collection[str] = ()) -> NameClaims:
    """Read a path; `siblings` are the names beside it, which tell a running number from a day.

    >>> claims("de/2022-07-27.md")
    NameClaims(date='2022-07-27', number=None, language='de', edition='2022-07-27')
    >>> claims("61Jul2023.html")
    NameClaims(date='Jul 2023', number='61', language=None, edition=None)
    """
    path = PurePosixPath(source)
    stem = path.name.removesuffix(path.suffix) if path.suffix else path.name
    language, stem, folders = _language(stem, path.parts[:-1])
    edition = None
    if language is not None:
        edition = "/".join((*folders, stem)) or None
    date, number = _date_and_number(stem, siblings)
    dates = [date, *_dates(stem), _date_of_folders(stem, folders)]
    found = tuple(dict.fromkeys(filter(None, dates)))
    return NameClaims(
        date=found[0] if found else None,
        number=number,
        language=language,
        edition=edition,
        other_dates=found[1:],
    )


def title_of(source: str) -> str | None:
    """Give the words of a file's name, where it has enough to be a title.

    >>> title_of("en/military-equipment-usage-policies.html"), title_of("mmnews_201509.txt")
    ('Military equipment usage policies', None)
    """
    words = re.split(r"[-_ ]+", _SUFFIX.sub("", PurePosixPath(source).name))
    named = [word for word in words if word.isalpha()]
    if len(named) < _TITLE_WORDS:
        return None
    title = " ".join(filter(None, words))
    return title[0].upper() + title[1:]


def _language(stem: str, folders: tuple[str, ...]) -> tuple[str | None, str, tuple[str, ...]]:
    """Find a language in the name and the folders; give it with both rid of it."""
    language = None
    dotted, hyphened = _DOTTED.search(stem), _HYPHENED.search(stem)
    if dotted and dotted[1][:2].lower() in _CODES:
        language, stem = dotted[1], stem[: dotted.start()]
    elif hyphened and hyphened[1][:2] in _CODES - _WORDS and hyphened.start() > 0:
        language, stem = hyphened[1], stem[: hyphened.start()]
    for position, folder in enumerate(folders):
        tag = _TAG.match(folder)
        if tag and tag[1] in _CODES and (language is None or folder[:2] == language[:2]):
            return language or folder, stem, folders[:position] + folders[position + 1 :]
    return language, stem, folders


def _date_and_number(stem: str, siblings: Collection[str]) -> tuple[str | None, str | None]:
    """Find a date and a running number in a name."""
    numbered = _NUMBERED.search(stem)
    number = numbered[1] if numbered else None
    if (led := _LED.match(stem)) and is_running_number(stem, siblings):
        return f"{led[2]} {led[3]}", str(int(led[1]))
    if _ONLY_NUMBER.match(stem) and not _YEAR.match(stem):
        number = str(int(stem))
    return next(_dates(stem), None), number


def _dates(stem: str) -> Iterator[str]:
    """Give the dates in a name, the most precise form first."""
    if day := _DAY.search(stem):
        yield f"{day[1]}-{day[3]}-{day[4]}"
    if month := _MONTH.search(stem):
        yield f"{month[1]}-{month[2]}"
    if day := _WORDED_DAY.search(stem):
        yield f"{int(day[1])} {day[2]} {day[3]}"
    if month := _WORDED.search(stem):
        yield f"{month[1]} {month[2]}"
    if month := _YEAR_FIRST.search(stem):
        yield f"{month[2]} {month[1]}"


def is_running_number(stem: str, siblings: Collection[str]) -> bool:
    """Say whether the number before a month counts issues: too big for a day, or never twice."""
    found = [led for name in siblings if (led := _LED.match(PurePosixPath(name).stem))]
    own = _LED.match(stem)
    numbers = {int(led[1]) for led in found}
    if (own and int(own[1]) > _DAYS) or any(number > _DAYS for number in numbers):
        return True
    stems = {led[0] for led in found}
    return len(stems) >= _FEW and len(numbers) == len(stems)


def _date_of_folders(stem: str, folders: tuple[str, ...]) -> str | None:
    """Find a date in folders such as 2024-03-05-hall/, 2024/03/, or 2024/ with a month below."""
    for folder in reversed(folders):
        if dated := next(_dates(folder), None):
            return dated
    for position, folder in enumerate(folders):
        if not _YEAR.match(folder):
            continue
        below = [*folders[position + 1 :], stem]
        if re.fullmatch(r"0?[1-9]|1[0-2]", below[0]):
            month = f"{folder}-{int(below[0]):02d}"
            if len(below) > 1 and re.fullmatch(r"0?[1-9]|[12]\d|3[01]", below[1]):
                return f"{month}-{int(below[1]):02d}"
            return month
        word = re.match(r"[^\W\d_]{3,}", below[0])
        return f"{word[0]} {folder}" if word and word[0] == below[0] else folder
    return None
