"""Centuries, decades and early years answer "when" where no date of a calendar is given."""

import pytest

from bot.eras import eras_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was built in the 15th century.", {"15th"}),
        ("It was found in the mid-1980s.", {"1980"}),
        ("The empire (550–330 BC) was the first.", {"550", "330"}),
        ("He died in 676.", {"676"}),
        ("Sie entstand im 19. Jahrhundert.", {"19"}),
        ("in den 1980er Jahren", {"1980"}),
        ("En el siglo XVI.", {"siglo", "xvi"}),
        ("na década de 60", {"60"}),
        ("nel XIX secolo", {"xix", "secolo"}),
        ("au 19e siècle", {"19e"}),
        ("в начале 1920-х годов", {"1920"}),
        ("основан в 399 году", {"399"}),
        ("في عام 676", {"676"}),
        ("19वीं सदी में", {"19वीं"}),
        ("awal abad ke-20", {"20"}),
        ("vào năm 938", {"938"}),
        ("15. yüzyılda", {"15"}),
        ("ค.ศ. 649 - 676", {"649", "676"}),
        ("19세기에 지었다", {"19"}),
        ("在1990年代", {"1990"}),
        ("公元前221年", {"221"}),
    ],
)
def test_an_era_is_found_by_its_words(text: str, words: set[str]) -> None:
    assert eras_in(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "in 676 people",
        "the second time",
        "il secolo scorso",
        "Room 101",
        "ca. 10.000 Nummern",
        "500年历史",
        "It opened in May 2020.",
    ],
)
def test_what_is_counted_is_no_era(text: str) -> None:
    assert not eras_in(text)
