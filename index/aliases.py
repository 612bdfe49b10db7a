"""A glossary of a newsletter's vocabulary in, what its concepts are called in one corpus out.

The encoder learnt its words from what pairs there are; a city's vocabulary (speaker, fare,
overpass) is small, matters most, and is known, so a glossary says it by hand (index/glossary.py).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from index.glossary import Glossary
from index.words import PIECE, analyse, is_bigram

# The cosine that a glossary entry is as good as; shared among the words of a form of several.
SURENESS = 0.9
LONGEST_FORM = 4


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing and its names: forms as they are asked, and the corpus words they became."""

    forms: tuple[str, ...]
    targets: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Named:
    """A concept that a question names, and the question's words that name it."""

    words: tuple[str, ...]
    concept: Concept


@dataclass(frozen=True, slots=True)
class Aliases:
    """The concepts that one corpus speaks of."""

    concepts: Sequence[Concept]
    _by_words: dict[tuple[str, ...], Concept] = field(init=False, default_factory=dict)
    _unspaced: dict[str, Concept] = field(init=False, default_factory=dict)
    # Unspaced forms by their first letters, of which a question has few, numbered in order.
    _beginning: dict[str, dict[str, int]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the forms by how they are found: by words, or anywhere in an unspaced run."""
        for concept in self.concepts:
            for form in concept.forms:
                if form.startswith(PIECE):
                    unspaced = form.removeprefix(PIECE)
                    of_letter = self._beginning.setdefault(unspaced[:1], {})
                    of_letter.setdefault(unspaced, len(self._unspaced))
                    self._unspaced[unspaced] = concept
                else:
                    self._by_words[tuple(form.split(" "))] = concept

    def named_in(self, text: str, words: Sequence[str]) -> Iterator[Named]:
        """Find the concepts that a question names, by their longest forms."""
        at = 0
        while at < len(words):
            for length in range(min(LONGEST_FORM, len(words) - at), 0, -1):
                concept = self._by_words.get(tuple(words[at : at + length]))
                if concept is not None:
                    yield Named(tuple(words[at : at + length]), concept)
                    at += length - 1
                    break
            at += 1
        standing = {
            form: number
            for letter in {*text}
            for form, number in self._beginning.get(letter, {}).items()
            if form in text
        }
        found = sorted(standing, key=lambda form: (-len(form), standing[form]))
        for at, form in enumerate(found):
            if not any(form in longer for longer in found[:at]):
                yield Named((PIECE + form,), self._unspaced[form])


def aliases_of(corpus_words: Sequence[str], glossary: Glossary) -> NDArray[np.uint8]:
    """Say what a glossary's concepts are called in a corpus, as bytes of JSON.

    Done when a generation is built, so that opening one reads no TOML. Concepts that the corpus
    never speaks of are left out.
    """
    known = frozenset(corpus_words)
    concepts = []
    for forms in glossary.concepts:
        cut = {form: analyse(form) for form in forms}
        targets: dict[str, float] = {}
        for words in cut.values():
            parts = _parts(words)
            if parts and known.issuperset(parts):
                for part in parts:
                    targets[part] = max(targets.get(part, 0.0), SURENESS / len(parts))
        if targets:
            asked = [_as_asked(form, words) for form, words in cut.items() if words]
            concepts.append([asked, targets])
    text = json.dumps(concepts, ensure_ascii=False, separators=(",", ":"))
    return np.frombuffer(text.encode("utf-8"), dtype=np.uint8)


def read_aliases(stored: NDArray[np.uint8]) -> Aliases:
    """Take back what `aliases_of` made."""
    concepts = json.loads(bytes(stored))
    return Aliases([Concept(tuple(forms), targets) for forms, targets in concepts])


def _parts(words: Sequence[str]) -> list[str]:
    """Give the words that must all be there: the bigrams of an unspaced form, else every word."""
    bigrams = [word for word in words if is_bigram(word)]
    return bigrams or list(words)


def _as_asked(form: str, words: Sequence[str]) -> str:
    """Give a form as questions hold it: words joined by spaces, or the run itself if unspaced."""
    unspaced = any(is_bigram(word) for word in words) or _is_thai(form)
    return PIECE + form.casefold() if unspaced else " ".join(words)


def _is_thai(form: str) -> bool:
    return any("\u0e00" <= character <= "\u0e7f" for character in form)
