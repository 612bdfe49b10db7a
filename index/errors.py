"""What can go wrong in the index: the facts as attributes, and the command that mends it."""

from pathlib import Path


class SearchIndexError(Exception):
    """Base of every error of this package."""


class NoIndexError(SearchIndexError):
    """There is no store, or it holds no generation yet."""

    def __init__(self, path: Path) -> None:
        """Keep the store's path."""
        self.path = path
        super().__init__(f"{path} holds no index yet: run `newsletter-bot index PATH` first.")


class MismatchError(SearchIndexError):
    """The generation was made by another encoder or analyser than the one in use."""

    def __init__(self, path: Path, what: str, stored: str, current: str) -> None:
        """Keep what differs and both versions."""
        self.path = path
        self.what = what
        self.stored = stored
        self.current = current
        super().__init__(
            f"{path} was indexed with the {what} {stored}, and {current} is in use: "
            f"run `newsletter-bot index PATH` again, or set the {what} back.",
        )


class StoreError(SearchIndexError):
    """The file cannot be used as a store: no database, no room, no permission, or in use."""

    def __init__(self, path: Path, reason: str, sentence: str | None = None) -> None:
        """Keep the store's path and what the system says; the sentence may be another."""
        self.path = path
        self.reason = reason
        super().__init__(sentence or f"{path} cannot be used as the store: {reason}.")


class DamagedError(StoreError):
    """The store is not what was written: a disk failed, or something wrote into the file."""

    def __init__(self, path: Path, reason: str) -> None:
        """Keep the store's path and what was found."""
        remedy = (
            "run `newsletter-bot index` with every folder; "
            "if that says the same, delete the file and run it again."
        )
        super().__init__(path, reason, f"{path} is damaged ({reason}): {remedy}")


class OutdatedError(SearchIndexError):
    """The store has an older or a newer form than this version of the program."""

    def __init__(self, path: Path, *, newer: bool) -> None:
        """Keep the store's path and which side is newer."""
        self.path = path
        self.newer = newer
        remedy = (
            "was written by a newer newsletter-bot: upgrade this one, or use another store."
            if newer
            else "is of an older newsletter-bot: run `newsletter-bot index` once for all folders."
        )
        super().__init__(f"{path} {remedy}")


class ChangedMeanwhileError(SearchIndexError):
    """Another process made another generation live while this one was built; nothing was lost."""

    def __init__(self, path: Path) -> None:
        """Keep the store's path."""
        self.path = path
        super().__init__(
            f"{path} was changed by another `newsletter-bot index` meanwhile: run it again.",
        )


class NoGenerationError(SearchIndexError):
    """The generation to return to is not kept, or there is none."""

    def __init__(self, path: Path, generation: int | None, kept: tuple[int, ...]) -> None:
        """Keep what was asked for (None: the one before) and what there is."""
        self.path = path
        self.generation = generation
        self.kept = kept
        wanted = "no earlier generation" if generation is None else f"no generation {generation}"
        super().__init__(f"{path} keeps {wanted}: it has {', '.join(map(str, kept)) or 'none'}.")


class EncoderError(SearchIndexError):
    """The encoder could not be opened."""

    def __init__(self, name: str, reason: str) -> None:
        """Keep the encoder's name and the reason."""
        self.name = name
        self.reason = reason
        super().__init__(f"The encoder {name!r} cannot be opened: {reason}")


class GlossaryError(SearchIndexError):
    """A glossary cannot be read."""

    def __init__(self, path: Path, reason: str) -> None:
        """Keep the file and what is wrong with it."""
        self.path = path
        self.reason = reason
        super().__init__(f"The glossary {path} {reason}")
