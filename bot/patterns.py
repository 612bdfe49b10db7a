"""Words of scripts with spaces and of others in, one pattern that finds either out."""

import re


def pattern_of(spaced: str, unspaced: str) -> re.Pattern[str]:
    """Find words at word boundaries, and words of unspaced scripts anywhere.

    >>> pattern_of("when", "언제").findall("Whenever, when; 그게언제")
    ['when', '언제']
    """
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)|{unspaced}", re.IGNORECASE)
