"""Facts of a file or date that cannot be read in, a sentence that says what to do out."""

from pathlib import Path


class CorpusError(Exception):
    """Base of every error of this package."""


class UnreadableError(CorpusError):
    """A file could not be read as a newsletter; the others go on."""

    def __init__(self, path: Path | str, reason: str) -> None:
        """Keep the file and the reason, which is a sentence for staff."""
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class EmptyError(UnreadableError):
    """A file was read, but holds no article text (only a menu, or a scan)."""


class AmbiguousDateError(CorpusError):
    """A numeric date may be day/month or month/day, and nobody has said which the source uses."""

    def __init__(self, text: str) -> None:
        """Keep the date as it was written."""
        self.text = text
        super().__init__(
            f"{text!r} may be day/month or month/day: say which order this source uses"
        )
