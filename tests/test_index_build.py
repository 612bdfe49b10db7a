"""The build: does what changed and no more, and loses nothing when it is broken off."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from builders import TITLE, broken, folder_of, found, newsletter_file
from fakes import FailingEncoder, FakeEncoder
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.issue import Article, Passage
from corpus.passages import split
from corpus.read import Outcome
from index.build import build
from index.errors import ChangedMeanwhileError
from index.generation import Counts, File, Generation
from index.plan import Plan, Refusal, plan
from index.store import Known, read_store
from index.survey import Found, survey
from index.writer import StoreWriter, write_store

NEWS = [Path("/news")]
NOTHING = Known()


def silent(done: int, total: int) -> None:
    """Show no progress."""


def after(found: Sequence[Found], known: Known = NOTHING, asked: Sequence[Path] = NEWS) -> Known:
    """Give what would be known after a build, without one."""
    generation = Generation.__new__(Generation)
    return Known(generation=generation, files=plan(found, known, asked).files)


def kinds(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Give the sources of a plan by what becomes of them."""
    named = {
        "new": plan.new,
        "changed": plan.changed,
        "unchanged": plan.unchanged,
        "removed": plan.removed,
        "refused": tuple(refusal.source for refusal in plan.refused),
    }
    return {kind: sources for kind, sources in named.items() if sources}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreWriter]:
    with write_store(tmp_path / "store.sqlite") as opened:
        yield opened


def index(
    store: StoreWriter, *found: Found, encoder: FakeEncoder | None = None
) -> Generation | None:
    """Plan and build what was found."""
    decided = plan(found, store.known(), NEWS)
    return build(decided, store, encoder or FakeEncoder(), silent)


# What is decided


def test_every_file_of_a_first_run_is_new() -> None:
    decided = plan([found("a.md", "One."), found("b.md", "Two.")], NOTHING, NEWS)
    assert kinds(decided) == {"new": ("a.md", "b.md")}
    assert decided.files == tuple(
        File(
            source=one.reading.source,
            path=one.path,
            digest=one.reading.digest,
            outcome=Outcome.READ,
            content=digest,
        )
        for one, digest in zip(
            [found("a.md", "One."), found("b.md", "Two.")], decided.contents, strict=True
        )
    )


def test_a_second_run_over_the_same_files_changes_nothing() -> None:
    files = [found("a.md", "One."), found("b.md", "Two."), broken("c.md")]
    decided = plan(files, after(files), NEWS)
    assert kinds(decided) == {"unchanged": ("a.md", "b.md"), "refused": ("c.md",)}
    assert (decided.changes, decided.contents) == (False, {})


def test_a_plan_tells_new_changed_unchanged_removed_and_refused_apart() -> None:
    known = after([found("a.md", "One."), found("b.md", "Two."), found("c.md", "Three.")])
    decided = plan(
        [
            found("a.md", "One."),
            found("b.md", "Two and more."),
            found("d.md", "Four."),
            broken("e.md"),
        ],
        known,
        NEWS,
    )
    assert kinds(decided) == {
        "unchanged": ("a.md",),
        "changed": ("b.md",),
        "removed": ("c.md",),
        "new": ("d.md",),
        "refused": ("e.md",),
    }
    assert [file.source for file in decided.files] == ["a.md", "b.md", "d.md", "e.md"]


def test_another_folder_adds_and_removes_nothing() -> None:
    known = after([found("a.md", "One.")])
    decided = plan([found("b.md", "Two.", folder="/more")], known, [Path("/more")])
    assert kinds(decided) == {"new": ("b.md",)}
    assert [file.source for file in decided.files] == ["a.md", "b.md"]


def test_a_folder_whose_name_only_begins_alike_removes_nothing() -> None:
    known = after([found("a.md", "One.", folder="/news-of-old")])
    assert kinds(plan([found("b.md", "Two.")], known, NEWS)) == {"new": ("b.md",)}


def test_a_file_that_breaks_keeps_what_it_held_and_is_reported() -> None:
    known = after([found("a.md", "One."), found("b.md", "Two.")])
    decided = plan([found("a.md", "One."), broken("b.md")], known, NEWS)
    assert decided.files == known.files
    assert decided.refused == (
        Refusal(source="b.md", outcome=Outcome.UNREADABLE, reason="is cut off", kept=True),
    )


