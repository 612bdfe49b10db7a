"""Pairs in, a wider vocabulary out: `python -m scripts.widen_vocabulary DATA --output build/wide`.

A finished encoder's vocabulary gains the words that texts in general say often, and loses pieces
that are hardly used; `scripts.train_encoder --vocabulary-of` learns its rows. Beside the tokenizer
stands what training has to know of the words: which share a lemma, and how often they are said.
Needs what `pip install '.[training]'` brings.
"""

from collections import defaultdict
from pathlib import Path

import click
import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from index.lexicon import FILE as LEXICON
from index.lexicon import NO_PIECE
from scripts.training.families import families_of, lemmas, save_words
from scripts.training.general_words import LANGUAGES, general_words
from scripts.training.met import pieces_used, words_met
from scripts.training.options import EXISTING_FOLDER, FOLDER, data_argument, sources_option
from scripts.training.pairs import pair_files
from scripts.training.prepare import VOCABULARY
from scripts.training.sources import read_sources
from scripts.training.vocabulary import names_of
from scripts.training.whole_words import ENGLISH_SHARE
from scripts.training.widening import chosen, hardly_used, phrases, widened

# The least share of texts in general that is looked at.
LEAST = 3e-7


@click.command(context_settings={"show_default": True})
@data_argument
@click.option("--output", required=True, type=FOLDER, help="Folder for the vocabulary.")
@click.option(
    "--vocabulary-of",
    default=Path("index/encoder"),
    type=EXISTING_FOLDER,
    help="A finished model, whose vocabulary is widened.",
)
@sources_option
def main(*, data: tuple[Path, ...], output: Path, vocabulary_of: Path, sources: Path) -> None:
    """Widen a vocabulary by the words of folders of pairs, as `scripts.train_encoder` reads."""
    tokenizer = Tokenizer.from_file(str(vocabulary_of / VOCABULARY))
    met, counted = words_met(pair_files(data), read_sources(sources), tokenizer)
    general = {language: general_words(language, LEAST) for language in LANGUAGES}
    lemma_of = lemmas()
    words = chosen(tokenizer, met, general, lemma_of)
    said: dict[str, float] = defaultdict(float)
    for language, shares in general.items():
        for word, share in shares.items():
            said[word] += share * (ENGLISH_SHARE if language == "en" else 1.0)
    kept = _named_by_lexicon(vocabulary_of, tokenizer)
    dropped = phrases(tokenizer.get_vocab(), counted, kept)
    wide = widened(tokenizer, words, dropped)
    dropped += hardly_used(
        set(tokenizer.get_vocab()).difference(dropped),
        pieces_used(wide, counted),
        pieces_used(wide, said),
        kept,
    )
    wide = widened(tokenizer, words, dropped)
    names = names_of(wide)
    language_of = {piece: one.language for piece, one in met.items()} | words
    in_general = pieces_used(wide, said)
    family = families_of(names, language_of, lemma_of)
    output.mkdir(parents=True, exist_ok=True)
    wide.save(str(output / VOCABULARY), pretty=False)
    save_words(
        output,
        family,
        np.array([in_general.get(name, 0.0) for name in names], dtype=np.float32),
    )
    click.echo(
        f"{len(words)} words added, {len(dropped)} pieces dropped, {len(names)} in all, "
        f"{np.count_nonzero(family >= 0)} of them in {family.max(initial=-1) + 1} families"
    )


def _named_by_lexicon(folder: Path, tokenizer: Tokenizer) -> frozenset[str]:
    """Give the pieces that the lexicon of an encoder names, if it has one."""
    path = folder / LEXICON
    if not path.exists():
        return frozenset()
    ids = np.unique(load_file(path)["pieces"]).tolist()
    names = names_of(tokenizer)
    return frozenset(names[one] for one in ids if one != NO_PIECE)


if __name__ == "__main__":
    main()
