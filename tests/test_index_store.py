"""The store: what goes in comes out, the pointer is swapped whole, and old things go."""

import sqlite3
from pathlib import Path

import numpy as np
import pytest
from builders import issue, passage
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays_of
from numpy.typing import NDArray
from sqlite_utils import Database

from corpus.issue import Article, Issue, Passage
from corpus.read import Outcome
from index import database
from index.arrays import from_bytes, to_bytes
from index.database import FORM
from index.errors import (
    ChangedMeanwhileError,
    NoGenerationError,
    NoIndexError,
    OutdatedError,
    StoreError,
)
from index.generation import Content, Counts, File, Generation, Made, digest_of
from index.migrations import MIGRATIONS
from index.store import Known, known_of, read_store
from index.writer import Draft, StoreWriter, write_store

MADE = Made(encoder="fake 1", analyser="1")
EMPTY = Counts(issues=0, articles=0, passages=0)


def content_of(*bodies: str, source: str = "a.md") -> Content:
    made = issue(*bodies, source=source)
    return Content(issues=(made,), passages=tuple(passage(one) for one in made.articles))


def file_of(content: Content, source: str = "a.md") -> File:
    return File(
        source=source,
        path=f"/news/{source}",
        digest=content.digest,
        outcome=Outcome.READ,
        content=content.digest,
    )


def write(store: StoreWriter, *contents: Content, parent: int | None = None) -> Generation:
    """Write a generation of files with these contents, and make it live."""
    draft = Draft(
        parent=parent,
        made=MADE,
        counts=EMPTY,
        files=[file_of(one, one.issues[0].source) for one in contents],
        contents={one.digest: one for one in contents},
        arrays={"numbers": np.arange(3)},
    )
    generation = store.write(draft)
    store.swap(generation, expected=parent)
    return generation


def test_a_generation_comes_back_as_it_was_written(tmp_path: Path) -> None:
    content = content_of("The park opened in May.", "The tower opened in June.")
    with write_store(tmp_path / "new" / "folder" / "store.sqlite") as store:
        written = write(store, content)
    with read_store(tmp_path / "new" / "folder" / "store.sqlite") as store:
        live = store.live()
        assert live == written
        assert store.known() == Known(generation=written, files=(file_of(content),))
        assert store.contents([content.digest]) == {content.digest: content}
        assert {name: array.tolist() for name, array in store.arrays(written).items()} == {
            "numbers": [0, 1, 2],
        }


@settings(deadline=None)
@given(st.from_type(Issue), st.lists(st.from_type(Passage), max_size=3))
def test_no_field_of_any_noun_is_lost_in_the_store(made: Issue, passages: list[Passage]) -> None:
    content = Content(issues=(made,), passages=tuple(passages))
    assert Content.from_json(content.to_json()) == content


@settings(deadline=None)
@given(st.from_type(Article), st.from_type(Article))
def test_contents_share_a_digest_only_when_they_are_equal(one: Article, other: Article) -> None:
    digests = {
        Content(issues=(issue(articles=(each,)),), passages=()).digest for each in (one, other)
    }
    assert (len(digests) == 1) == (one == other)


@settings(deadline=None)
@given(
    arrays_of.arrays(
        dtype=arrays_of.scalar_dtypes(),
        shape=arrays_of.array_shapes(min_dims=0, min_side=0),
    ),
    st.booleans(),
)
def test_an_array_keeps_its_kind_its_shape_and_its_values(
    array: NDArray[np.generic],
    transpose: bool,  # noqa: FBT001 - Hypothesis passes it by position
) -> None:
    array = array.T if transpose else array
    back = from_bytes(to_bytes(array))
    assert (back.dtype, back.shape) == (array.dtype, array.shape)
    assert back.tobytes() == array.tobytes()
    assert not back.flags.writeable


def test_words_and_vectors_are_remembered_for_the_version_that_made_them(tmp_path: Path) -> None:
    vector = np.array([0.5, -1.0], dtype=np.float16)
    with write_store(tmp_path / "store.sqlite") as store:
        store.memory.keep_words({"digest": ["the", "park"]}, "1")
        store.memory.keep_vectors({"digest": vector}, "fake 1")
        assert store.memory.words(["digest", "other"], "1") == {"digest": ["the", "park"]}
        assert store.memory.words(["digest"], "2") == {}
        assert store.memory.vectors(["digest"], "fake 1")["digest"].tolist() == [0.5, -1.0]
        assert store.memory.vectors(["digest"], "fake 2") == {}


def test_a_written_generation_answers_nothing_before_the_swap(tmp_path: Path) -> None:
    with write_store(tmp_path / "store.sqlite") as store:
        first = write(store, content_of("One."))
        second = store.write(
            Draft(parent=first.id, made=MADE, counts=EMPTY, files=[], contents={}, arrays={}),
        )
        assert store.live() == first
        store.swap(second, expected=first.id)
        assert store.live() == second


