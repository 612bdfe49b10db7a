"""Folders of newsletters in, what the readers made of them and which marks they met out."""

import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from tqdm import tqdm

from corpus.filename import claims
from corpus.issue import Issue
from corpus.read import Outcome, Reading, find, read
from corpus.settle import folder_of, settle
from corpus.tongue import tag

MARKS = Path(__file__).resolve().parents[1] / "tests" / "data" / "marks"


@dataclass(slots=True)
class Tally:
    """What the files of one archive came to."""

    outcomes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    issues: int = 0
    articles: int = 0
    dated: int = 0
    titled: int = 0
    language_known: int = 0
    language_right: int = 0
    seconds: float = 0.0

    def add(self, reading: Reading, seconds: float) -> None:
        """Count one file."""
        self.outcomes[reading.outcome.value] += 1
        if reading.reason:
            self.reasons[reading.reason.split(" of ")[0][:80]] += 1
        self.seconds += seconds
        expected = tag(claims(reading.source).language)
        for issue in reading.issues:
            self.issues += 1
            self.articles += len(issue.articles)
            self.dated += issue.published is not None
            self.titled += bool(issue.title.strip())
            if expected:
                self.language_known += 1
                self.language_right += issue.language.split("-")[0] == expected.split("-")[0]


@dataclass(slots=True)
class Marks:
    """How many marks of each kind there are, and what failed."""

    total: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    failures: Counter[str] = field(default_factory=Counter)

    def check(self, kind: str, file: str, *, met: bool, detail: object) -> None:
        """Count one mark."""
        self.total[kind] += 1
        if not met:
            self.failures[kind] += 1
            self.failed.append(f"{file}: {kind} {detail!r}")

    def share(self, *kinds: str) -> float:
        """Give the share of the marks of these kinds that were met."""
        total = sum(self.total[kind] for kind in kinds)
        return 1 - sum(self.failures[kind] for kind in kinds) / total if total else 1.0


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--marks", default=MARKS, type=click.Path(path_type=Path), show_default="ours")
@click.option(
    "--json", "json_file", type=click.Path(path_type=Path), help="Also write all figures here."
)
def main(folders: tuple[Path, ...], marks: Path, json_file: Path | None) -> None:
    """Read every file of FOLDERS and report, per archive, what came of it."""
    readings, seconds = _read_all(folders)
    started = time.process_time()
    settled = settle(readings)
    settling = time.process_time() - started
    tallies: dict[str, Tally] = defaultdict(Tally)
    for reading, spent in zip(settled, seconds, strict=True):
        tallies[folder_of(reading.source) or "."].add(reading, spent)
    checked = check_marks(load(marks), readings, settled)
    _print_table(tallies)
    _print_speed(readings, seconds, settling)
    _print_marks(checked)
    if json_file:
        json_file.write_text(json.dumps(_figures(tallies, checked), indent=1, ensure_ascii=False))


def _read_all(folders: Sequence[Path]) -> tuple[list[Reading], list[float]]:
    """Read all files, each with the CPU seconds it took."""
    readings, seconds = [], []
    for source, path in tqdm(find(folders), unit="file", desc="reading"):
        started = time.process_time()
        readings.append(read(source, path))
        seconds.append(time.process_time() - started)
    return readings, seconds


def load(folder: Path) -> list[dict[str, Any]]:
    """Load the marks of all archives."""
    return [
        mark
        for path in sorted(folder.glob("*.json"))
        for mark in json.loads(path.read_text("utf-8"))
    ]


def check_marks(
    marks: Iterable[Mapping[str, Any]], readings: Sequence[Reading], settled: Sequence[Reading]
) -> Marks:
    """Hold the marks against what was read; a duplicate is held against its own reading."""
    checked = Marks()
    by_source = {
        reading.source: original if reading.outcome is Outcome.DUPLICATE else reading
        for original, reading in zip(readings, settled, strict=True)
    }
    for mark in marks:
        file = mark["file"]
        reading = by_source.get(file)
        if reading is None:
            continue
        expected = mark.get("outcome", "read")
        checked.check("outcome", file, met=reading.outcome.value == expected, detail=reading.reason)
        if reading.issues:
            _check_issues(checked, mark, reading.issues)
    return checked


