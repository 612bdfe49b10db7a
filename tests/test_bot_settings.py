"""The settings: read in one place, checked, and explained in a sentence each."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import PREFIX, Settings, WrongSettingsError, read_settings, table
from corpus.languages import LANGUAGES


@pytest.fixture(autouse=True)
def bare_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start in an empty folder, with none of our settings in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(PREFIX + name.upper(), raising=False)


def sentences() -> tuple[str, ...]:
    """Read the settings, which are wrong, and give the sentences that say how."""
    with pytest.raises(WrongSettingsError) as caught:
        read_settings()
    return caught.value.sentences


def test_every_setting_but_the_token_has_a_default() -> None:
    assert read_settings().model_dump() == {
        "token": None,
        "store": Path("data/newsletter.sqlite"),
        "encoder": "bundled",
        "language": "en",
        "local_lines": None,
        "aliases": None,
        "log_level": "INFO",
        "questions_per_minute": 20,
        "questions_per_day": 500,
        "follow_up_minutes": 10,
        "api_url": "https://api.telegram.org",
    }


def test_a_glossary_that_is_none_is_named_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "aliases.toml"
    file.write_text("en = 1", encoding="utf-8")
    monkeypatch.setenv("NEWSBOT_ALIASES", str(file))
    assert sentences() == (
        f"NEWSBOT_ALIASES is {str(file)!r}, but holds more than [[concept]] tables.",
    )


def test_the_environment_goes_before_the_file(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / ".env").write_text(
        "NEWSBOT_LANGUAGE=ko\nNEWSBOT_QUESTIONS_PER_DAY=7\nOTHERS_KEY=x\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("NEWSBOT_LANGUAGE", "ja")
    settings = read_settings()
    assert (settings.language, settings.questions_per_day) == ("ja", 7)


def test_an_empty_value_means_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBOT_TOKEN", "")
    monkeypatch.setenv("NEWSBOT_QUESTIONS_PER_DAY", "")
    assert read_settings() == Settings()


def test_each_wrong_value_gets_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBOT_LANGUAGE", "tlh")
    monkeypatch.setenv("NEWSBOT_LOG_LEVEL", "loud")
    monkeypatch.setenv("NEWSBOT_QUESTIONS_PER_MINUTE", "0")
    monkeypatch.setenv("NEWSBOT_QUESTIONS_PER_DAY", "many")
    monkeypatch.setenv("NEWSBOT_API_URL", "api.telegram.org")
    assert sentences() == (
        f"NEWSBOT_LANGUAGE is 'tlh', but must be one of {', '.join(LANGUAGES)}.",
        "NEWSBOT_LOG_LEVEL is 'loud', but must be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'.",
        "NEWSBOT_QUESTIONS_PER_MINUTE is '0', but must be greater than or equal to 1.",
        "NEWSBOT_QUESTIONS_PER_DAY is 'many', but must be a valid integer.",
        "NEWSBOT_API_URL is 'api.telegram.org', but must begin with http:// or https://.",
    )


@pytest.mark.parametrize(
    "token", ["AAF3secret", ":AAF3secret", "12 34:AAF3secret", "12:AAF3 secret"]
)
def test_a_wrong_token_is_never_shown(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBOT_TOKEN", token)
    assert sentences() == ("NEWSBOT_TOKEN must look like 123456789:AAF3… as @BotFather gives it.",)


def test_a_right_token_is_not_shown_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBOT_TOKEN", "123456789:AAF3secret")
    settings = read_settings()
    assert settings.token == SecretStr("123456789:AAF3secret")
    assert "AAF3secret" not in f"{settings} {settings!r}"


def test_a_file_that_is_no_text_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"NEWSBOT_LANGUAGE=\xff\n")
    (sentence,) = sentences()
    assert sentence.startswith(".env cannot be read: ")


def test_every_setting_is_described_in_the_table() -> None:
    rows = table().splitlines()[2:]
    assert [row.split("`")[1] for row in rows] == [
        PREFIX + name.upper() for name in Settings.model_fields
    ]
    assert all(field.description for field in Settings.model_fields.values())
