"""A word in, what it begins with out: forms of one word that differ by their endings meet there.

Cutting at a fixed length needs to know no language and does about as well as rules for each
(McNamee & Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval", 2004).
A stem has no accents, since many leave them out on a telephone: that is why short words with one
have a stem too, which only a word asked without any looks for.
"""

import re
import unicodedata
from functools import lru_cache

# Stands behind a stem and within a pair, so that neither is a word; no folded text holds it.
STEM = "…"
# Gains in each of nine languages; 4 and 6 gain less (docs/evaluation.md, "Words").
LENGTH = 5
# A shorter word asked, down to this length, may stand for one with an accent.
SHORTEST_ASKED = 2
# Words whose stems are kept.
_KEPT = 1 << 16
SPACED_WORD = re.compile(
    r"[^\W\d_\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u3005\u3007\u3040-\u30ff\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003134f]+"
)
ARABIC = re.compile(r"[\u0620-\u06ff]{3,}")
LATIN = re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff]+")
# Devanagari to Sinhala: their vowels are marks, which are no word characters to `re`.
INDIC = re.compile(r"[\u0900-\u0dff]+")
# The article, and what is written together with it.
ARTICLE = re.compile(r"^(?:[وبكف]?ال|لل)(?=..)")


# Latin letters that no accent makes.
_OTHER_LETTERS = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe"})


@lru_cache(maxsize=_KEPT)
def stem_of(word: str) -> str | None:
    """Give the stem that a word of a text has; None where it is too short or writes no spaces.

    >>> stem_of("versammlungen"), stem_of("versammelt"), stem_of("rat"), stem_of("والمدرسه")
    ('versa…', 'versa…', None, 'مدرسه…')
    >>> stem_of("reunião"), stem_of("họp")
    ('reuni…', 'hop…')
    """
    if ARABIC.fullmatch(word):
        # Short ones too: a word without the article has to meet itself with it.
        return ARTICLE.sub("", word)[:LENGTH] + STEM
    if LATIN.fullmatch(word):
        plain = without_accents(word)
        return plain[:LENGTH] + STEM if len(word) >= LENGTH or plain != word else None
    if len(word) < LENGTH or not (SPACED_WORD.fullmatch(word) or INDIC.fullmatch(word)):
        return None
    return word[:LENGTH] + STEM


def asked_stem_of(word: str) -> str | None:
    """Give the stem that a question's word looks for: a short one's only if it has no accent.

    Who writes one means that word, and who writes none may write none ever.

    >>> asked_stem_of("hop"), asked_stem_of("họp"), asked_stem_of("reuniao")
    ('hop…', None, 'reuni…')
    """
    if len(word) >= LENGTH or not LATIN.fullmatch(word):
        return stem_of(word)
    is_plain = len(word) >= SHORTEST_ASKED and without_accents(word) == word
    return word + STEM if is_plain else None


def without_accents(word: str) -> str:
    """Give a folded Latin word as it is typed without accents.

    >>> without_accents("đường"), without_accents("œuvre")
    ('duong', 'oeuvre')
    """
    letters = unicodedata.normalize("NFD", word)
    return "".join(one for one in letters if not unicodedata.combining(one)).translate(
        _OTHER_LETTERS
    )