def test_a_file_without_a_sentence_is_empty() -> None:
    decided = plan([found("a.md", " \n ")], NOTHING, NEWS)
    assert decided.refused == (
        Refusal(source="a.md", outcome=Outcome.EMPTY, reason="holds no article text"),
    )
    assert not decided.readable


def test_a_file_that_breaks_the_splitter_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def fragile(article: Article) -> list[Passage]:
        if article.body == "Two.":
            raise ValueError("no sentence")
        return split(article)

    monkeypatch.setattr("index.plan.split", fragile)
    decided = plan([found("a.md", "One."), found("b.md", "Two.")], NOTHING, NEWS)
    assert kinds(decided) == {"new": ("a.md",), "refused": ("b.md",)}
    assert decided.refused[0].reason == "broke the splitter (ValueError: no sentence)"


def test_of_two_equal_files_the_one_that_answered_before_goes_on() -> None:
    known = after([found("b.md", "One.")])
    decided = plan([found("a.md", "One."), found("b.md", "One.")], known, NEWS)
    assert kinds(decided) == {"unchanged": ("b.md",), "refused": ("a.md",)}
    assert decided.refused[0].reason == "the same file as b.md"


def test_the_second_of_two_equal_files_answers_when_the_first_is_gone() -> None:
    known = after([found("a.md", "One."), found("b.md", "One.", folder="/more")])
    assert [file.outcome for file in known.files] == [Outcome.READ, Outcome.DUPLICATE]
    decided = plan([found("c.md", "Two.")], known, NEWS)
    assert kinds(decided) == {"new": ("c.md",), "removed": ("a.md",)}
    assert {file.source: file.outcome for file in decided.files} == {
        "b.md": Outcome.READ,
        "c.md": Outcome.READ,
    }


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["One.", "Two.", "Three."])),
    st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["One.", "Two.", "Three."])),
)
def test_every_file_falls_into_exactly_one_kind(old: dict[str, str], new: dict[str, str]) -> None:
    known = after([found(source, body) for source, body in old.items()])
    decided = plan([found(source, body) for source, body in new.items()], known, NEWS)
    listed = [source for sources in kinds(decided).values() for source in sources]
    assert sorted(listed) == sorted(old.keys() | new.keys())
    assert {file.source for file in decided.files} == new.keys()


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["One.", "Two.", "Three."])),
    st.sets(st.sampled_from("abcdef")),
)
def test_a_plan_over_its_own_outcome_changes_nothing(files: dict[str, str], bad: set[str]) -> None:
    readings = [broken(one) if one in bad else found(one, body) for one, body in files.items()]
    known = after(readings)
    assert not plan(readings, known, NEWS).changes


# What is found


def test_files_of_one_name_in_two_folders_get_sources_of_their_own(tmp_path: Path) -> None:
    one = folder_of({"news.md": newsletter_file("One.")}, tmp_path / "one")
    two = folder_of({"news.md": newsletter_file("Two.")}, tmp_path / "two")
    assert [each.reading.source for each in survey([one, two], NOTHING, silent)] == [
        "news.md",
        "two/news.md",
    ]


def test_a_file_keeps_its_source_when_it_is_reached_through_another_folder(tmp_path: Path) -> None:
    folder_of({"2020/news.md": newsletter_file("One.")}, tmp_path)
    known = after(survey([tmp_path], NOTHING, silent))
    for path in (tmp_path / "2020", tmp_path / "2020" / "news.md"):
        again = survey([path], known, silent)
        assert [one.reading.source for one in again] == ["2020/news.md"]
        assert not plan(again, known, [path]).changes


def test_a_file_in_two_of_the_paths_is_read_once(tmp_path: Path) -> None:
    folder_of({"2020/news.md": newsletter_file("One.")}, tmp_path)
    assert len(survey([tmp_path, tmp_path / "2020"], NOTHING, silent)) == 1


def test_a_folder_that_was_moved_is_the_same_newsletter(tmp_path: Path) -> None:
    here = folder_of({"news.md": newsletter_file("One.")}, tmp_path / "here")
    known = after(survey([here], NOTHING, silent), asked=[here])
    there = here.rename(tmp_path / "there")
    moved = plan(survey([there], known, silent), known, [there])
    assert kinds(moved) == {"changed": ("news.md",)}
    assert [file.path for file in moved.files] == [str(there / "news.md")]


