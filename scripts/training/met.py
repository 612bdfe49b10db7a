"""Files of pairs and a tokenizer in, how often batches meet each pre-token, by language, out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tokenizers import Tokenizer
from tqdm import tqdm

from scripts.training.batches import SIZE_EXPONENT
from scripts.training.pairs import PairFiles
from scripts.training.segments import SEGMENTED, words_in
from scripts.training.sources import SourceTable
from scripts.training.vocabulary import MARKER
from scripts.training.whole_words import (
    LONGEST_BETWEEN_SPACES,
    count_words,
    english_share,
    is_candidate,
)

CHUNK = 50_000


@dataclass(slots=True)
class Met:
    """How often pairs hold a word, by their weight, and what share batches meet by language."""

    count: float = 0.0
    by_language: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    @property
    def language(self) -> str:
        """The language whose batches meet the word most."""
        return max(self.by_language, key=lambda one: self.by_language[one])

    @property
    def often(self) -> float:
        """How often batches meet the word, up to a factor."""
        return sum(self.by_language.values())


def words_met(
    files: Iterable[PairFiles], table: SourceTable, tokenizer: Tokenizer
) -> tuple[dict[str, Met], dict[str, float]]:
    """Count the words that may be pieces, and what stands between spaces, by weight.

    Words are pre-tokens, and of Thai and Chinese what dictionaries cut these into.
    """
    met: dict[str, Met] = defaultdict(Met)
    counted: dict[str, float] = defaultdict(float)
    candidates: dict[tuple[bool, str], list[str]] = {}
    for file in tqdm(files, desc="words", unit="file"):
        left, right, total = count_words(file, table)
        asked = file.language if file.questions else "en"
        for language, counts, share in (
            (asked, left, english_share(file, left=True)),
            (file.language, right, english_share(file, left=False)),
        ):
            segmented = language in SEGMENTED
            for word, count in counts.items():
                counted[word] += count
                if (segmented, word) not in candidates:
                    candidates[segmented, word] = list(
                        _candidates(word, tokenizer, segmented=segmented)
                    )
                for token in candidates[segmented, word]:
                    met[token].count += count
                    met[token].by_language[language] += share * count * total ** (SIZE_EXPONENT - 1)
    return met, counted


def pieces_used(tokenizer: Tokenizer, often: Mapping[str, float]) -> dict[str, float]:
    """Count the pieces that words are cut into, each word as often as it is said to be."""
    used: dict[str, float] = defaultdict(float)
    words = list(often)
    for begin in range(0, len(words), CHUNK):
        some = words[begin : begin + CHUNK]
        encodings = tokenizer.encode_batch(some, add_special_tokens=False)
        for word, encoding in zip(some, encodings, strict=True):
            for piece in encoding.tokens:
                used[piece] += often[word]
    return used


def _candidates(word: str, tokenizer: Tokenizer, *, segmented: bool) -> Iterator[str]:
    if not segmented and len(word) > LONGEST_BETWEEN_SPACES:
        return
    normal = tokenizer.normalizer.normalize_str(word)
    for token, _ in tokenizer.pre_tokenizer.pre_tokenize_str(normal):
        words = words_in(token.removeprefix(MARKER)) if segmented else None
        yield from filter(is_candidate, [token] if words is None else words)
