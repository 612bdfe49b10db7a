"""A text in, the language it is written in out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Protocol

from corpus.han import form, is_japanese

# The languages people ask in, as BCP 47 tags. Other languages are read and indexed too.
LANGUAGES = (
    "en", "ko", "ja", "zh-Hans", "zh-Hant", "es", "fr", "de", "ru",
    "ar", "vi", "th", "id", "pt", "it", "tr", "hi",
)  # fmt: skip

# On 3,200 short texts the detector was right 94 times in 100 at 0.5 to 0.8, and 62 times below.
LEAST_CONFIDENCE = 0.5
# The start of a text tells its language; more only costs time.
SAMPLE = 2000
# A script counts when this share of the letters is in it: names in Latin letters stand in any text,
# and one Chinese character says as much as several letters.
_SHARE = 0.2
# Chinese text quotes a stray の; Japanese text has one kana in three characters.
_KANA_SHARE = 0.1

_LETTER = re.compile(r"[^\W\d_]")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
# The script of one language of ours; True where no language of the world shares it.
_SCRIPTS = (
    ("ko", re.compile(r"[\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e]"), True),
    ("th", re.compile(r"[\u0e01-\u0e2e]"), True),
    ("hi", re.compile(r"[\u0904-\u0939\u0958-\u0961]"), False),
    ("ar", re.compile(r"[\u0620-\u064a\u066e-\u06d3]"), False),
    ("ru", re.compile(r"[\u0400-\u04ff]"), False),
)
_HAN_TAGS = frozenset({"ja", "zh-Hans", "zh-Hant"})
_ONLY_ASCII = re.compile(r"[\x00-\x7f]*")


@dataclass(frozen=True, slots=True)
class Detection:
    """A language and how sure that is, from 0 to 1; 0 where it is the fallback."""

    language: str
    confidence: float


class _Identifier(Protocol):
    """What we use of py3langid, which publishes no types."""

    def classify(self, text: str) -> tuple[str, float]: ...


def detect(text: str, *, fallback: str = "en", candidates: Sequence[str] | None = LANGUAGES) -> str:
    """Name the language of a text, or the fallback where that is unsure.

    `candidates` None allows every language the detector knows, for articles.

    >>> detect("정상회의는 언제 열렸나요?"), detect("55", fallback="de")
    ('ko', 'de')
    """
    return detect_with_confidence(text, fallback=fallback, candidates=candidates).language


def detect_with_confidence(
    text: str, *, fallback: str = "en", candidates: Sequence[str] | None = LANGUAGES
) -> Detection:
    """Name the language of a text and how sure that is: by its script, else by the detector."""
    sample = text[:SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return Detection(fallback, 0.0)
    by_script = _by_script(sample, letters, fallback, candidates)
    if by_script is not None:
        return by_script
    language, confidence = _identifier(_codes(candidates)).classify(sample)
    if confidence < LEAST_CONFIDENCE:
        return Detection(fallback, 0.0)
    if language == "zh":
        return Detection(_chinese(sample, fallback, candidates), float(confidence))
    return Detection(language, float(confidence))


def _by_script(
    sample: str, letters: int, fallback: str, candidates: Sequence[str] | None
) -> Detection | None:
    """Decide by the script alone, where a language can be told from it."""
    if _ONLY_ASCII.fullmatch(sample):
        return None
    for language, script, alone in _SCRIPTS:
        if candidates is None and not alone:
            continue
        if (candidates is None or language in candidates) and len(
            script.findall(sample)
        ) >= _SHARE * letters:
            return Detection(language, 1.0)
    han, kana = len(_HAN.findall(sample)), len(_KANA.findall(sample))
    if han + kana < _SHARE * letters:
        return None
    if kana >= _KANA_SHARE * (han + kana):
        return Detection("ja", 1.0)
    return Detection(_chinese(sample, fallback, candidates), 1.0)


def _chinese(sample: str, fallback: str, candidates: Sequence[str] | None) -> str:
    """Tell simplified, traditional and kana-less Japanese apart, the fallback where all agree."""
    han = "".join(_HAN.findall(sample))
    # Some Japanese forms are also simplified ones (学, 国) and some traditional (開, 間).
    if fallback == "ja" and is_japanese(han):
        return fallback
    found = form(han)
    if found == "ja" and candidates is not None and "ja" not in candidates:
        found = None
    return found or (fallback if fallback in _HAN_TAGS else "zh-Hans")


def _codes(candidates: Sequence[str] | None) -> frozenset[str] | None:
    """Give the detector's codes of our tags."""
    return None if candidates is None else frozenset(tag.partition("-")[0] for tag in candidates)


_LOADING = Lock()


def _identifier(codes: frozenset[str] | None) -> _Identifier:
    """Give the detector for a set of languages, loaded once whichever thread asks first."""
    with _LOADING:
        return _load(codes)


@cache
def _load(codes: frozenset[str] | None) -> _Identifier:
    # Half a second and 60 MB, which a question that its script decides should not pay.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    if codes is not None:
        identifier.set_languages(codes)  # type: ignore[attr-defined]
    return identifier
