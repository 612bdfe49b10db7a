"""Dictionaries in, pairs out: `python -m scripts.read_dictionaries FILE --output DIR`.

Reads what FreeDict publishes of WikDict for dictd (Debian: dict-freedict-eng-rus and its kin), by
its names, `freedict-eng-rus.dict.dz`.
"""

from collections.abc import Iterator
from pathlib import Path

import click

from index.letters import simplify
from scripts.training.dictionary_files import Sense, senses_of
from scripts.training.options import EXISTING_FILE, FOLDER

# What FreeDict calls our languages.
LANGUAGES = {
    "ara": "ar",
    "deu": "de",
    "eng": "en",
    "fra": "fr",
    "hin": "hi",
    "ind": "id",
    "ita": "it",
    "jpn": "ja",
    "kor": "ko",
    "por": "pt",
    "rus": "ru",
    "spa": "es",
    "tha": "th",
    "tur": "tr",
    "vie": "vi",
    "zho": "zh",
}
WORDS, MEANINGS = "freedict_wikdict", "freedict_meaning"
# Longer ones explain rather than translate.
LONGEST = 80
LONGEST_MEANING = 400

# Where a pair belongs, what it is of, its left side and its right.
Row = tuple[str, str, str, str]


@click.command()
@click.argument("dictionaries", nargs=-1, required=True, type=EXISTING_FILE)
@click.option("--output", required=True, type=FOLDER, help="Folder for LANG.tsv of each language.")
def main(*, dictionaries: tuple[Path, ...], output: Path) -> None:
    """Write the translations of dictionaries as pairs that `scripts.train_encoder` reads."""
    rows: dict[Row, None] = {}
    for path in dictionaries:
        try:
            rows.update(dict.fromkeys(rows_of(path)))
        except (ValueError, OSError) as error:
            raise click.ClickException(str(error)) from error
    output.mkdir(parents=True, exist_ok=True)
    for language in sorted({row[0] for row in rows}):
        lines = ["\t".join(row[1:]) for row in rows if row[0] == language]
        (output / f"{language}.tsv").write_text("".join(f"{one}\n" for one in lines), "utf-8")
        click.echo(f"{language}: {len(lines)} pairs")


def rows_of(path: Path) -> Iterator[Row]:
    """Read the pairs of a dictionary; the language that is not English says where they belong.

    Of two such, the second, with the first in the place of English. Raises `ValueError` if its
    name does not tell two languages of ours, and what `senses_of` does.
    """
    match path.name.partition(".")[0].split("-"):
        case [_, one, other] if {one, other} <= LANGUAGES.keys():
            begin, end = LANGUAGES[one], LANGUAGES[other]
        case _:
            message = f"{path.name} is not named freedict-ONE-OTHER, by two languages of ours"
            raise ValueError(message)
    for sense in senses_of(path):
        for said in sense.translations:
            if end == "en":
                yield from _rows(begin, WORDS, said, sense.word)
                continue
            right = _written(said, sense, end)
            yield from _rows(end, WORDS, sense.word, right)
            if begin == "en" and sense.meaning:
                yield from _rows(end, MEANINGS, f"{sense.word}: {sense.meaning}", right)


def _written(said: str, sense: Sense, language: str) -> str:
    """Give a Chinese translation in traditional characters if it stands beside it in them."""
    if language != "zh":
        return said
    others = (one for one in sense.translations if one != said and simplify(one) == said)
    return next(others, said)


def _rows(language: str, source: str, left: str, right: str) -> Iterator[Row]:
    """Give a pair in its place, Chinese ones as either script has them."""
    if not left or len(left) > LONGEST_MEANING or not 0 < len(right) <= LONGEST:
        return
    if language == "zh":
        yield "zh-Hans", source, left, simplify(right)
        yield "zh-Hant", source, left, right
    else:
        yield language, source, left, right


if __name__ == "__main__":
    main()
