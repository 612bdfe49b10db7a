"""Texts in, the words and vectors they were given before out: what is dear to make is made once."""

import json
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from index.database import rows


class Memory:
    """Words and vectors by the digest of their text and the version that made them.

    Only a cache: what is missing is made again. It is written in small steps while a build goes on,
    so that a build that was broken off is taken up where it stopped.
    """

    def __init__(self, database: Database) -> None:
        """Take a store's database."""
        self._database = database

    def words(self, texts: Iterable[str], analyser: str) -> dict[str, list[str]]:
        """Look up the words of texts, by the texts' digests."""
        found = rows(
            self._database.conn,
            "SELECT text, words FROM words "
            "WHERE analyser = ? AND text IN (SELECT value FROM json_each(?))",
            analyser,
            json.dumps(sorted(set(texts))),
        )
        return {row["text"]: json.loads(row["words"]) for row in found}

    def vectors(self, texts: Iterable[str], encoder: str) -> dict[str, NDArray[np.float16]]:
        """Look up the vectors of texts, by the texts' digests; each of shape (dimensions,)."""
        found = rows(
            self._database.conn,
            "SELECT text, vector FROM vectors "
            "WHERE encoder = ? AND text IN (SELECT value FROM json_each(?))",
            encoder,
            json.dumps(sorted(set(texts))),
        )
        return {row["text"]: np.frombuffer(row["vector"], dtype=np.float16) for row in found}

    def keep_words(self, words: Mapping[str, Sequence[str]], analyser: str) -> None:
        """Remember the words of texts, by the texts' digests."""
        self._database.table("words").insert_all(
            (
                {"text": text, "analyser": analyser, "words": json.dumps(list(found))}
                for text, found in words.items()
            ),
            ignore=True,
        )

    def keep_vectors(self, vectors: Mapping[str, NDArray[np.float16]], encoder: str) -> None:
        """Remember the vectors of texts, by the texts' digests."""
        self._database.table("vectors").insert_all(
            (
                {"text": text, "encoder": encoder, "vector": vector.tobytes()}
                for text, vector in vectors.items()
            ),
            ignore=True,
        )

    def sweep(self) -> None:
        """Forget texts that no content holds, and what versions made that no generation has."""
        for table, version in (("words", "analyser"), ("vectors", "encoder")):
            found = self._database.table(table)
            found.delete_where(
                "text NOT IN (SELECT atom FROM contents,"
                " json_tree(CASE WHEN json_valid(texts) THEN texts ELSE '[]' END)"
                " WHERE atom IS NOT NULL)",
            )
            found.delete_where(f"{version} NOT IN (SELECT {version} FROM generations)")  # noqa: S608
