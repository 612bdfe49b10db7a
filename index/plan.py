"""What was found and what is known in, what a build would change out; nothing is done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.passages import split
from corpus.read import Outcome, Reading
from index.generation import Content, File
from index.store import Known
from index.survey import Found, absolute

_LOST = "was damaged in the index, and the file could not be read again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file that adds nothing, and why. `kept` says that what it held before stays."""

    source: str
    outcome: str
    reason: str
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The next generation's files, and how they differ from those of the live one, by source.

    `contents` are, by digest, those that the live generation does not have. `readable` tells
    whether any file that was asked for could be read; if none could, nothing should be built.
    """

    known: Known
    files: tuple[File, ...]
    contents: Mapping[str, Content]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    refused: tuple[Refusal, ...]
    readable: bool

    @property
    def changes(self) -> bool:
        """Whether the next generation's files would differ at all."""
        return self.files != self.known.files


def plan(found: Sequence[Found], known: Known, asked: Sequence[Path]) -> Plan:
    """Decide what becomes of each file, found or known.

    A known file that was not found is removed if it lies below a path that was asked for, and kept
    otherwise. A known file that can no longer be read keeps what it held, unless that is damaged in
    the store; one that turned out to be a duplicate does not, for the other one holds it. Of files
    elsewhere, only changes are told.
    """
    before = {file.source: file for file in known.files}
    contents: dict[str, Content] = {}
    files: dict[str, File] = {}
    refused: list[Refusal] = []
    readable = False
    for one in found:
        reading, content = _cut(_read_or_empty(one.reading))
        source = reading.source
        readable |= one.asked and reading.outcome in {Outcome.READ, Outcome.DUPLICATE}
        if content is not None:
            digest = content.digest
            contents[digest] = content
            files[source] = _file(one.path, reading, digest)
            continue
        kept = (
            reading.outcome is not Outcome.DUPLICATE
            and source in before
            and before[source].content is not None
        )
        files[source] = before[source] if kept else _file(one.path, reading, None)
        reason = reading.reason or "holds no article"
        refused.append(
            Refusal(source=source, outcome=reading.outcome.value, reason=reason, kept=kept)
        )
    gone = _gone(before.keys() - files.keys(), before, asked)
    lost = known.damaged - contents.keys()
    for source, file in {**before, **files}.items():
        if source not in gone and file.content in lost:
            files[source] = replace(
                file, outcome=Outcome.UNREADABLE.value, reason=_LOST, content=None
            )
            refused = [refusal for refusal in refused if refusal.source != source]
            refused.append(Refusal(source=source, outcome=files[source].outcome, reason=_LOST))
    stay = {source: before[source] for source in before if source not in gone}
    after = _without_duplicates({**stay, **files}, before)
    refused += [
        Refusal(source=source, outcome=file.outcome, reason=file.reason or "")
        for source, file in after.items()
        if source in files and file.outcome == Outcome.DUPLICATE and file.content is not None
    ]
    unasked = {one.reading.source for one in found if not one.asked}
    told = [
        source
        for source in sorted(files)
        if source not in unasked or after[source] != before[source]
    ]
    adding = [source for source in told if source not in {refusal.source for refusal in refused}]
    stored = {file.content for file in known.files} - known.damaged
    return Plan(
        known=known,
        files=tuple(after[source] for source in sorted(after)),
        contents={digest: one for digest, one in contents.items() if digest not in stored},
        new=tuple(source for source in adding if source not in before),
        changed=tuple(
            source for source in adding if source in before and after[source] != before[source]
        ),
        unchanged=tuple(source for source in adding if after[source] == before.get(source)),
        removed=tuple(sorted(gone)),
        refused=tuple(
            sorted(
                (refusal for refusal in refused if refusal.source in told),
                key=lambda refusal: refusal.source,
            )
        ),
        readable=readable,
    )


def _read_or_empty(reading: Reading) -> Reading:
    """Count a file whose articles hold no sentence as empty."""
    if reading.outcome is not Outcome.READ or any(
        article.body.strip() for issue in reading.issues for article in issue.articles
    ):
        return reading
    return replace(reading, outcome=Outcome.EMPTY, issues=(), reason="holds no article text")


def _cut(reading: Reading) -> tuple[Reading, Content | None]:
    """Cut the articles too, so that a better reader or splitter shows as a change of the file."""
    if reading.outcome is not Outcome.READ:
        return reading, None
    articles = (article for issue in reading.issues for article in issue.articles)
    try:
        passages = tuple(passage for article in articles for passage in split(article))
    except Exception as error:  # noqa: BLE001 - one file must never stop the others
        reason = f"broke the splitter ({type(error).__name__}: {error})"[:300]
        return replace(reading, outcome=Outcome.UNREADABLE, issues=(), reason=reason), None
    return reading, Content(issues=reading.issues, passages=passages)


def _file(path: str, reading: Reading, content: str | None) -> File:
    return File(
        source=reading.source,
        path=path,
        digest=reading.digest,
        outcome=reading.outcome.value,
        reason=reading.reason,
        content=content,
    )


def _gone(missing: Iterable[str], before: Mapping[str, File], asked: Sequence[Path]) -> set[str]:
    roots = [Path(absolute(path)) for path in asked]
    return {
        source
        for source in missing
        if any(Path(before[source].path).is_relative_to(root) for root in roots)
    }


def _without_duplicates(
    files: Mapping[str, File],
    before: Mapping[str, File],
) -> dict[str, File]:
    """Let one of several files with the same bytes answer: the one that did before, or the first.

    The others keep their content, so that one of them can take over when that one goes.
    """

    def age(source: str) -> tuple[bool, str]:
        answered = source in before and before[source].answers
        return (not answered, source)

    first: dict[str, str] = {}
    after: dict[str, File] = {}
    for source in sorted(files, key=age):
        file = files[source]
        original = first.setdefault(file.digest, source) if file.content else source
        if original != source:
            reason = f"the same file as {original}"
            after[source] = replace(file, outcome=Outcome.DUPLICATE.value, reason=reason)
        elif file.content:
            after[source] = replace(file, outcome=Outcome.READ.value, reason=None)
        else:
            after[source] = file
    return after
