"""A language in, how often texts of all kinds have each of its words out.

Pairs that may be trained with are mostly documentation and titles: Russian "отец" (father) is
rarer there than "конфиденциальность" (privacy). wordfreq (Speer, 2022) counted encyclopedias, news,
subtitles, books and talk.
"""

from collections.abc import Mapping

# Those that it knows and we have, and of those that write no spaces Chinese, by simplified words.
CHINESE = "zh"
LANGUAGES = ("ar", "de", "en", "es", "fr", "hi", "id", "it", "pt", "ru", "tr", "vi", CHINESE)


def general_words(language: str, least: float) -> Mapping[str, float]:
    """Give the share of all words that each word is, of those that are at least `least`."""
    from wordfreq import get_frequency_dict  # noqa: PLC0415  only training needs it

    return {
        word: share
        for word, share in get_frequency_dict(language, wordlist="best").items()
        if share >= least
    }