def test_of_two_builds_on_one_generation_the_later_is_refused(tmp_path: Path) -> None:
    with write_store(tmp_path / "store.sqlite") as store:
        first = write(store, content_of("One."))
        second = write(store, content_of("Two."), parent=first.id)
        with pytest.raises(ChangedMeanwhileError):
            write(store, content_of("Three."), parent=first.id)
        with pytest.raises(ChangedMeanwhileError):
            store.swap(first, expected=first.id)
        assert store.live() == second


def test_a_sweep_keeps_the_live_generation_and_the_two_before_it(tmp_path: Path) -> None:
    with write_store(tmp_path / "store.sqlite") as store:
        parent = None
        contents = [content_of(f"Number {number}.") for number in range(5)]
        for content in contents:
            parent = write(store, content, parent=parent).id
        store.memory.keep_words({"nobody's": ["word"]}, MADE.analyser)
        store.memory.keep_vectors({"nobody's": np.zeros(2, np.float16)}, MADE.encoder)
        store.sweep()
        assert [one.id for one in store.generations()] == [5, 4, 3]
        assert store.contents(one.digest for one in contents).keys() == {
            one.digest for one in contents[2:]
        }
        assert store.memory.words(["nobody's"], MADE.analyser) == {}
        assert store.memory.vectors(["nobody's"], MADE.encoder) == {}


def test_a_rollback_returns_to_the_parent_and_can_be_undone(tmp_path: Path) -> None:
    with write_store(tmp_path / "store.sqlite") as store:
        first = write(store, content_of("One."))
        second = write(store, content_of("Two."), parent=first.id)
        assert store.roll_back() == first
        assert store.live() == first
        with pytest.raises(NoGenerationError, match="keeps no earlier generation: it has 2, 1"):
            store.roll_back()
        assert store.roll_back(to=second.id) == second
        with pytest.raises(NoGenerationError, match="keeps no generation 7: it has 2, 1"):
            store.roll_back(to=7)


def test_a_build_after_a_rollback_drops_what_was_rolled_back(tmp_path: Path) -> None:
    with write_store(tmp_path / "store.sqlite") as store:
        first = write(store, content_of("One."))
        write(store, content_of("Two."), parent=first.id)
        store.roll_back()
        third = write(store, content_of("Three."), parent=first.id)
        store.sweep()
        assert store.generations() == [third, first]


def test_a_reader_sees_one_picture_while_another_is_swapped_in(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with write_store(path) as writer:
        first = write(writer, content_of("One."))
        with read_store(path) as reader:
            assert reader.live() == first
            parent = first.id
            for number in range(4):
                parent = write(writer, content_of(f"Later {number}."), parent=parent).id
            writer.sweep()
            assert reader.live() == first
            assert len(reader.contents(file.content or "" for file in reader.files(first))) == 1
        with read_store(path) as reader:
            assert reader.live() != first


def test_reading_makes_neither_a_store_nor_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "store.sqlite"
    with (
        pytest.raises(NoIndexError, match="run `newsletter-bot index PATH` first"),
        read_store(path),
    ):
        pass
    assert known_of(path) == Known()
    assert not path.parent.exists()


def test_a_file_that_is_no_store_is_named_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader, " * 100, encoding="utf-8")
    with (
        pytest.raises(StoreError, match=r"letter\.txt cannot be used as the store"),
        read_store(path),
    ):
        pass
    with pytest.raises(StoreError), write_store(path):
        pass


def test_a_folder_that_cannot_be_made_is_named_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError), write_store(tmp_path / "file" / "store.sqlite"):
        pass


def test_the_form_that_readers_ask_for_is_that_of_the_migrations() -> None:
    empty = Database(memory=True)
    assert tuple(step.name for step in MIGRATIONS.pending(empty)) == FORM


def test_a_store_of_an_older_version_is_refused_until_it_is_indexed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "store.sqlite"
    with write_store(path):
        pass
    monkeypatch.setattr(database, "FORM", (*FORM, "m002_later"))
    with pytest.raises(OutdatedError, match="run `newsletter-bot index`"), read_store(path):
        pass


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with write_store(path):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE _sqlite_migrations SET name = 'm999_later'")
    connection.close()
    with pytest.raises(OutdatedError, match="by a newer newsletter-bot"), read_store(path):
        pass
    with pytest.raises(OutdatedError, match="by a newer newsletter-bot"), write_store(path):
        pass


def test_a_content_in_another_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    content = content_of("One.")
    with write_store(path) as store:
        write(store, content)
    with sqlite3.connect(path) as connection:
        older = '{"issues": 7}'
        digest = digest_of(older.encode())
        connection.execute("UPDATE contents SET content = ?, digest = ?", [older, digest])
    connection.close()
    with read_store(path) as store, pytest.raises(OutdatedError, match="of an older"):
        store.contents([digest])


def test_a_store_that_may_not_be_written_can_still_be_asked(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with write_store(path) as store:
        first = write(store, content_of("One."))
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with read_store(path) as store:
            assert store.live() == first
    finally:
        tmp_path.chmod(0o755)
