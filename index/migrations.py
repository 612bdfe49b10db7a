"""An older store in, the same store in today's form out: each step once, in order."""

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("newsletter-bot")


# Each new step is also named in index.database.FORM.


@MIGRATIONS()
def m001_generations(database: Database) -> None:
    """Make the first tables: contents and vectors by digest, generations, and the pointer."""
    # `texts` lists the digests of its passages' texts, for those below.
    database.table("contents").create(
        {"digest": str, "content": str, "texts": str},
        pk="digest",
        strict=True,
    )
    # What is dear to make, by the digest of its text: reused by every later generation,
    # and by the next build when one is broken off.
    database.table("words").create(
        {"text": str, "analyser": str, "words": str},
        pk=("text", "analyser"),
        strict=True,
    )
    database.table("vectors").create(
        {"text": str, "encoder": str, "vector": bytes},
        pk=("text", "encoder"),
        strict=True,
    )
    # `id` must never be given twice: a bot that runs knows its generation by it.
    database.execute(
        """
        CREATE TABLE generations (
            id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER, created TEXT NOT NULL,
            encoder TEXT NOT NULL, analyser TEXT NOT NULL,
            issues INTEGER NOT NULL, articles INTEGER NOT NULL, passages INTEGER NOT NULL
        ) STRICT
        """,
    )
    database.table("files").create(
        {
            "generation": int,
            "position": int,
            "source": str,
            "path": str,
            "digest": str,
            "outcome": str,
            "reason": str,
            "content": str,
        },
        pk=("generation", "position"),
        strict=True,
    )
    database.table("arrays").create(
        {"generation": int, "name": str, "data": bytes},
        pk=("generation", "name"),
        strict=True,
    )
    database.execute(
        "CREATE TABLE pointer (id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER) STRICT",
    )
    database.execute("INSERT INTO pointer VALUES (1, NULL)")