def test_another_file_of_the_name_of_a_lost_one_does_not_take_its_place(tmp_path: Path) -> None:
    here = folder_of({"news.md": newsletter_file("One.")}, tmp_path / "here")
    known = after(survey([here], NOTHING, silent), asked=[here])
    here.rename(tmp_path / "unmounted")
    there = folder_of({"news.md": newsletter_file("Two.")}, tmp_path / "there")
    assert kinds(plan(survey([there], known, silent), known, [there])) == {
        "new": ("there/news.md",)
    }


# What is settled

HALL = "The hall of the old town opened to everybody on the first of May."
LONG = [f"{word} was in the news of the town this week again." for word in "ABCDEF"]


def found_in(*paths: Path, known: Known = NOTHING) -> tuple[Known, dict[str, tuple[str, ...]]]:
    """Survey and plan; give what is known then, and what became of the files."""
    decided = plan(survey(paths, known, silent), known, paths)
    return Known(files=decided.files), kinds(decided)


def outcomes(known: Known) -> dict[str, str]:
    """Give the outcome of each known file."""
    return {file.source: file.outcome for file in known.files}


def test_a_near_copy_is_a_duplicate_until_the_original_goes(tmp_path: Path) -> None:
    folder_of({"a.md": newsletter_file(HALL), "b.md": newsletter_file(HALL) + "\n\n"}, tmp_path)
    known, first = found_in(tmp_path)
    assert first == {"new": ("a.md",), "refused": ("b.md",)}
    assert found_in(tmp_path, known=known) == (
        known,
        {"unchanged": ("a.md",), "refused": ("b.md",)},
    )
    (tmp_path / "a.md").unlink()
    known, then = found_in(tmp_path, known=known)
    assert then == {"changed": ("b.md",), "removed": ("a.md",)}
    assert outcomes(known) == {"b.md": "read"}


def test_the_copy_that_answered_goes_on_when_another_arrives(tmp_path: Path) -> None:
    folder_of({"b.md": newsletter_file(HALL)}, tmp_path)
    known, _ = found_in(tmp_path)
    folder_of({"a.md": newsletter_file(HALL) + "\n"}, tmp_path)
    known, then = found_in(tmp_path, known=known)
    assert then == {"changed": ("b.md",), "refused": ("a.md",)}
    assert outcomes(known) == {"a.md": "duplicate", "b.md": "read"}
    assert found_in(tmp_path, known=known)[0] == known


def test_a_copy_in_another_folder_takes_over_though_only_the_first_is_named(tmp_path: Path) -> None:
    one = folder_of({"a.md": newsletter_file(HALL)}, tmp_path / "one")
    two = folder_of({"b.md": newsletter_file(HALL) + "\n"}, tmp_path / "two")
    known, _ = found_in(one)
    known, then = found_in(two, known=known)
    assert then == {"changed": ("a.md",), "refused": ("b.md",)}
    assert found_in(one, known=known)[0] == known
    folder_of({"a.md": newsletter_file("Something else.")}, one)
    known, then = found_in(one, known=known)
    assert then == {"changed": ("a.md", "b.md")}
    assert outcomes(known) == {"a.md": "read", "b.md": "read"}


def test_a_file_elsewhere_that_changed_waits_until_it_is_asked_for(tmp_path: Path) -> None:
    one = folder_of({"a.md": newsletter_file(HALL)}, tmp_path / "one")
    two = folder_of({"b.md": newsletter_file("Two.")}, tmp_path / "two")
    known, _ = found_in(one, two)
    folder_of({"b.md": newsletter_file("Three.")}, two)
    assert found_in(one, known=known) == (known, {"unchanged": ("a.md",)})
    assert found_in(two, known=known)[1] == {"changed": ("b.md",)}


def test_a_folder_of_nothing_but_copies_could_be_read(tmp_path: Path) -> None:
    one = folder_of({"a.md": newsletter_file(HALL)}, tmp_path / "one")
    two = folder_of({"b.md": newsletter_file(HALL)}, tmp_path / "two")
    known, _ = found_in(one)
    assert plan(survey([two], known, silent), known, [two]).readable


def test_what_stands_in_every_issue_is_left_out_whichever_file_is_named(tmp_path: Path) -> None:
    frame = "Follow the town on every channel and never miss a notice."
    folder_of(
        {f"{number}.md": newsletter_file(f"{body}\n\n{frame}") for number, body in enumerate(LONG)},
        tmp_path,
    )
    bodies = {
        article.body
        for one in survey([tmp_path], NOTHING, silent)
        for issue in one.reading.issues
        for article in issue.articles
    }
    assert bodies == set(LONG)
    known, _ = found_in(tmp_path)
    assert found_in(tmp_path / "3.md", known=known) == (known, {"unchanged": ("3.md",)})


