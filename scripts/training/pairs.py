"""TSV files of pairs in, pairs of texts with their source out."""

import lzma
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

COLUMNS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFiles:
    """TSV files of one kind: where, the language of their right side, whether the left asks."""

    paths: tuple[Path, ...]
    language: str
    questions: bool

    @property
    def group(self) -> str:
        """Return the name of this file's batches: the language, or `qa.` and the language."""
        return f"qa.{self.language}" if self.questions else self.language


def pair_files(folders: tuple[Path, ...]) -> tuple[PairFiles, ...]:
    """List the files of pairs in folders, those of one name together.

    `LANG.tsv[.xz]` holds source, English, foreign; `qa.LANG.tsv[.xz]` source, question, passage.
    Raises `FileNotFoundError` when the folders hold none.
    """
    found: dict[str, list[Path]] = {}
    for folder in folders:
        for path in sorted((*folder.glob("*.tsv"), *folder.glob("*.tsv.xz"))):
            stem = path.name.removesuffix(".xz").removesuffix(".tsv")
            found.setdefault(stem, []).append(path)
    if not found:
        message = f"no LANG.tsv or LANG.tsv.xz in {', '.join(map(str, folders))}"
        raise FileNotFoundError(message)
    return tuple(
        PairFiles(
            paths=tuple(paths), language=stem.removeprefix("qa."), questions=stem.startswith("qa.")
        )
        for stem, paths in found.items()
    )


def _open(path: Path) -> IO[str]:
    """Open a plain or xz-compressed text file."""
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8", newline="\n")
    return path.open(encoding="utf-8", newline="\n")


def read_pairs(files: PairFiles) -> Iterator[tuple[str, str, str]]:
    """Yield (source, left, right), in NFKC, of each well-formed line; others are skipped."""
    for path in files.paths:
        with _open(path) as lines:
            for line in lines:
                columns = line.rstrip("\r\n").split("\t")
                if len(columns) == COLUMNS and columns[1].strip() and columns[2].strip():
                    source, left, right = columns
                    yield (
                        source,
                        unicodedata.normalize("NFKC", left),
                        unicodedata.normalize("NFKC", right),
                    )
