"""Lines of text in, a Unigram tokenizer out."""

import json
from collections.abc import Iterable
from unicodedata import category, name

from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

UNKNOWN = "<unk>"
MARKER = "▁"
# Scripts written without spaces: a word there has no beginning that a marker could show, and the
# same word must have the same pieces alone and inside a sentence.
_UNSPACED = (
    r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]+"
    r"|\p{Katakana}[\p{Katakana}ー]*"
    r"|[\p{Han}\p{Hiragana}々〇]+"
)
# (pattern, replacement) after NFKC and lower case: marks that only careful texts write.
_FOLDED = (
    (
        r"[\u0301\u064b-\u065f\u0670\u0640\u093c\u200b-\u200f\u00ad\ufeff\u2060]",
        "",
    ),  # stress, harakat, nukta, invisible
    (r"i\u0307", "i"),  # what lower case makes of the Turkish İ
    (r"[أإآٱ]", "ا"),
    (r"ى", "ي"),
    (r"ё", "е"),
)


def untrained_tokenizer(model: models.Model) -> Tokenizer:
    """Return a tokenizer around a model: folds letters; isolates punctuation, digits, scripts."""
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Lowercase(),
            *(normalizers.Replace(Regex(pattern), replacement) for pattern, replacement in _FOLDED),
        ],
    )
    unspaced = pre_tokenizers.Split(Regex(_UNSPACED), "isolated")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Punctuation("isolated"),
            pre_tokenizers.Digits(individual_digits=False),
            unspaced,
            pre_tokenizers.Metaspace(replacement=MARKER, prepend_scheme="always", split=True),
            unspaced,  # once more: parts an unspaced run from its marker, whose row is zero
        ],
    )
    return tokenizer


def train_tokenizer(lines: Iterable[str], size: int, *, progress: bool = True) -> Tokenizer:
    """Train a Unigram vocabulary of at most `size` pieces on lines of text."""
    tokenizer = untrained_tokenizer(models.Unigram())
    trainer = trainers.UnigramTrainer(
        vocab_size=size,
        special_tokens=[AddedToken(UNKNOWN, normalized=False)],
        unk_token=UNKNOWN,
        shrinking_factor=0.7,
        max_piece_length=16,
        n_sub_iterations=2,
        show_progress=progress,
    )
    tokenizer.train_from_iterator(lines, trainer=trainer)
    return tokenizer


def scored_pieces(tokenizer: Tokenizer) -> list[tuple[str, float]]:
    """Give the pieces of a Unigram tokenizer and their scores, in order."""
    vocabulary = json.loads(tokenizer.to_str())["model"]["vocab"]
    return [(str(piece), float(score)) for piece, score in vocabulary]


def names_of(tokenizer: Tokenizer) -> list[str]:
    """Give the names of a tokenizer's tokens, in order."""
    vocabulary = tokenizer.get_vocab()
    return sorted(vocabulary, key=lambda name: vocabulary[name])


def latin_tokens(tokenizer: Tokenizer) -> tuple[int, ...]:
    """Return the ids of tokens that have no letter of another script."""
    return tuple(
        sorted(
            id_
            for piece, id_ in tokenizer.get_vocab().items()
            if all(
                category(letter)[0] not in "LM" or name(letter, "").startswith("LATIN")
                for letter in piece
            )
        )
    )


def silent_tokens(tokenizer: Tokenizer) -> tuple[int, ...]:
    """Return the ids whose rows stay zero: the unknown token and the bare marker."""
    ids = (tokenizer.token_to_id(token) for token in (UNKNOWN, MARKER))
    return tuple(sorted({id_ for id_ in ids if id_ is not None}))
