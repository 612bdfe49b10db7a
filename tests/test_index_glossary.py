"""A city adds its own names for things to those that are known."""

from pathlib import Path

import pytest
from builders import found
from fakes import FakeEncoder

from index.build import build, is_current
from index.encoder import bundled_encoder
from index.errors import GlossaryError
from index.glossary import FILE, Glossary, read_glossary
from index.live import load
from index.plan import plan
from index.writer import write_store

NEWS = [Path("/news")]
OWN = """
[[concept]]
en = ["Zippy card", "zippycard"]
ko = ["따릉카드"]
"""
FILES = [
    found("a.md", "The zippycard costs 3,000 won a month."),
    found("b.md", "The pool opens in May.", "The hall has a new roof."),
]


def silent(_done: int, _total: int) -> None:
    """Report no progress."""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "aliases.toml"
    file.write_text(OWN, encoding="utf-8")
    return file


def indexed(store: Path, glossary: Glossary) -> None:
    """Index the files with a glossary."""
    with write_store(store) as opened:
        decided = plan(FILES, opened.known(), NEWS)
        build(decided, opened, bundled_encoder(), silent, glossary)


def test_a_glossary_of_ones_own_adds_to_the_bundled_one(own: Path) -> None:
    bundled, both = read_glossary(), read_glossary(own)
    assert both.concepts == (*bundled.concepts, ("Zippy card", "zippycard", "따릉카드"))
    assert both.version != bundled.version


def test_what_it_names_is_found_in_another_language(tmp_path: Path, own: Path) -> None:
    store = tmp_path / "store.sqlite"
    indexed(store, read_glossary(own))
    searcher = load(store, bundled_encoder()).searcher
    hits = searcher.search(searcher.understand("따릉카드는 얼마예요?"))
    assert hits[0].text == "The zippycard costs 3,000 won a month."
    became = searcher.understand("따릉카드").became
    assert became["▁따릉카드"][0].word == "zippycard"


def test_a_glossary_that_changed_makes_the_index_anew_and_the_old_one_no_wrong_one(
    tmp_path: Path, own: Path
) -> None:
    store = tmp_path / "store.sqlite"
    indexed(store, read_glossary())
    with write_store(store) as opened:
        decided = plan(FILES, opened.known(), NEWS)
        assert is_current(decided, bundled_encoder())
        assert not is_current(decided, bundled_encoder(), read_glossary(own))
    assert load(store, bundled_encoder()).generation.id == 1
    indexed(store, read_glossary(own))
    assert load(store, bundled_encoder()).generation.id == 2


def test_a_new_glossary_encodes_nothing_again(tmp_path: Path, own: Path) -> None:
    encoder = FakeEncoder()
    with write_store(tmp_path / "store.sqlite") as opened:
        build(plan(FILES, opened.known(), NEWS), opened, encoder, silent)
        encoder.encoded.clear()
        decided = plan(FILES, opened.known(), NEWS)
        built = build(decided, opened, encoder, silent, read_glossary(own))
    assert built is not None
    assert encoder.encoded == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("en = [", "is no TOML file in UTF-8"),
        ('en = ["hall"]', r"holds more than \[\[concept\]\] tables"),
        ('[[concept]]\nen = "hall"', "has no lists of names, .* in concept 1"),
        (
            '[[concept]]\nen = ["hall"]\n[[concept]]\nko = [""]',
            "has no lists of names, .* in concept 2",
        ),
    ],
)
def test_a_file_that_is_no_glossary_is_named_with_what_is_wrong(
    own: Path, text: str, reason: str
) -> None:
    own.write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError, match=f"The glossary {own} {reason}"):
        read_glossary(own)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="cannot be read: No such file"):
        read_glossary(tmp_path / "none.toml")


def test_the_bundled_glossary_is_one() -> None:
    assert FILE.is_file()
    assert len(read_glossary().concepts) > 200
