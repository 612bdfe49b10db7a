"""Log records in, lines out that never hold the token, what people write, or who they are."""

import logging
import re
import traceback
from types import TracebackType
from typing import TextIO

# The form of a bot's token, wherever it stands: in an address, in an error's text.
_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}")
# These write addresses (which hold the token) or whole updates (which hold what people write).
_SILENCED = ("aiohttp", "asyncio", "httpcore", "httpx", "telegram")


_ExceptionFacts = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


class SafeFormatter(logging.Formatter):
    """Writes a record in a line, and an exception as its type and places, without its text.

    The text of an exception may quote what someone wrote; its places are ours.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Write a record, tokens blotted out."""
        return _TOKEN.sub("[token]", super().format(record))

    def formatException(  # noqa: N802 - logging's name
        self, ei: _ExceptionFacts
    ) -> str:
        """Write an exception's places and type."""
        kind, _, trace = ei
        places = "".join(traceback.format_tb(trace))
        return f"{places}{kind.__name__ if kind else 'no exception'}"


def configure(level: str, target: TextIO) -> None:
    """Send the program's log to a stream, and silence the libraries that would tell too much."""
    handler = logging.StreamHandler(target)
    handler.setFormatter(SafeFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _SILENCED:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