def test_duplicates_encode_nothing_again(store: StoreWriter, tmp_path: Path) -> None:
    files = {name: newsletter_file(HALL) + "\n" * count for count, name in enumerate("cab")}
    news = folder_of({f"{name}.md": text for name, text in files.items()}, tmp_path / "news")
    encoder = FakeEncoder()
    first = plan(survey([news], store.known(), silent), store.known(), [news])
    built = build(first, store, encoder, silent)
    again = plan(survey([news], store.known(), silent), store.known(), [news])
    assert build(again, store, encoder, silent) is None
    assert built is not None
    assert built.counts.issues == 1
    assert encoder.encoded == ["Story 1", *encoded_of(HALL, title="Story 1")]


@settings(deadline=None, max_examples=25)
@given(
    old=st.dictionaries(st.sampled_from("abcd"), st.integers(0, 5)),
    new=st.dictionaries(st.sampled_from("abcd"), st.integers(0, 5), min_size=1),
)
def test_a_second_survey_of_any_folder_changes_nothing(
    old: dict[str, int], new: dict[str, int]
) -> None:
    known = NOTHING
    with TemporaryDirectory() as folder:
        for files in (old, new):
            for path in Path(folder).iterdir():
                path.unlink()
            folder_of(
                {f"{name}.md": newsletter_file(*LONG[kind:]) for name, kind in files.items()},
                Path(folder),
            )
            known, _ = found_in(Path(folder), known=known)
            assert found_in(Path(folder), known=known)[0] == known


# What is done


def encoded_of(*bodies: str, title: str = TITLE) -> list[str]:
    """Give what is encoded of stories of one sentence each: the sentences, then the passages."""
    return [*bodies, *(f"{title}\n{body}" for body in bodies)]


def test_a_build_makes_a_live_generation_of_everything_found(store: StoreWriter) -> None:
    encoder = FakeEncoder()
    built = index(store, found("a.md", "One.", "Two."), found("b.md", "Three."), encoder=encoder)
    assert built is not None
    assert store.live() == built
    assert built.counts == Counts(issues=2, articles=3, passages=3)
    assert encoder.encoded == [TITLE, *encoded_of("One.", "Two.", "Three.")]


def test_a_second_build_writes_nothing_and_encodes_nothing(
    store: StoreWriter, tmp_path: Path
) -> None:
    files = [found("a.md", "One."), broken("b.md")]
    first = index(store, *files)
    before = (tmp_path / "store.sqlite-wal").read_bytes()
    encoder = FakeEncoder()
    assert index(store, *files, encoder=encoder) is None
    assert encoder.encoded == []
    assert store.generations() == [first]
    assert (tmp_path / "store.sqlite-wal").read_bytes() == before


def test_only_a_changed_passage_is_encoded(store: StoreWriter) -> None:
    index(store, found("a.md", "One.", "Two."), found("b.md", "Three."))
    encoder = FakeEncoder()
    index(store, found("a.md", "One.", "Two, changed."), found("b.md", "Three."), encoder=encoder)
    assert encoder.encoded == encoded_of("Two, changed.")


def test_a_text_that_comes_back_after_a_generation_is_not_encoded_again(store: StoreWriter) -> None:
    index(store, found("a.md", "One."))
    index(store, found("a.md", "Two."))
    encoder = FakeEncoder()
    index(store, found("a.md", "One."), encoder=encoder)
    assert encoder.encoded == []


def test_another_encoder_encodes_everything_again(store: StoreWriter) -> None:
    index(store, found("a.md", "One."))
    encoder = FakeEncoder(version="fake 2")
    built = index(store, found("a.md", "One."), encoder=encoder)
    assert built is not None
    assert built.made.encoder == "fake 2"
    assert encoder.encoded == [TITLE, *encoded_of("One.")]


def test_a_removed_file_is_gone_from_the_next_generation(store: StoreWriter) -> None:
    index(store, found("a.md", "One."), found("b.md", "Two."))
    built = index(store, found("a.md", "One."))
    assert built is not None
    assert built.counts == Counts(issues=1, articles=1, passages=1)


def test_an_equal_file_is_indexed_once(store: StoreWriter) -> None:
    built = index(store, found("a.md", "One."), found("b.md", "One."))
    assert built is not None
    assert built.counts == Counts(issues=1, articles=1, passages=1)


