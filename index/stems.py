"""A word in, what it begins with out: forms of one word that differ by their endings meet there.

Cutting at a fixed length needs to know no language and does about as well as rules for each
(McNamee & Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval", 2004).
"""

import re
from functools import lru_cache

# Stands behind a stem and within a pair, so that neither is a word; no folded text holds it.
STEM = "…"
# Gains in each of seven languages (docs/evaluation.md, "Words").
LENGTH = 5
# Words whose stems are kept.
_KEPT = 1 << 16
SPACED_WORD = re.compile(
    r"[^\W\d_\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u3005\u3007\u3040-\u30ff\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003134f]+"
)
ARABIC = re.compile(r"[\u0620-\u06ff]{3,}")
# The article, and what is written together with it.
ARTICLE = re.compile(r"^(?:[وبكف]?ال|لل)(?=..)")


@lru_cache(maxsize=_KEPT)
def stem_of(word: str) -> str | None:
    """Give a word's stem; None where it is too short or its script writes no spaces or has marks.

    >>> stem_of("versammlungen"), stem_of("versammelt"), stem_of("rat"), stem_of("والمدرسه")
    ('versa…', 'versa…', None, 'مدرسه…')
    """
    if ARABIC.fullmatch(word):
        # Short ones too: a word without the article has to meet itself with it.
        return ARTICLE.sub("", word)[:LENGTH] + STEM
    if len(word) < LENGTH or not SPACED_WORD.fullmatch(word):
        return None
    return word[:LENGTH] + STEM


def forms_of(word: str) -> tuple[str, ...]:
    """Give what a word is found by exactly: itself, and its stem if it has one.

    >>> forms_of("buses"), forms_of("bus")
    (('buses', 'buses…'), ('bus',))
    """
    stem = stem_of(word)
    return (word,) if stem is None else (word, stem)
