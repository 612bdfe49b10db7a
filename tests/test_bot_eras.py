"""Centuries, decades and early years answer "when" where no date of a calendar is given."""

import pytest

from bot.eras import eras_in


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("It was built in the 15th century.", "en", {"15th"}),
        ("It was found in the mid-1980s.", "en", {"1980"}),
        ("The empire (550–330 BC) was the first.", "en", {"550", "330"}),
        ("He died in 676.", "en", {"676"}),
        ("Sie entstand im 19. Jahrhundert.", "de", {"19"}),
        ("in den 1980er Jahren", "de", {"1980"}),
        ("En el siglo XVI.", "es", {"siglo", "xvi"}),
        ("na década de 60", "pt", {"60"}),
        ("nel XIX secolo", "it", {"xix", "secolo"}),
        ("au 19e siècle", "fr", {"19e"}),
        ("в начале 1920-х годов", "ru", {"1920"}),
        ("основан в 399 году", "ru", {"399"}),
        ("في عام 676", "ar", {"676"}),
        ("19वीं सदी में", "hi", {"19वीं"}),
        ("awal abad ke-20", "id", {"20"}),
        ("vào năm 938", "vi", {"938"}),
        ("15. yüzyılda", "tr", {"15"}),
        ("ค.ศ. 649 - 676", "th", {"649", "676"}),
        ("19세기에 지었다", "ko", {"19"}),
        ("在1990年代", "zh-Hans", {"1990"}),
        ("公元前221年", "zh-Hans", {"221"}),
        ("昭和55年の開業", "ja", {"55"}),
    ],
)
def test_an_era_is_found_by_its_words(text: str, language: str, words: set[str]) -> None:
    assert eras_in(text, language) == words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("in 676 people", "en"),
        ("the second time", "en"),
        ("il secolo scorso", "it"),
        ("Room 101", "en"),
        ("ca. 10.000 Nummern", "de"),
        ("500年历史", "zh-Hans"),
        ("It opened in May 2020.", "en"),
    ],
)
def test_what_is_counted_is_no_era(text: str, language: str) -> None:
    assert not eras_in(text, language)