def test_the_way_to_an_index_leaves_no_trace_in_it(tmp_path: Path) -> None:
    files = [found("a.md", "The park opened."), found("b.md", "The tower closed.", "A bridge.")]
    with write_store(tmp_path / "straight.sqlite") as straight:
        index(straight, *files)
    with write_store(tmp_path / "detour.sqlite") as detour:
        index(detour, found("b.md", "Something else."), found("c.md", "Soon gone."))
        index(detour, *files)
    arrays = []
    for name in ("straight", "detour"):
        with read_store(tmp_path / f"{name}.sqlite") as store:
            live = store.live()
            assert live is not None
            arrays.append({key: one.tolist() for key, one in store.arrays(live).items()})
    assert arrays[0] == arrays[1]


def test_the_progress_counts_the_passages_to_encode(store: StoreWriter) -> None:
    index(store, found("a.md", "One."))
    seen: list[tuple[int, int]] = []
    files = [found("a.md", "One."), found("b.md", *(f"Number {n}." for n in range(300)))]
    build(
        plan(files, store.known(), NEWS),
        store,
        FakeEncoder(),
        lambda done, total: seen.append((done, total)),
    )
    assert seen == [(256, 300), (300, 300)]


def test_a_build_that_fails_leaves_the_old_index_and_is_taken_up_again(store: StoreWriter) -> None:
    first = index(store, found("a.md", "One."))
    many = found("b.md", *(f"Number {n}." for n in range(300)))
    with pytest.raises(RuntimeError, match="broke off"):
        index(store, found("a.md", "One."), many, encoder=FailingEncoder(after=512))
    assert store.live() == first
    encoder = FakeEncoder()
    built = index(store, found("a.md", "One."), many, encoder=encoder)
    assert built is not None
    assert encoder.encoded == encoded_of(*(f"Number {n}." for n in range(256, 300)))


def test_a_generation_that_was_written_but_not_swapped_in_is_swept(
    store: StoreWriter,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = index(store, found("a.md", "One."))
    with monkeypatch.context() as patch:
        patch.setattr(
            StoreWriter, "swap", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt)
        )
        with pytest.raises(KeyboardInterrupt):
            index(store, found("a.md", "Two."))
    assert store.live() == first
    assert len(store.generations()) == 2
    third = index(store, found("a.md", "Three."))
    assert store.generations() == [third, first]


def test_a_build_on_a_generation_that_is_no_longer_live_is_refused(store: StoreWriter) -> None:
    index(store, found("a.md", "One."))
    stale = plan([found("a.md", "Two.")], store.known(), NEWS)
    newer = index(store, found("a.md", "Three."))
    with pytest.raises(ChangedMeanwhileError):
        build(stale, store, FakeEncoder(), silent)
    assert store.live() == newer


_KILLED = """
import os, signal, sys
from pathlib import Path
from builders import found
from fakes import FakeEncoder
from index.build import build
from index.plan import plan
from index.writer import write_store

class Killed(FakeEncoder):
    def encode_passages(self, texts):
        if self.encoded:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().encode_passages(texts)

with write_store(Path(sys.argv[1])) as store:
    files = [found("b.md", *(f"Number {n}." for n in range(600)))]
    build(plan(files, store.known(), [Path("/news")]), store, Killed(), lambda done, total: None)
"""


def test_a_build_that_is_killed_leaves_the_old_index_and_is_taken_up_again(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with write_store(path) as store:
        first = index(store, found("a.md", "One."))
    tests = Path(__file__).parent
    killed = subprocess.run(  # noqa: S603 - our own text
        [
            sys.executable,
            "-c",
            f"import sys; sys.path += {[str(tests), str(tests.parent)]}\n{_KILLED}",
            path,
        ],
        check=False,
    )
    assert killed.returncode < 0
    with write_store(path) as store:
        assert store.live() == first
        encoder = FakeEncoder()
        index(store, found("b.md", *(f"Number {n}." for n in range(600))), encoder=encoder)
        assert encoder.encoded == [
            *encoded_of(*(f"Number {n}." for n in range(256, 512))),
            *encoded_of(*(f"Number {n}." for n in range(512, 600))),
        ]


def test_vectors_that_searches_see_have_length_one(store: StoreWriter) -> None:
    built = index(store, found("a.md", "The park opened in May.", "A tower."))
    assert built is not None
    lengths = np.linalg.norm(store.arrays(built)["vectors"].astype(np.float32), axis=1)
    assert lengths == pytest.approx(np.ones(2), abs=1e-3)
