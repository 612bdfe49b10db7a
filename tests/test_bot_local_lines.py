"""The city's own lines: read from a small file, checked at the start, in the right language."""

from pathlib import Path

import pytest

from bot.local_lines import NO_LINES, LocalLines, read_local_lines
from bot.settings import WrongSettingsError, read_settings
from corpus.languages import LANGUAGES


@pytest.fixture(name="path")
def _path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name a file in the settings, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSBOT_LOCAL_LINES", "lines.toml")
    return tmp_path / "lines.toml"


def test_a_reader_gets_the_lines_in_their_language_or_the_fallback(path: Path) -> None:
    path.write_text('fallback = "ko"\nko = "119 (화재)"\nen = """\n119 (fire)\n"""\n', "utf-8")
    lines = read_local_lines(read_settings().local_lines)
    assert lines == LocalLines({"ko": "119 (화재)", "en": "119 (fire)"}, "ko")
    assert [lines.in_language(one) for one in ("ko", "en", "th")] == [
        "119 (화재)",
        "119 (fire)",
        "119 (화재)",
    ]


def test_without_a_file_there_are_no_lines() -> None:
    assert read_local_lines(None) is NO_LINES
    assert NO_LINES.in_language("en") == ""


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (None, "cannot be read: No such file or directory"),
        ("ko = ", "is no TOML file in UTF-8: "),
        (b"en = '\xff'", "is no TOML file in UTF-8: "),
        ('tlh = "119"', f"names 'tlh', which is none of {', '.join(LANGUAGES)}"),
        ("en = 119", "must give 'en' a text of 1 to 400 characters"),
        ('en = " "', "must give 'en' a text of 1 to 400 characters"),
        (f'en = "{"9" * 401}"', "must give 'en' a text of 1 to 400 characters"),
        ('en = "\\u202e119"', "has characters for 'en' that cannot be shown"),
        ('ko = "119"', "has no lines in its fallback language, 'en'"),
        ("", "has no lines in its fallback language, 'en'"),
    ],
)
def test_a_wrong_file_stops_the_start_with_a_sentence(
    path: Path, text: str | bytes | None, problem: str
) -> None:
    if text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(WrongSettingsError) as caught:
        read_settings()
    (sentence,) = caught.value.sentences
    assert sentence.startswith(f"NEWSBOT_LOCAL_LINES is 'lines.toml', but {problem}")
