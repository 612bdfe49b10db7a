"""A damaged store is silent about what was damaged, answers from the rest, and can be mended."""

import json
import logging
import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import found

from bot.answer import Answer, Status, reply
from index.build import build
from index.encoder import bundled_encoder
from index.errors import DamagedError, SearchIndexError
from index.generation import digest_of
from index.live import LiveSearcher, Loaded, load
from index.plan import plan
from index.search import LOST
from index.survey import Found
from index.writer import write_store

SUMMIT = "The CAC Global Summit was held online from Jun. 1 to 5, 2020. It had 156 speakers."
TOWER = "The old water tower in Mapo opened as a library in March 2019. It is full of books."
WHEN_SUMMIT = "When was the CAC Global Summit held?"
WHEN_TOWER = "When did the library in the old water tower open?"
OPENED = {"The old water tower in Mapo opened as a library in March 2019."}
FILES = [found("summit.md", SUMMIT), found("tower.md", TOWER)]
SENTENCES = {
    "The CAC Global Summit was held online from Jun. 1 to 5, 2020.",
    "It had 156 speakers.",
    "The old water tower in Mapo opened as a library in March 2019.",
    "It is full of books.",
}


def silent(done: int, total: int) -> None:
    """Show no progress."""


def index(path: Path, files: list[Found]) -> None:
    """Bring an index in line with the files, all below /news."""
    with write_store(path) as store:
        build(plan(files, store.known(), [Path("/news")]), store, bundled_encoder(), silent)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Index two files."""
    path = tmp_path / "store.sqlite"
    index(path, FILES)
    return path


def ask(index: Loaded | LiveSearcher, question: str) -> Answer:
    return reply(question, searcher=index.searcher, language="en")


def texts(answer: Answer) -> set[str]:
    return {quote.text for quote in answer.quotes}


def rewrite(path: Path, change: Callable[[str], str | bytes | None]) -> None:
    """Change what the store says the summit's file held, as a failing disk would."""
    with sqlite3.connect(path) as connection:
        (content,) = connection.execute(
            "SELECT content FROM contents WHERE content LIKE '%summit.md%'"
        ).fetchone()
        changed = change(content)
        assert changed != content
        connection.execute(
            "UPDATE contents SET content = CAST(? AS TEXT) WHERE content = ?", [changed, content]
        )
    connection.close()


def run(path: Path, *statements: str) -> None:
    """Change the store by SQL."""
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def shifted(content: str) -> str:
    """Move each sentence a character on."""
    held = json.loads(content)
    for passage in held["passages"]:
        for sentence in passage["sentences"]:
            sentence["start"] += 1
            sentence["end"] += 1
    return json.dumps(held)


DAMAGE: dict[str, Callable[[str], str | bytes | None]] = {
    "a date of the article": lambda content: content.replace("Jun. 1", "Jun. 7"),
    "one letter": lambda content: content.replace("online", "onl1ne"),
    "the spans": shifted,
    "the title of the issue": lambda content: content.replace("2020 December", "2021 January"),
    "the link": lambda content: content.replace("example.org", "example.net"),
    "the article of a passage": lambda content: content.replace(
        '"article_id":"summit.md#1"', '"article_id":"tower.md#1"'
    ),
    "the JSON": lambda content: content[:-20],
    "the encoding": lambda content: content.encode().replace(b"Jun", b"\xff\xfe\xfd"),
    "all of it": lambda _: "",
    "all of it, to nothing": lambda _: None,
}


@pytest.mark.parametrize("what", DAMAGE)
def test_what_was_damaged_is_not_quoted_and_the_rest_answers(path: Path, what: str) -> None:
    rewrite(path, DAMAGE[what])
    damaged = load(path, bundled_encoder())
    answer = ask(damaged, WHEN_SUMMIT)
    assert (answer.status, answer.quotes) == (Status.NOT_FOUND, ())
    assert {headline.hit.issue.source for headline in answer.nearest} <= {"tower.md"}
    assert texts(ask(damaged, WHEN_TOWER)) == OPENED
    assert [issue.source for issue in damaged.issues] == ["tower.md"]


def test_a_sound_store_quotes_both(path: Path) -> None:
    sound = load(path, bundled_encoder())
    first, *_ = ask(sound, WHEN_SUMMIT).quotes
    assert first.text == "The CAC Global Summit was held online from Jun. 1 to 5, 2020."
    assert LOST not in sound.searcher.passages
    assert sound.damaged == frozenset()


