"""Faker's given names and pairs in, bot/given_names.txt out: `python -m scripts.list_given_names`.

A name that texts also write small, or that is a place's, tells nobody by itself and is marked; one
that is hardly ever written with a capital is left out.
"""

import pkgutil
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import click
from tqdm import tqdm

from bot.given_names import DOUBTFUL, FILE
from index.letters import fold
from scripts.training.options import data_argument, sources_option
from scripts.training.pairs import pair_files, read_pairs
from scripts.training.sources import SourceTable, read_sources

# Where countries, cities and languages are named.
PLACES = "cldr"
# German nouns have capitals as well.
_CAPITALS_SAY_NOTHING = "de"
# How often a name has a capital for each time that it has none: to be sure of, and to be listed.
SURE, LISTED = 3.0, 0.02
# In letters that have capitals, and in which newsletters write names.
_NAME = re.compile(r"[a-zà-öø-ÿāăąćčďđēęěğīİıłńňőœřśşšťūůűźżžơưạ-ỹа-яіїєґ][\w'’-]+")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def listed_by_faker() -> Iterator[str]:
    """Give the words of the given names of all countries that Faker knows."""
    # Imported here: only this needs it.
    from faker.providers import person  # noqa: PLC0415

    for country in pkgutil.iter_modules(person.__path__):
        provider = import_module(f"{person.__name__}.{country.name}").Provider
        for attribute in filter(lambda name: name.startswith("first_"), dir(provider)):
            names = getattr(provider, attribute)
            if isinstance(names, Iterable):
                yield from (
                    word for name in names if isinstance(name, str) for word in name.split()
                )


def cases(texts: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """Count each word with and without a capital, but a text's first, which has one anyway."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        for word in _WORD.findall(text)[1:]:
            (capital if word[0].isupper() else small)[fold(word)] += 1
    return capital, small


def marked(
    names: Iterable[str], capital: Counter[str], small: Counter[str], places: set[str]
) -> list[str]:
    """Give the names in order, those that may be something else with the mark of it."""
    kept: set[str] = set()
    for name in {fold(one) for one in names}:
        if _NAME.fullmatch(name) and capital[name] >= LISTED * small[name]:
            is_sure = capital[name] >= SURE * small[name] and name not in places
            kept.add(name if is_sure else name + DOUBTFUL)
    return sorted(kept)


def read_texts(data: tuple[Path, ...], sources: SourceTable) -> tuple[list[str], set[str]]:
    """Give the sentences of pairs whose licence allows it, and the words of places."""
    texts: set[str] = set()
    places: set[str] = set()
    for file in pair_files(data):
        if file.questions:
            continue
        for source, english, foreign in tqdm(read_pairs(file), desc=file.language, unit="pair"):
            if source == PLACES:
                places.update(fold(word) for side in (english, foreign) for word in side.split())
            elif sources.weight(source, file.language) > 0 and not sources.is_words(source):
                texts.add(english)
                if file.language != _CAPITALS_SAY_NOTHING:
                    texts.add(foreign)
    return sorted(texts), places


@click.command()
@data_argument
@sources_option
@click.option(
    "--output", default=FILE, show_default="bot/given_names.txt", type=click.Path(path_type=Path)
)
def main(*, data: tuple[Path, ...], sources: Path, output: Path) -> None:
    """List given names, marked by how folders of pairs write them (see scripts.train_encoder)."""
    texts, places = read_texts(data, read_sources(sources))
    capital, small = cases(tqdm(texts, desc="counting", unit="text"))
    names = marked(listed_by_faker(), capital, small, places)
    output.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    doubtful = sum(name.endswith(DOUBTFUL) for name in names)
    click.echo(f"{len(names)} given names are listed, {doubtful} of them doubtful")


if __name__ == "__main__":
    main()
