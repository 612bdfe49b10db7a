"""A language in, the bot's own words in it out: sentences, plurals, dates and language names.

The catalogues are gettext files, one a language, in bot/locales. They are read when first needed.
"""

import io
import unicodedata
from dataclasses import dataclass
from datetime import date as calendar_date
from functools import lru_cache
from importlib import resources

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import Translations

from bot.marks import Marked, fill
from corpus.dates import PartialDate
from corpus.languages import LANGUAGES

DEFAULT_LANGUAGE = "en"

# What Telegram and others call a language, where it is not our own name for it.
_OTHER_NAMES = {"zh": "zh-Hans", "in": "id"}
_TRADITIONAL_CHINESE = {"hant", "tw", "hk", "mo"}

_ISOLATE = "\u2068"  # first strong isolate: the text inside chooses its own direction
_END_ISOLATE = "\u2069"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The bot's words in one language."""

    language: str
    locale: Locale
    translations: Translations

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.locale.text_direction == "rtl"

    def say(self, message: str, **values: Marked | str) -> Marked:
        """Translate a message and put the values in its braces."""
        return fill(self.translations.ugettext(message), **self._set_apart(values))

    def count(self, singular: str, plural: str, number: int, **values: Marked | str) -> Marked:
        """Translate a message about a number, which stands in it as {count}."""
        template = self.translations.ungettext(singular, plural, number)
        written = format_decimal(number, locale=self.locale)
        return fill(template, **self._set_apart({"count": written, **values}))

    def date(self, date: PartialDate) -> str:
        """Write a date as precisely as it is known.

        >>> wording_for("es").date(PartialDate(2020, 12))
        'diciembre de 2020'
        """
        if date.month is None:
            return format_skeleton("y", calendar_date(date.year, 1, 1), locale=self.locale)
        if date.day is None:
            first = calendar_date(date.year, date.month, 1)
            return format_skeleton("yMMMM", first, locale=self.locale)
        day = calendar_date(date.year, date.month, date.day)
        return format_date(day, "long", locale=self.locale)

    def language_name(self, language: str) -> str:
        """Name a language in this one; its code where there is no name.

        >>> wording_for("de").language_name("ko")
        'Koreanisch'
        """
        try:
            name = Locale.parse(language, sep="-").get_display_name(self.locale)
        except (UnknownLocaleError, ValueError):
            return language
        return name or language

    def _set_apart(self, values: dict[str, Marked | str]) -> dict[str, Marked | str]:
        """Isolate the values whose direction could upset the sentence around them."""
        return {name: self.apart(value) for name, value in values.items()}

    def apart(self, value: Marked | str) -> Marked:
        """Isolate a value where its direction could upset what stands around it.

        >>> wording_for("de").apart("Vol.55").text
        'Vol.55'
        """
        whole = Marked() + value
        if not self.right_to_left and not _has_right_to_left(whole.text):
            return whole
        return Marked(_ISOLATE) + whole + _END_ISOLATE


def nearest_language(code: str | None, default: str = DEFAULT_LANGUAGE) -> str:
    """Choose the one of our languages that a language tag means; the default when there is none.

    >>> [nearest_language(code) for code in ("pt-br", "zh-hant", "zh_TW", "zh-cn", "sv", None)]
    ['pt', 'zh-Hant', 'zh-Hant', 'zh-Hans', 'en', 'en']
    """
    parts = (code or default).lower().replace("_", "-").split("-")
    if parts[0] == "zh" and not _TRADITIONAL_CHINESE.isdisjoint(parts[1:]):
        return "zh-Hant"
    language = _OTHER_NAMES.get(parts[0], parts[0])
    return language if language in LANGUAGES else default


def wording_for(code: str | None, default: str = DEFAULT_LANGUAGE) -> Wording:
    """Give the bot's words in the language nearest to a language tag."""
    return _read(nearest_language(code, default))


def catalogue(language: str) -> Catalog:
    """Read the catalogue of one of our languages."""
    folder = resources.files("bot") / "locales" / language / "LC_MESSAGES"
    with (folder / "messages.po").open("rb") as file:
        return read_po(file, locale=language.replace("-", "_"), abort_invalid=True)


@lru_cache(maxsize=len(LANGUAGES))
def _read(language: str) -> Wording:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue(language))
    compiled.seek(0)
    return Wording(
        language=language,
        locale=Locale.parse(language, sep="-"),
        translations=Translations(compiled),
    )


def _has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)
