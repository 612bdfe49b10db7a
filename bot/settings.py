"""The environment in, checked settings out: the only place that reads the environment."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.local_lines import read_local_lines
from corpus.languages import LANGUAGES
from index.errors import GlossaryError
from index.glossary import check_glossary

PREFIX = "NEWSBOT_"


class WrongSettingsError(Exception):
    """Some settings cannot be used; one sentence each, which never shows a secret."""

    def __init__(self, sentences: tuple[str, ...]) -> None:
        """Keep the sentences."""
        self.sentences = sentences
        super().__init__("\n".join(sentences))


def _language(value: str) -> str:
    if value not in LANGUAGES:
        raise ValueError(f"must be one of {', '.join(LANGUAGES)}")
    return value


def _token(value: SecretStr) -> SecretStr:
    number, colon, secret = value.get_secret_value().partition(":")
    if not (number.isascii() and number.isdecimal() and colon and secret) or " " in secret:
        raise ValueError("must look like 123456789:AAF3… as @BotFather gives it")
    return value


def _address(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError("must begin with http:// or https://")
    return value.rstrip("/")


def _lines(value: Path) -> Path:
    read_local_lines(value)
    return value


def _glossary(value: Path) -> Path:
    try:
        check_glossary(value)
    except GlossaryError as error:
        raise ValueError(error.reason) from error
    return value


class Settings(BaseSettings):
    """What whoever runs the bot may choose; each is read as NEWSBOT_NAME, then from `.env`."""

    # An empty value means unset, so that a line of `.env` can be emptied rather than removed.
    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    token: Annotated[SecretStr, AfterValidator(_token)] | None = Field(
        default=None,
        description="The Telegram bot's token, from @BotFather. Only `serve` needs it.",
    )
    store: Path = Field(
        default=Path("data/newsletter.sqlite"),
        description="The file that holds the index.",
    )
    encoder: str = Field(
        default="bundled",
        description=(
            "What turns text into vectors: `bundled`, a folder, or the hub name of a "
            "sentence-transformers model. After a change, index again."
        ),
    )
    language: Annotated[str, AfterValidator(_language)] = Field(
        default="en",
        description="The interface's language for readers whose own is not known.",
    )
    local_lines: Annotated[Path, AfterValidator(_lines)] | None = Field(
        default=None,
        description=(
            "A TOML file with the city's own lines for emergencies and advice, one text a language "
            "(docs/operations.md)."
        ),
    )
    aliases: Annotated[Path, AfterValidator(_glossary)] | None = Field(
        default=None,
        description=(
            "A TOML file with the city's own names for things, beside those that are known "
            "(docs/operations.md). After a change, index again."
        ),
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO",
        description="How much `serve` writes to its log: DEBUG, INFO, WARNING or ERROR.",
    )
    questions_per_minute: int = Field(
        default=20,
        ge=1,
        description="How many questions one person may ask in a minute.",
    )
    questions_per_day: int = Field(
        default=500,
        ge=1,
        description="How many questions one person may ask in a day.",
    )
    follow_up_minutes: int = Field(
        default=10,
        ge=0,
        description=(
            "How many minutes a question is remembered, in memory only, so that “and how many?” "
            "is understood by it; 0 for never."
        ),
    )
    api_url: Annotated[str, AfterValidator(_address)] = Field(
        default="https://api.telegram.org",
        description="The Bot API server, for those who run their own.",
    )


def read_settings() -> Settings:
    """Read the environment and `.env`; WrongSettingsError says what cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        raise WrongSettingsError(tuple(_sentence(one) for one in error.errors())) from None
    except (OSError, UnicodeDecodeError) as error:
        raise WrongSettingsError((f".env cannot be read: {error}.",)) from error


def table() -> str:
    """Describe every setting as a Markdown table, the one in the README."""
    lines = ["| setting | default | what it is |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = "" if field.default is None else f"`{field.default}`"
        lines.append(f"| `{PREFIX}{name.upper()}` | {default} | {field.description} |")
    return "\n".join(lines)


def _sentence(error: ErrorDetails) -> str:
    """Say what is wrong with one setting, without its value if that is a secret."""
    name = str(error["loc"][0]).lower()
    setting = PREFIX + name.upper()
    problem = error["msg"].removeprefix("Value error, ").partition(", unable")[0]
    problem = problem.replace("Input should be", "must be").replace("Input must", "must")
    value = "" if name == "token" else f" is {error['input']!r}, but"
    return f"{setting}{value} {problem[:1].lower()}{problem[1:]}."