def _check_issues(checked: Marks, mark: Mapping[str, Any], issues: Sequence[Issue]) -> None:
    """Hold the marks of one file against its issues."""
    file, first = mark["file"], issues[0]
    texts = [
        text
        for issue in issues
        for article in issue.articles
        for text in (article.title, article.body)
    ]
    text = " ".join(" ".join([*(issue.title for issue in issues), *texts]).split())
    body = " ".join(" ".join(texts).split())
    for phrase in mark.get("contains", ()):
        checked.check("contains", file, met=" ".join(phrase.split()) in text, detail=phrase)
    for phrase in mark.get("lacks", ()):
        checked.check("lacks", file, met=phrase not in body, detail=phrase)
    if "published" in mark:
        found = str(first.published) if first.published else None
        checked.check(
            "published", file, met=found == mark["published"], detail=(mark["published"], found)
        )
    if "title" in mark:
        checked.check(
            "title", file, met=first.title == mark["title"], detail=(mark["title"], first.title)
        )
    if "language" in mark:
        met = first.language == mark["language"]
        checked.check("language", file, met=met, detail=(mark["language"], first.language))
    if "articles" in mark:
        count = sum(len(issue.articles) for issue in issues)
        low, high = (
            mark["articles"] if isinstance(mark["articles"], list) else [mark["articles"]] * 2
        )
        checked.check("articles", file, met=low <= count <= high, detail=(mark["articles"], count))


def _print_table(tallies: Mapping[str, Tally]) -> None:
    head = (
        "archive",
        "read",
        "dupl.",
        "empty",
        "unread.",
        "issues",
        "articles",
        "dated",
        "titled",
        "language",
        "files/s",
    )
    print("{:<24}{:>6}{:>6}{:>6}{:>8}{:>8}{:>9}{:>7}{:>7}{:>9}{:>9}".format(*head))
    for name, tally in sorted(tallies.items()):
        outcomes = [tally.outcomes[outcome.value] for outcome in Outcome]
        right = _percent(tally.language_right, tally.language_known)
        rate = sum(outcomes) / tally.seconds if tally.seconds else 0
        print(
            f"{name[:23]:<24}{outcomes[0]:>6}{outcomes[1]:>6}{outcomes[2]:>6}{outcomes[3]:>8}{tally.issues:>8}"
            f"{tally.articles:>9}{_percent(tally.dated, tally.issues):>7}"
            f"{_percent(tally.titled, tally.issues):>7}{right:>9}{rate:>9.0f}"
        )
    for name, tally in sorted(tallies.items()):
        for reason, count in tally.reasons.most_common(3):
            print(f"  {name}: {count} x {reason}")


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%" if whole else "-"


def _print_speed(readings: Sequence[Reading], seconds: Sequence[float], settling: float) -> None:
    spent: dict[str, list[float]] = defaultdict(list)
    for reading, second in zip(readings, seconds, strict=True):
        spent[Path(reading.source).suffix.lower()].append(second)
    rates = ", ".join(
        f"{ending} {len(times) / max(sum(times), 1e-9):.0f}"
        for ending, times in sorted(spent.items())
    )
    print(f"files a second of CPU: {rates}; settling all of them took {settling:.1f} s")


def _print_marks(checked: Marks) -> None:
    for line in checked.failed:
        print(f"  missed {line}")
    for kind, total in sorted(checked.total.items()):
        print(f"marks {kind}: {total - checked.failures[kind]} of {total}")
    bodies, dates = checked.share("contains", "lacks"), checked.share("published")
    print(f"body checks {100 * bodies:.1f} %, dates {100 * dates:.1f} %")


def _figures(tallies: Mapping[str, Tally], checked: Marks) -> dict[str, Any]:
    """Give all figures in a form for a file."""
    archives = {
        name: {
            "files": dict(tally.outcomes), "reasons": dict(tally.reasons), "issues": tally.issues,
            "articles": tally.articles, "dated": tally.dated, "titled": tally.titled,
            "language_right": tally.language_right, "language_known": tally.language_known,
            "seconds": round(tally.seconds, 3),
        }
        for name, tally in tallies.items()
    }  # fmt: skip
    met = {kind: [total - checked.failures[kind], total] for kind, total in checked.total.items()}
    return {"archives": archives, "marks": met, "missed": checked.failed}


if __name__ == "__main__":
    main()
