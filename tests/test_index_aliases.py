"""The glossary says in one corpus' words what a question names in another language."""

import tomllib
from collections import Counter

import pytest

from corpus.languages import LANGUAGES
from index.aliases import Aliases, Concept, Named, aliases_of, read_aliases
from index.glossary import FILE, read_glossary
from index.words import analyse

CORPUS = analyse("The summit had 156 speakers. 백서를 대사관에 보냅니다.")


def named_in(question: str, corpus: list[str] = CORPUS) -> dict[str, tuple[str, ...]]:
    """Name what a question names, each with the corpus words it became."""
    aliases = read_aliases(aliases_of(sorted(set(corpus)), read_glossary()))
    found = aliases.named_in(question.casefold(), analyse(question))
    return {" ".join(named.words): tuple(sorted(named.concept.targets)) for named in found}


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Wie viele Redner?", {"redner": ("speakers",)}),
        ("¿Cuántos ponentes?", {"ponentes": ("speakers",)}),
        ("登壇者は何人？", {"▁登壇者": ("speakers",)}),
        ("When was the white paper sent?", {"white paper": ("백서",)}),
        ("sách trắng", {"sách trắng": ("백서",)}),
        ("Anything else?", {}),
    ],
)
def test_a_name_becomes_what_the_corpus_calls_it(
    question: str, named: dict[str, tuple[str, ...]]
) -> None:
    found = named_in(question)
    assert {name: found[name] for name in named if name in found} == named


def test_concepts_that_the_corpus_never_speaks_of_are_left_out() -> None:
    assert named_in("Redner", analyse("Nothing of the kind.")) == {}


def test_the_longest_form_wins() -> None:
    short = Concept(("paper",), {"a": 1.0})
    long = Concept(("white paper",), {"b": 1.0})
    words = ["the", "white", "paper"]
    found = list(Aliases([short, long]).named_in("the white paper", words))
    assert found == [Named(("white", "paper"), long)]


def test_every_concept_speaks_nearly_all_our_languages() -> None:

    concepts = tomllib.loads(FILE.read_text("utf-8"))["concept"]
    assert len(concepts) > 200
    for concept in concepts:
        assert set(concept) <= set(LANGUAGES)
        assert len(concept) >= len(LANGUAGES) - 2


def test_no_form_means_two_things_in_one_language() -> None:

    forms = Counter(
        (language, form)
        for concept in tomllib.loads(FILE.read_text("utf-8"))["concept"]
        for language, names in concept.items()
        for form in names
    )
    assert [form for form, times in forms.items() if times > 1] == []
