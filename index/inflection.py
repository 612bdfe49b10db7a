"""A word that the encoder cuts to pieces in, a form of it that the encoder knows whole out.

What the pieces of a rare form add up to is often chance: of Arabic "بسرطان" (with cancer), where
"سرطان" is known, or of Russian "рельефа". Known words that differ by an ending, or in Arabic
also by what is written before them, mostly mean nearly the same; which do, the encoder's own
vectors tell (after Soricut & Och, "Unsupervised morphology induction using word embeddings", NAACL
2015). encoder/inflections.txt lists them; scripts/train_inflections.py makes it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from index.encoder import BUNDLED_FOLDER
from index.pieces import Pieces
from index.script import script_of

FILE = "inflections.txt"
ENDING, BEGINNING = "ending", "beginning"
# Letters of the longest.
LONGEST = 4
# Letters that a word and its form share. Many languages write Latin letters, and each has endings
# of its own.
SHARED = 3
SHARED_LATIN = 4
# Folding makes one letter of these, of which Arabic ends most feminine words with the second.
FOLDED, UNFOLDED = "ه", "ة"

# What may stand in a place instead of what stands there, and how surely it means the same.
Others = Mapping[str, list[tuple[str, float]]]


@dataclass(frozen=True, slots=True)
class Inflections:
    """What may stand at the end of a word, or at its begin, by the script and what stands there.

    `version` tells one list from another.
    """

    endings: Mapping[str, Others]
    beginnings: Mapping[str, Others]
    version: str

    def form_of(self, word: str, pieces: Pieces, *, is_cut: bool) -> str | None:
        """Give another form of a folded word that is one piece, the surest; None without one.

        Of a word that is not cut, only the spelling that folding took from it.
        """
        script = script_of(word)
        spellings = [word]
        if script == "arabic" and word.endswith(FOLDED):
            spellings.append(word.removesuffix(FOLDED) + UNFOLDED)
        if known := pieces.likeliest(spellings):
            return known[0] if known[0] != word else None
        if not is_cut or script is None or script not in self.endings:
            return None
        sure: dict[str, float] = {}
        for spelling in spellings:
            for form, how_sure in self._forms(spelling, script):
                if how_sure > sure.get(form, 0.0) and pieces.knows(form):
                    sure[form] = how_sure
        # Of equally sure ones, what texts have most often.
        return max(pieces.likeliest(sure), key=lambda form: sure[form], default=None)

    def _forms(self, word: str, script: str) -> Iterator[tuple[str, float]]:
        """Give what a word may be a form of, and how surely, known or not."""
        shared = SHARED_LATIN if script == "latin" else SHARED
        endings, beginnings = self.endings[script], self.beginnings.get(script, {})
        ended = [(word, 1.0)]
        for at in range(max(shared, len(word) - LONGEST), len(word) + 1):
            ended += [(word[:at] + one, sure) for one, sure in endings.get(word[at:], ())]
        yield from ended
        if not beginnings:
            return
        for form, by_ending in ended:
            for end in range(min(LONGEST, len(form) - shared) + 1):
                for beginning, by_beginning in beginnings.get(form[:end], ()):
                    yield beginning + form[end:], by_ending * by_beginning


def read_inflections(lines: Sequence[str]) -> Inflections:
    """Read lines of a script, the place, how sure in percent, and pairs of what stands there."""
    places: dict[str, dict[str, dict[str, list[tuple[str, float]]]]] = {ENDING: {}, BEGINNING: {}}
    for line in lines:
        script, place, percent, *pairs = line.split()
        others = places[place].setdefault(script, defaultdict(list))
        for one, _, other in (pair.partition("-") for pair in pairs):
            others[one].append((other, int(percent) / 100))
            others[other].append((one, int(percent) / 100))
    version = blake2b("\n".join(lines).encode(), digest_size=6).hexdigest()
    return Inflections(places[ENDING], places[BEGINNING], version)


@lru_cache(maxsize=1)
def bundled_inflections() -> Inflections:
    """Read those of the bundled encoder, once a process."""
    text = (BUNDLED_FOLDER / FILE).read_text(encoding="utf-8")
    return read_inflections(text.splitlines())
