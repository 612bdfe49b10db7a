"""A language's pairs in, its phrases out, each with the English that it means.

What stands alone on one side of a pair is taken from there. The rest comes from sentences: the
English word that stands beside a phrase most exclusively, by the squared cosine of the two's
presence (phi squared; Gale & Church, "Identifying Word Correspondences in Parallel Texts", 1991).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.lexicon import LONGEST
from index.words import analyse, bare, is_fragment, is_number

# Words of an English expression that a phrase may mean.
LONGEST_ENGLISH = 3
# Only short phrases are looked for in sentences.
LONGEST_MINED = 3
# So often a phrase must stand in all, and beside its English word.
LEAST_SEEN = 4
LEAST_TOGETHER = 3
LEAST_SHARED = 0.1
# Sentences longer than this, in words, say little about who belongs to whom.
LONGEST_SENTENCE = 40
# English words that stand beside everything.
_FUNCTION_WORDS = (
    "the a an to of in on at is are was were be and or for by with from as it this that which its"
    " his her their he she they i you we not"
)
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
_OPENING = frozenset({"to", "the", "a", "an"})

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a phrase means in English, and how often the pairs hold the phrase."""

    phrase: Phrase
    english: str
    seen: int


@dataclass(frozen=True, slots=True)
class Pair:
    """The English and the foreign words of a pair; `alone` where it pairs words, no sentences."""

    english: tuple[str, ...]
    foreign: tuple[str, ...]
    alone: bool


def pair_of(english: str, foreign: str, *, alone: bool) -> Pair | None:
    """Cut a pair into words, English without its article; None where it is too long to tell.

    >>> pair_of("to abort", "phá thai", alone=True)
    Pair(english=('abort',), foreign=('phá', 'thai'), alone=True)
    """
    left, right = words_of(english), words_of(foreign)
    if alone and len(left) > 1 and left[0] in _OPENING:
        left = left[1:]
    if not left or not right or max(len(left), len(right)) > LONGEST_SENTENCE:
        return None
    return Pair(left, right, alone)


def words_of(text: str) -> tuple[str, ...]:
    """Give a text's words as a phrase holds them: no fragments, no sign of a piece."""
    return tuple(bare(word) for word in analyse(text) if not is_fragment(word))


def runs(words: Sequence[str], longest: int) -> Iterator[Phrase]:
    """Give every run of up to so many words.

    >>> sorted(runs(["a", "b", "c"], 2))
    [('a',), ('a', 'b'), ('b',), ('b', 'c'), ('c',)]
    """
    for size in range(1, longest + 1):
        for begin in range(len(words) - size + 1):
            yield tuple(words[begin : begin + size])


def meanings(pairs: Iterable[Pair]) -> Iterator[Meaning]:
    """Give the phrases whose English the pairs tell, what sentences say before word lists."""
    kept = list(pairs)
    common_english = Counter(word for pair in kept for word in set(pair.english))
    seen = Counter(run for pair in kept for run in set(runs(pair.foreign, LONGEST_MINED)))
    listed = _listed(kept)
    mined = _mined(kept, seen, common_english)
    for phrase in {**listed, **mined}:
        english = mined.get(phrase) or _usual(listed[phrase], common_english)
        if not all(map(is_number, phrase)):
            yield Meaning(phrase=phrase, english=english, seen=seen.get(phrase, 1))


def _listed(pairs: Iterable[Pair]) -> dict[Phrase, Counter[str]]:
    """Count the English expressions of each phrase that stands alone in a pair."""
    listed: dict[Phrase, Counter[str]] = {}
    for pair in pairs:
        if pair.alone and len(pair.foreign) <= LONGEST and len(pair.english) <= LONGEST_ENGLISH:
            listed.setdefault(pair.foreign, Counter())[" ".join(pair.english)] += 1
    return listed


def _mined(
    pairs: Iterable[Pair], seen: Counter[Phrase], common_english: Counter[str]
) -> dict[Phrase, str]:
    """Give each phrase the English word that stands beside it most exclusively."""
    together: Counter[tuple[Phrase, str]] = Counter()
    for pair in pairs:
        often = {run for run in runs(pair.foreign, LONGEST_MINED) if seen[run] >= LEAST_SEEN}
        if often:
            english = set(pair.english) - FUNCTION_WORDS
            together.update((run, word) for run in often for word in english)
    best: dict[Phrase, tuple[float, str]] = {}
    for (phrase, word), count in together.items():
        shared = count * count / (seen[phrase] * common_english[word])
        if count >= LEAST_TOGETHER and shared >= LEAST_SHARED:
            best[phrase] = max(best.get(phrase, (0.0, "")), (shared, word))
    return {phrase: word for phrase, (_, word) in best.items()}


def _usual(told: Counter[str], common: Counter[str]) -> str:
    """Choose the expression that is told most often, or else whose rarest word is the commonest."""
    return max(sorted(told), key=lambda one: (told[one], min(common[word] for word in one.split())))
