"""Pairs in, how Vietnamese is accented out: `python -m scripts.train_accents DATA`.

Who types without accents means the most frequent form of each syllable, but where two of them side
by side are mostly written otherwise (index/accents.py).
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import click
from tqdm import tqdm

from index.accents import FILE
from index.stems import without_accents
from scripts.training.options import data_argument, encoder_option, sources_option
from scripts.training.pairs import pair_files, read_pairs
from scripts.training.sources import SourceTable, read_sources

LANGUAGE = "vi"
# A form that is seen less often may be a slip.
LEAST_SEEN = 5
# Pairs hold few questions, so how these ask is written here; each is surer than what is learnt.
_ASKING = (
    "bao nhiêu|bao giờ|bao lâu|bao xa|khi nào|lúc nào|hôm nào|ngày nào|tháng nào|năm nào|thế nào"
    "|ở đâu|từ đâu|đến đâu|là ai|do ai|của ai|cho ai|với ai|ai đã|ai là|người nào|nơi nào|nước nào"
    "|tỉnh nào|cái gì|là gì|gì không|mấy giờ|mấy ngày|mấy tháng|mấy năm|mấy tuần|mấy người|mấy lần"
    "|mấy nước|mấy đội|thứ mấy|tháng mấy|tại sao|vì sao|có phải|phải không|được không|hay không"
    "|thành phố"
)
ASKING = tuple(_ASKING.split("|"))
# One syllable, without its accents: an initial, up to three vowels, a final.
_SYLLABLE = re.compile(
    r"(?:ngh?|[ctkp]h|g[hi]|qu|nh|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_WORD = re.compile(r"[^\W\d_]+")


def runs_in(text: str) -> Iterator[list[str]]:
    """Give the runs of Vietnamese syllables in a text, which other words end."""
    run: list[str] = []
    for word in _WORD.findall(unicodedata.normalize("NFC", text).lower()):
        if _SYLLABLE.fullmatch(without_accents(word)):
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def texts_in(data: tuple[Path, ...], sources: SourceTable) -> Iterator[str]:
    """Give the Vietnamese sides of the pairs whose source's licence allows their use.

    A question and its passage are both in Vietnamese.
    """
    for file in pair_files(data):
        if file.language == LANGUAGE:
            for source, first, second in read_pairs(file):
                if sources.weight(source, LANGUAGE) > 0:
                    yield from (first, second) if file.questions else (second,)


def listed(texts: Iterable[str], limit: int) -> tuple[list[str], list[str]]:
    """Give the most frequent form of each syllable, and pairs that are mostly written otherwise.

    At most `limit` pairs beside those that ask, the surest first: by the share of such pairs that
    are written so, times the logarithm of how many are.
    """
    seen: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for run in runs_in(text):
            seen.update(run)
            together.update(pairwise(run))
    syllables: dict[str, str] = {}
    for word, times in seen.most_common():
        if times >= LEAST_SEEN:
            syllables.setdefault(without_accents(word), word)
    typed: Counter[tuple[str, str]] = Counter()
    for (first, second), times in together.items():
        typed[without_accents(first), without_accents(second)] += times
    sure: dict[tuple[str, str], float] = {}
    known: set[tuple[str, str]] = set()
    for (first, second), times in together.most_common():
        plain = without_accents(first), without_accents(second)
        if plain not in known:
            known.add(plain)
            if (first, second) != (syllables.get(plain[0]), syllables.get(plain[1])):
                sure[first, second] = times / typed[plain] * math.log1p(times)
    # Those that are seen most, since of the rest there is no end; then in order of how sure.
    kept = sorted(sure, key=lambda pair: (-together[pair], pair))[:limit]
    kept.sort(key=lambda pair: (-sure[pair], pair))
    return list(syllables.values()), [*ASKING, *(" ".join(pair) for pair in kept)]


@click.command(context_settings={"show_default": True})
@data_argument
@encoder_option
@sources_option
@click.option("--limit", default=4_000, help="Pairs, at most.")
def main(*, data: tuple[Path, ...], output: Path, sources: Path, limit: int) -> None:
    """Learn how Vietnamese is accented from folders of pairs, as `scripts.train_encoder` does."""
    texts = tqdm(texts_in(data, read_sources(sources)), unit="text")
    syllables, pairs = listed(texts, limit)
    lines = "".join(f"{line}\n" for line in (*syllables, *pairs))
    (output / FILE).write_text(lines, encoding="utf-8")
    click.echo(f"{len(syllables)} syllables and {len(pairs)} pairs are listed")


if __name__ == "__main__":
    main()
