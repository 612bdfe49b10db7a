"""The catalogues: complete, with the same places to fill, in every language."""

from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir

from bot.profile import profiles
from bot.wording import catalogue, nearest_language, wording_for
from corpus.dates import PartialDate
from corpus.languages import LANGUAGES

Texts = str | tuple[str, ...]

PLURAL_FORMS = {"ar": 6, "ru": 3} | dict.fromkeys(
    ("ko", "ja", "zh-Hans", "zh-Hant", "vi", "th", "id"), 1
)


def messages(language: str) -> dict[Texts, Message]:
    return {_key(one.id): one for one in catalogue(language) if one.id}


def said_in_the_code() -> set[Texts]:
    """Find what the code says, as pybabel would."""
    code = Path(__file__).parent.parent / "bot"
    found = extract_from_dir(str(code), keywords={"say": None, "count": (1, 2)})
    return {_key(text) for _, _, text, _, _ in found}


def _key(text: object) -> Texts:
    return tuple(text) if isinstance(text, (list, tuple)) else str(text)


def forms(texts: Texts) -> tuple[str, ...]:
    return texts if isinstance(texts, tuple) else (texts,)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def unsaid(language: str, key: Texts, form: int) -> set[str]:
    """Give the number that Arabic says by the word itself: none, one, two of something."""
    written = "{count}" in forms(_key(messages(language)[key].string))[form]
    return {"count"} if language == "ar" and form < 3 and not written else set()


def test_english_holds_what_the_code_says_and_nothing_else() -> None:
    assert set(messages("en")) == said_in_the_code()


def test_english_says_what_the_code_says() -> None:
    assert {_key(one.string): key for key, one in messages("en").items()} == {
        key: key for key in messages("en")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_complete(language: str) -> None:
    own = messages(language)
    assert set(own) == set(messages("en"))
    assert [key for key, one in own.items() if not all(forms(_key(one.string)))] == []
    assert [key for key, one in own.items() if one.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_the_original(language: str) -> None:
    wrong = [
        (key, text)
        for key, one in messages(language).items()
        for form, text in enumerate(forms(_key(one.string)))
        if places(text) != places(forms(key)[-1]) - unsaid(language, key, form)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_the_plural_forms_of_its_language(language: str) -> None:
    expected = PLURAL_FORMS.get(language, 2)
    assert catalogue(language).num_plurals == expected
    counted = [one for key, one in messages(language).items() if isinstance(key, tuple)]
    assert {len(forms(_key(one.string))) for one in counted} == {expected}


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_no_translation_was_left_in_english(language: str) -> None:
    own = messages(language)
    assert [key for key, one in own.items() if _key(one.string) == key] == []


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [
        ("ru", 1, "Я прочитал 1 выпуск."),
        ("ru", 3, "Я прочитал 3 выпуска."),
        ("ru", 11, "Я прочитал 11 выпусков."),
        ("ar", 2, "قرأت عددين."),
        ("ar", 11, "قرأت \u206811\u2069 عددًا."),
        ("fr", 0, "J’ai lu 0 numéro."),
        ("de", 1_200, "Ich habe 1.200 Ausgaben gelesen."),
        ("ko", 5, "지금까지 읽은 뉴스레터는 5개 호입니다."),
    ],
)
def test_numbers_follow_the_grammar(language: str, number: int, expected: str) -> None:
    said = wording_for(language).count(
        "I have read {count} issue.", "I have read {count} issues.", number
    )
    assert said.text == expected


@pytest.mark.parametrize(
    ("language", "date", "expected"),
    [
        ("ko", PartialDate(2020, 12), "2020년 12월"),
        ("en", PartialDate(2020, 12), "December 2020"),
        ("en", PartialDate(2020), "2020"),
        ("pt", PartialDate(2020, 12, 4), "4 de dezembro de 2020"),
        ("ar", PartialDate(2020, 12), "ديسمبر 2020"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(
    language: str, date: PartialDate, expected: str
) -> None:
    assert wording_for(language).date(date) == expected


def test_a_language_without_a_name_keeps_its_code() -> None:
    assert wording_for("en").language_name("xx-nonsense-code") == "xx-nonsense-code"


def test_a_right_to_left_title_is_set_apart_in_a_left_to_right_line() -> None:
    said = wording_for("en").say("Article: {title}", title="أخبار المدينة")
    assert said.text == "Article: \u2068أخبار المدينة\u2069"


def test_a_wanted_default_is_taken_for_languages_we_do_not_speak() -> None:
    assert nearest_language("sv", "ko") == nearest_language(None, "ko") == "ko"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_fits_where_telegram_shows_it(language: str) -> None:
    wording = wording_for(language)
    for label in ("More passages", "Older issues", "Newer issues"):
        assert len(wording.say(label).text) <= 30
    gone = wording.say("I can no longer find this question. Please ask it again.")
    assert len(gone.text) <= 200  # the limit of an answered press


def test_the_profile_fits_where_telegram_shows_it() -> None:
    for profile in profiles():
        assert len(profile.description) <= 512
        assert len(profile.short_description) <= 120
        assert all(0 < len(text) <= 256 for _, text in profile.commands)
    assert len({profile.language_code for profile in profiles()}) == len(LANGUAGES) - 1
