"""A text and what is claimed about its language in, the language out."""

import re

from corpus.languages import LANGUAGES, detect

_SAMPLE = 800
_CODE = 2
_LETTERS = re.compile(r"[^\W\d_]+")
_CYRILLIC, _ARABIC, _DEVANAGARI = "\u0400-\u052f", "\u0600-\u06ff\ufb50-\ufefc", "\u0900-\u097f"
_RANGES = {
    "ko": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af", "ja": "\u3040-\u30ff\u3400-\u9fff",
    "zh": "\u3400-\u9fff", "th": "\u0e00-\u0e7f", "el": "\u0370-\u03ff", "he": "\u0590-\u05ff",
    "bn": "\u0980-\u09ff", "ta": "\u0b80-\u0bff", "te": "\u0c00-\u0c7f", "ka": "\u10a0-\u10ff",
    "hy": "\u0530-\u058f", "am": "\u1200-\u137f", "km": "\u1780-\u17ff", "lo": "\u0e80-\u0eff",
    "my": "\u1000-\u109f",
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "sr"), _CYRILLIC),
    **dict.fromkeys(("ar", "fa", "ur"), _ARABIC),
    **dict.fromkeys(("hi", "mr", "ne"), _DEVANAGARI),
}  # fmt: skip
_SCRIPTS = {language: re.compile(f"[{letters}]+") for language, letters in _RANGES.items()}
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
# Names and code are Latin everywhere, so a text in another script needs only a part of it.
_LEAST_LATIN, _LEAST_OTHER = 0.5, 0.02
# What people write for a language, where it is not its code.
_SPELLINGS = {
    "kr": "ko", "kor": "ko", "jp": "ja", "jpn": "ja", "cz": "cs", "cn": "zh-Hans",
    "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-hans": "zh-Hans",
    "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "tw": "zh-Hant", "zh-hant": "zh-Hant",
    "eng": "en", "english": "en", "deutsch": "de", "german": "de", "ger": "de", "korean": "ko",
    "japanese": "ja", "french": "fr", "fra": "fr", "spanish": "es", "spa": "es",
    "dk": "da", "se": "sv", "ua": "uk", "gr": "el", "vn": "vi", "in": "id", "iw": "he",
}  # fmt: skip
_TAG = re.compile(r"[a-z]{2}")


def tag(claim: str | None) -> str | None:
    """Give a claimed language as the tag we use; None for what is no language.

    >>> tag("ko_KR"), tag("zh-CN"), tag("English"), tag("x-default")
    ('ko', 'zh-Hans', 'en', None)
    """
    if not claim:
        return None
    lowered = claim.strip().lower().replace("_", "-").split(".")[0]
    for key in (lowered, "-".join(lowered.split("-")[:2]), lowered.split("-")[0]):
        if key in _SPELLINGS:
            return _SPELLINGS[key]
    base = lowered.split("-")[0]
    return base if _TAG.fullmatch(base) else None


def language_of(text: str, *claims: str | None) -> str:
    """Give the first claim that the text's script does not contradict, else what is detected."""
    sample = text[:_SAMPLE]
    claimed = [known for claim in claims if (known := tag(claim))]
    for known in claimed:
        if _agrees(known, sample):
            if known == "zh":
                return detect(sample, fallback="zh-Hans", candidates=("zh-Hans", "zh-Hant"))
            return known
    fallback = claimed[0] if claimed else "en"
    found = detect(sample, fallback=fallback, candidates=None)
    return found if found in LANGUAGES or len(found) == _CODE else fallback  # zxx: no language


def _agrees(language: str, text: str) -> bool:
    """Say whether a text may be in a language, by its script."""
    total = _count(_LETTERS, text)
    script = _SCRIPTS.get(language.split("-", maxsplit=1)[0])
    if script is None:
        return _count(_LATIN, text) >= _LEAST_LATIN * total
    return total == 0 or _count(script, text) > _LEAST_OTHER * total


def _count(letters: re.Pattern[str], text: str) -> int:
    return sum(map(len, letters.findall(text)))