def test_the_log_says_what_to_do_and_quotes_nothing(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rewrite(path, DAMAGE["one letter"])
    load(path, bundled_encoder())
    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [
        (
            logging.ERROR,
            (
                f"{path} is damaged: what 1 of 2 files held is not what was indexed, and is not"
                " quoted. Run `newsletter-bot index` with every folder."
            ),
        )
    ]


def test_a_change_that_covers_its_traces_is_not_quoted_either(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rewrite(path, DAMAGE["a date of the article"])
    with sqlite3.connect(path) as connection:
        (old, content) = connection.execute(
            "SELECT digest, content FROM contents WHERE content LIKE '%summit.md%'"
        ).fetchone()
        new = digest_of(content.encode())
        connection.execute("UPDATE contents SET digest = ? WHERE digest = ?", [new, old])
        connection.execute("UPDATE files SET content = ? WHERE content = ?", [new, old])
    connection.close()
    forged = load(path, bundled_encoder())
    assert forged.damaged == frozenset()
    assert ask(forged, WHEN_SUMMIT).quotes == ()
    assert caplog.messages[0].startswith("A passage is not the one that was indexed")
    assert texts(ask(forged, WHEN_TOWER)) == OPENED


def test_two_contents_that_changed_places_are_both_silent(path: Path) -> None:
    run(
        path,
        "UPDATE contents SET content = CASE WHEN content LIKE '%summit.md%'"
        " THEN (SELECT content FROM contents WHERE content LIKE '%tower.md%')"
        " ELSE (SELECT content FROM contents WHERE content LIKE '%summit.md%') END",
    )
    swapped = load(path, bundled_encoder())
    assert ask(swapped, WHEN_SUMMIT).quotes == ask(swapped, WHEN_TOWER).quotes == ()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM contents WHERE content LIKE '%summit.md%'",
        "UPDATE contents SET content = '', texts = '[' WHERE content LIKE '%summit.md%'",
    ],
)
def test_a_file_of_which_nothing_is_left_silences_only_itself(path: Path, statement: str) -> None:
    run(path, statement)
    damaged = load(path, bundled_encoder())
    assert ask(damaged, WHEN_SUMMIT).quotes == ()
    assert texts(ask(damaged, WHEN_TOWER)) == OPENED


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM contents",
        "DELETE FROM arrays WHERE name = 'offsets'",
        "DELETE FROM arrays",
        "UPDATE arrays SET data = CAST(substr(data, 1, 20) AS BLOB) WHERE name = 'sums'",
        "UPDATE arrays SET data = zeroblob(length(data)) WHERE name = 'vectors'",
        "UPDATE arrays SET data = X'93' WHERE name = 'words'",
        "UPDATE generations SET created = 'then'",
    ],
)
def test_what_cannot_be_answered_from_is_refused_with_the_command_that_mends_it(
    path: Path, statement: str
) -> None:
    run(path, statement)
    with pytest.raises(DamagedError, match="run `newsletter-bot index` with every folder"):
        load(path, bundled_encoder())


def test_a_truncated_store_is_refused(path: Path) -> None:
    size = path.stat().st_size
    os.truncate(path, size // 2)
    with pytest.raises(DamagedError, match=r"is damaged .*: run `newsletter-bot index`"):
        load(path, bundled_encoder())


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_overwritten_no_sentence_is_quoted_that_was_not_written(
    path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    size = path.stat().st_size
    with path.open("r+b") as file:
        for _ in range(4):
            file.seek(chance.randrange(size))
            file.write(chance.randbytes(chance.choice((1, 16, 512, 4096))))
    path.with_name(path.name + "-wal").unlink(missing_ok=True)
    try:
        damaged = load(path, bundled_encoder())
    except SearchIndexError:
        return
    quoted = texts(ask(damaged, WHEN_SUMMIT)) | texts(ask(damaged, WHEN_TOWER))
    assert quoted <= SENTENCES


def test_indexing_again_mends_what_was_damaged(path: Path) -> None:
    rewrite(path, DAMAGE["one letter"])
    run(path, "UPDATE arrays SET data = zeroblob(length(data)) WHERE name = 'vectors'")
    index(path, FILES)
    mended = load(path, bundled_encoder())
    assert mended.damaged == frozenset()
    assert mended.generation.id == 2
    assert texts(ask(mended, WHEN_SUMMIT)) & SENTENCES
    index(path, FILES)
    assert load(path, bundled_encoder()).generation.id == 2


def test_what_was_damaged_and_cannot_be_read_again_is_dropped_and_told(path: Path) -> None:
    rewrite(path, DAMAGE["one letter"])
    with write_store(path) as store:
        decided = plan(FILES[1:], store.known(), [Path("/elsewhere")])
        built = build(decided, store, bundled_encoder(), silent)
    assert [(one.source, one.outcome, one.reason) for one in decided.refused] == [
        (
            "summit.md",
            "unreadable",
            "was damaged in the index, and the file could not be read again",
        )
    ]
    assert built is not None
    assert [issue.source for issue in load(path, bundled_encoder()).issues] == ["tower.md"]


def test_a_running_bot_stops_quoting_what_is_damaged_under_it(path: Path) -> None:
    live = LiveSearcher(path, bundled_encoder())
    assert texts(ask(live, WHEN_SUMMIT))
    rewrite(path, DAMAGE["a date of the article"])
    live.refresh()
    assert ask(live, WHEN_SUMMIT).quotes == ()
    assert texts(ask(live, WHEN_TOWER)) == OPENED
    index(path, FILES)
    live.refresh()
    assert texts(ask(live, WHEN_SUMMIT))


def test_a_running_bot_goes_on_when_its_store_cannot_be_read_any_more(path: Path) -> None:
    live = LiveSearcher(path, bundled_encoder())
    os.truncate(path, path.stat().st_size // 2)
    live.refresh()
    assert texts(ask(live, WHEN_SUMMIT))
