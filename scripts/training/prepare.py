"""Files of pairs in, a tokenizer and token pairs by group out, made once and kept."""

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer
from tqdm import tqdm

from scripts.training.batches import SIZE_EXPONENT
from scripts.training.pairs import PairFiles, read_pairs
from scripts.training.sources import SourceTable
from scripts.training.tokens import TokenPairs, WordTokenizer, load_tokens, save_tokens, tokenise
from scripts.training.vocabulary import train_tokenizer
from scripts.training.whole_words import add_words, count_words, english_share, rank

VOCABULARY = "tokenizer.json"
UNSPACED_LANGUAGES = frozenset({"ja", "th", "zh-Hans", "zh-Hant"})
# Lines a language that pieces are learnt from. Unspaced languages have nothing but pieces.
SPACED_LINES = 22_000
UNSPACED_LINES = 80_000
QUESTION_LINES = 3_000
ENGLISH_LINES = 4_000  # from each language's pairs
PIECES_SHARE = 0.5  # of the vocabulary; the rest are whole words


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What training reads: the tokenizer and the token pairs of each group."""

    tokenizer: Tokenizer
    groups: Mapping[str, TokenPairs]


def fingerprint(
    files: tuple[PairFiles, ...],
    table: SourceTable,
    vocabulary: int | Path,
    seed: int,
) -> str:
    """Return a short name for what the vocabulary and the token ids are made from."""
    digest = hashlib.sha256()
    size: int | str
    if isinstance(vocabulary, Path):
        size = hashlib.sha256((vocabulary / VOCABULARY).read_bytes()).hexdigest()
    else:
        size = vocabulary
    for path in (path for one in files for path in one.paths):
        digest.update(f"{path.name} {path.stat().st_size}\n".encode())
    for name, source in sorted(table.sources.items()):
        weights = sorted(source.languages.items())
        digest.update(f"{name} {source.weight} {weights} {source.words}\n".encode())
    digest.update(f"{table.unknown_weight} {size} {seed}".encode())
    return digest.hexdigest()[:16]


def forget(work: Path) -> None:
    """Remove the vocabularies and token ids that earlier runs left in the work folder."""
    for folder in work.glob("pairs-*"):
        shutil.rmtree(folder)


def prepare(
    work: Path,
    files: tuple[PairFiles, ...],
    table: SourceTable,
    *,
    vocabulary: int | Path,
    seed: int,
) -> Prepared:
    """Learn the vocabulary and tokenise every pair, or read what an earlier run left.

    `vocabulary` is a size to learn, or the folder of a model whose vocabulary is taken.
    """
    name = fingerprint(files, table, vocabulary, seed)
    folder = work / f"pairs-{name}"
    folder.mkdir(parents=True, exist_ok=True)
    path = (vocabulary if isinstance(vocabulary, Path) else folder) / VOCABULARY
    if isinstance(vocabulary, int) and not path.exists():
        tokenizer = learn_vocabulary(files, table, size=vocabulary, seed=seed)
        beside = path.with_suffix(".part")
        tokenizer.save(str(beside), pretty=False)
        beside.replace(path)
    tokenizer = Tokenizer.from_file(str(path))
    words = WordTokenizer(tokenizer)
    groups: dict[str, TokenPairs] = {}
    with tqdm(files, desc="tokens", unit="file") as progress:
        for file in progress:
            kept = folder / f"{file.group}.npz"
            if not kept.exists():
                save_tokens(kept, tokenise(file, words, table))
            pairs = load_tokens(kept)
            if len(pairs):
                groups[file.group] = pairs
    return Prepared(tokenizer=tokenizer, groups=groups)


def learn_vocabulary(
    files: tuple[PairFiles, ...], table: SourceTable, *, size: int, seed: int
) -> Tokenizer:
    """Learn pieces on a sample of lines, then add the words that batches will meet most."""
    random = np.random.default_rng(seed)
    lines: dict[str, None] = {}
    expected: dict[str, float] = {}  # how often batches meet a word, up to a factor
    counted: dict[str, float] = {}
    for file in tqdm(files, desc="words", unit="file"):
        lines.update(dict.fromkeys(_sample(file, table, random)))
        left, right, total = count_words(file, table)
        if not total:
            continue
        for counts, share in (
            (left, english_share(file, left=True)),
            (right, english_share(file, left=False)),
        ):
            for word, count in counts.items():
                expected[word] = expected.get(word, 0.0) + share * count * total ** (
                    SIZE_EXPONENT - 1
                )
                counted[word] = counted.get(word, 0.0) + count
    shuffled = list(lines)
    random.shuffle(shuffled)
    pieces = train_tokenizer(shuffled, int(size * PIECES_SHARE))
    return add_words(pieces, rank(pieces, expected, counted), size)


def _sample(file: PairFiles, table: SourceTable, random: np.random.Generator) -> list[str]:
    """Draw the lines of a file that pieces are learnt from, by the weight of their sources."""
    rows = [row for row in read_pairs(file) if table.weight(row[0], file.language) > 0]
    if not rows:
        return []
    weights = np.array([table.weight(row[0], file.language) for row in rows])
    if file.questions:
        limit = QUESTION_LINES
    else:
        limit = UNSPACED_LINES if file.language in UNSPACED_LANGUAGES else SPACED_LINES
    drawn = random.choice(
        len(rows), min(limit, len(rows)), replace=False, p=weights / weights.sum()
    )
    left = drawn if file.questions else drawn[:ENGLISH_LINES]
    return [rows[row][2] for row in drawn] + [rows[row][1] for row in left]
