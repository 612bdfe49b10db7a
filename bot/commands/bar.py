"""Counts of what is done in, a progress bar out."""

import time
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from tqdm import tqdm


class Bar:
    """A bar on standard error that appears when something takes its time, and never otherwise."""

    def __init__(self, label: str, unit: str, *, patience: float = 0.0) -> None:
        """Name what is done; nothing is shown before `patience` seconds are over."""
        self._label = label
        self._unit = unit
        self._shown_from = time.monotonic() + patience
        self._bar: tqdm[Any] | None = None

    def __call__(self, done: int, total: int) -> None:
        """Show that so many of so many are done."""
        if self._bar is None:
            if time.monotonic() < self._shown_from:
                return
            # Imported when a bar is needed: a second `index` that changes nothing needs none.
            from tqdm import tqdm  # noqa: PLC0415

            self._bar = tqdm(total=total, desc=self._label, unit=f" {self._unit}")
        self._bar.update(done - self._bar.n)

    def __enter__(self) -> Self:
        """Give the bar itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the bar as it is, on a line of its own."""
        if self._bar is not None:
            self._bar.close()
