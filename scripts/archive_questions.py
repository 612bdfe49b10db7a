"""Newsletter archives and questions in, what the bot says to each question out."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from bot.answer import Answer, Quote, reply
from bot.quoting import candidates
from bot.status import Status
from bot.timely import HITS
from corpus.issue import Issue
from index.build import build
from index.encoder import Encoder
from index.hit import Hit
from index.live import load
from index.plan import plan
from index.search import Searcher
from index.survey import Progress, survey
from index.writer import write_store
from scripts.question_set import Question, spread
from scripts.sentence_choice import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question about an archive, in `language`, which need not be one of the archive's.

    `kind` is what is asked for, or why there is no answer.

    Any of `answers` standing in a quote makes it right, if its issue is also `dated` so where that
    is given; a question without any must be refused. `sources` are the files that say it, below the
    archive's folder or its parent's.
    """

    id: str
    archive: str
    language: str
    kind: str
    text: str
    answers: tuple[str, ...]
    sources: tuple[str, ...]
    dated: str | None = None

    def is_answered_by(self, text: str, hit: Hit) -> bool:
        """Tell whether a text of a hit holds an answer, however its spaces and lines are broken."""
        plain = _spaced(text)
        published = hit.article.published or hit.issue.published
        return any(_spaced(answer) in plain for answer in self.answers) and (
            self.dated is None or str(published) == self.dated
        )

    def is_said_in(self, issue: Issue) -> bool:
        """Tell whether an issue was read from one of the sources, or was sent there as well."""
        return any(
            _same_file(named, self._below(wanted))
            for wanted in self.sources
            for named in (issue.source, *issue.also)
        )

    def _below(self, source: str) -> str:
        return source.removeprefix(f"{self.archive}/")


@dataclass(frozen=True, slots=True)
class Ending:
    """What the bot said to a question, and whether that is right."""

    asked: Asked
    answer: Answer

    @property
    def must_refuse(self) -> bool:
        """Whether the archive does not say it."""
        return not self.asked.answers

    @property
    def refused(self) -> bool:
        """Whether nothing was quoted."""
        return not self.answer.quotes

    @property
    def loose(self) -> bool:
        """Whether what was quoted was called near, not an answer."""
        return self.answer.status is Status.LOOSE

    def holds(self, quotes: Sequence[Quote]) -> bool:
        """Tell whether any of the quotes holds an answer."""
        return any(self.asked.is_answered_by(quote.text, quote.hit) for quote in quotes)

    @property
    def right_first(self) -> bool:
        """Whether the first quote holds an answer."""
        return self.holds(self.answer.quotes[:1])

    @property
    def right_any(self) -> bool:
        """Whether any quote holds an answer."""
        return self.holds(self.answer.quotes)

    @property
    def cited_right(self) -> bool:
        """Whether the first quote is from a file that says it."""
        return any(self.asked.is_said_in(quote.hit.issue) for quote in self.answer.quotes[:1])

    @property
    def right_and_cited(self) -> bool:
        """Whether the first quote holds an answer and is from a file that says it."""
        return self.right_first and self.cited_right

    @property
    def failed(self) -> bool:
        """Whether a reader got something wrong, or nothing where there was an answer."""
        return not self.refused if self.must_refuse else not self.right_first


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _same_file(source: str, wanted: str) -> bool:
    return source == wanted or source.endswith(f"/{wanted}")


def read_questions(path: Path) -> list[Asked]:
    """Read the questions of a JSONL file, or of all such files of a folder, in order."""
    files = [path] if path.is_file() else sorted(path.glob("*.jsonl"))
    return [
        _asked(json.loads(line), file.stem)
        for file in files
        for line in file.read_text("utf-8").splitlines()
        if line.strip()
    ]


def _asked(row: dict[str, Any], name: str) -> Asked:
    archive = row.get("archive", name)
    return Asked(
        id=str(row["id"]),
        archive=archive,
        language=row["language"],
        kind=row.get("why") or row.get("kind", ""),
        text=row["question"],
        answers=tuple(row["answers"]),
        sources=tuple(row.get("sources", ())),
        dated=row.get("dated"),
    )


def by_archive(asked: Sequence[Asked], limit: int | None) -> dict[str, list[Asked]]:
    """Group questions by archive; with a limit, that many evenly spread ones of each."""
    names = dict.fromkeys(one.archive for one in asked)
    return {name: spread([one for one in asked if one.archive == name], limit) for name in names}


def searcher_over(folder: Path, store: Path, encoder: Encoder) -> Searcher:
    """Bring a store in line with a folder of newsletters, as `index` does, and open it.

    NoIndexError when nothing in the folder can be read.
    """
    store.parent.mkdir(parents=True, exist_ok=True)
    with write_store(store) as opened:
        with _bar(f"reading {folder.name}", "file") as progress:
            found = survey([folder], known := opened.known(), progress)
        next_plan = plan(found, known, [folder])
        if next_plan.readable:
            with _bar(f"indexing {folder.name}", "passage") as progress:
                build(next_plan, opened, encoder, progress)
    return load(store, encoder).searcher


@contextmanager
def _bar(task: str, unit: str) -> Iterator[Progress]:
    with tqdm(desc=task, unit=unit, leave=False) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield progress


def endings(asked: Sequence[Asked], searcher: Searcher) -> Iterator[Ending]:
    """Ask the bot each question, in its own language."""
    for one in tqdm(asked, desc="asking", unit="question", leave=False):
        yield Ending(one, reply(one.text, searcher=searcher, language=one.language))


def archive_choices(asked: Sequence[Asked], searcher: Searcher) -> Iterator[Choice]:
    """Choose sentences as `reply` does, with what led there: to fit weights on.

    `right` tells of each candidate whether it holds an answer; `paragraph_id` is empty.
    """
    for one in tqdm(asked, desc="asking", unit="question", leave=False):
        query = searcher.understand(one.text)
        found = candidates(query, searcher.search(query, limit=HITS))
        question = Question(
            id=one.id,
            language=one.language,
            text=one.text,
            answers=one.answers,
            paragraph_id="" if one.answers else None,
        )
        right = [one.is_answered_by(candidate.text, candidate.hit) for candidate in found]
        yield Choice(question=question, query=query, found=found, right=right)
