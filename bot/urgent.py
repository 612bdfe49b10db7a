"""A message in, whether it tells of an emergency or asks for medical or legal advice out."""

import re
import unicodedata
from functools import cache

from bot.answer_types import AnswerType, asked_by
from bot.urgent_advice import CALLS_SPACED
from bot.urgent_east import CALLS_UNSPACED, HAPPENING_UNSPACED
from bot.urgent_words import DRUGS, HAPPENING_SPACED

# Longer messages are too long to be answered, but an emergency in their beginning is still told.
LONGEST = 4_000
# "When was there a fire in my street?" asks about one; where these are asked for, nothing happens
# now. A question about a person is not among them: "my husband hits me, who can help?"
_ASKED_ABOUT = {AnswerType.DATE, AnswerType.NUMBER, AnswerType.PLACE}
_CLAUSE = re.compile(r"[.,;:!?…،؛؟。、，！？；।\n]+")
# A script tells which languages a message can be in, so that only their patterns are compiled.
_SCRIPTS = {
    re.compile(r"[а-яё]"): ("ru",),
    re.compile(r"[\u0620-\u064a]"): ("ar",),
    re.compile(r"[\u0904-\u0939]"): ("hi",),
    re.compile(r"[가-힣]"): ("ko",),
    re.compile(r"[\u3041-\u30ff]"): ("ja",),
    re.compile(r"[\u4e00-\u9fff]"): ("zh", "ja"),
    re.compile(r"[\u0e01-\u0e2e]"): ("th",),
}
# Words of which almost every message in a language of Latin letters holds one. A message may hold
# those of several languages; one that holds none may be in any.
_LATIN = {
    "en": "i my me we our us you he she is are the a an to of in was were do does did can what how",
    "es": "el la los las un una de en que mi me se no es está por para con y a he ha hay lo al qué",
    "fr": "le la les un une de des en que mon ma mes je j il elle ne pas est a ai y l d c au dans",
    "de": "der die das ein eine ich mein meine mir mich er sie es ist hat in zu nicht und was im",
    "vi": "tôi con nhà bị không có là em của và cho với đang ở anh chị mẹ bố thì gì bao nhiêu",
    "id": "saya aku anak yang di ke dan ini ada apa tidak berapa bisa untuk ayah ibu suami dia mau",
    "pt": "o a os as um uma de do da em que meu minha me eu não é está e para com no na há posso",
    "it": "il la i le lo un una di che mio mia mi non è ha ho e in per con del sto sta si ci c al",
    "tr": "bir bu ve ben beni bana ne için mi mı var çok de da benim kaç nasıl lütfen",
}
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"[a-z]")
# Turkish İ becomes two characters when it is made small.
_FOLDED = str.maketrans("’‘`´İ", "''''i")


def is_urgent(message: str) -> bool:
    """Tell whether a message needs people rather than newsletters.

    >>> is_urgent("There is a fire in my building!")
    True
    >>> is_urgent("How many fires were there in 2019?")
    False
    """
    text = unicodedata.normalize("NFC", message[:LONGEST]).translate(_FOLDED).casefold()
    clauses = [clause.strip() for clause in _CLAUSE.split(text) if clause.strip()]
    return any(_is_urgent(clauses, language) for language in _spoken(text))


def _spoken(text: str) -> list[str]:
    """List the languages that a message may be in, of those whose patterns there are."""
    spoken = [
        language
        for script, languages in _SCRIPTS.items()
        if script.search(text)
        for language in languages
    ]
    if not _LETTERS.search(text):
        return spoken
    words = set(_WORD.findall(text))
    latin = [language for language in _LATIN if not words.isdisjoint(_LATIN[language].split())]
    return spoken + (latin or list(_LATIN))


def _is_urgent(clauses: list[str], language: str) -> bool:
    calls, happening = _patterns(language)
    return any(
        calls.search(clause)
        or (happening.search(clause) and asked_by(clause).answer_type not in _ASKED_ABOUT)
        for clause in clauses
    )


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile a language's calls and happenings, which takes some milliseconds."""
    if language in CALLS_SPACED:
        calls, happening = CALLS_SPACED[language], HAPPENING_SPACED[language]
        return _at_word_boundaries(calls), _at_word_boundaries(happening)
    return (
        re.compile("|".join(CALLS_UNSPACED[language])),
        re.compile("|".join(HAPPENING_UNSPACED[language])),
    )


def _at_word_boundaries(patterns: tuple[str, ...]) -> re.Pattern[str]:
    filled = "|".join(patterns).replace("DRUG", DRUGS)
    return re.compile(rf"(?<!\w)(?:{filled})(?!\w)")
