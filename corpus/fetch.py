"""A link to a feed or a page in, its original stored beside its metadata out."""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from corpus.web import FetchError, Limits, checked, get

_ENDINGS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/rss+xml": ".rss",
    "application/atom+xml": ".atom", "application/feed+json": ".json", "application/json": ".json",
    "application/xml": ".xml", "text/xml": ".xml", "application/pdf": ".pdf",
    "text/markdown": ".md", "text/plain": ".txt", "message/rfc822": ".eml",
    "application/mbox": ".mbox", "application/zip": ".zip",
}  # fmt: skip
_KNOWN = frozenset(_ENDINGS.values()) | {".htm", ".markdown"}
_UNSAFE = re.compile(r"[^\w-]+")
_NAME_LENGTH, _DIGEST_LENGTH = 80, 10
# Letters only, so that no digest is taken for a date.
_LETTERS = str.maketrans("0123456789", "ghijklmnop")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A link, what came of it, and the file that holds the newest original."""

    url: str
    outcome: Literal["new", "unchanged"]
    path: Path


def fetch(url: str, folder: Path, *, limits: Limits | None = None) -> Fetched:
    """Fetch a feed or a page into a folder, asking only for what has changed since.

    Every version that arrives is kept, as `<host>/<name>.<digest>.<ending>` beside a `.json` with
    the link, the time and the server's answer. Raises `FetchError`.
    """
    place = folder / _safe(checked(url).hostname or "")
    name = _name(url)
    last = _newest(place, name, url)
    answer = get(url, limits=limits or Limits(), headers=_conditions(last))
    if answer.status == 304 and last is not None:  # noqa: PLR2004
        return Fetched(url=url, outcome="unchanged", path=place / last["file"])
    if answer.status != 200:  # noqa: PLR2004
        raise FetchError(url, f"its server answers {answer.status}")
    if not answer.body:
        raise FetchError(url, "is empty")
    kind = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    digest = hashlib.sha256(answer.body).hexdigest()
    short = digest[:_DIGEST_LENGTH].translate(_LETTERS)
    path = place / f"{name}.{short}{_ending(url, kind)}"
    is_new = not path.exists()
    place.mkdir(parents=True, exist_ok=True)
    _write(path, answer.body)
    stated = {
        "url": answer.url,
        "asked": url,
        "fetched": datetime.now(UTC).isoformat(timespec="seconds"),
        "file": path.name,
        "sha256": digest,
        "content_type": kind,
        "etag": answer.headers.get("etag"),
        "last_modified": answer.headers.get("last-modified"),
    }
    beside = path.with_name(f"{path.name}.json")
    _write(beside, json.dumps(stated, indent=1, ensure_ascii=False).encode())
    return Fetched(url=url, outcome="new" if is_new else "unchanged", path=path)


def _write(path: Path, raw: bytes) -> None:
    """Write a file whole or not at all."""
    draft = path.with_name(f".{path.name}.part")
    draft.write_bytes(raw)
    draft.replace(path)


def _safe(text: str) -> str:
    """Give a text as a file name: letters, digits, hyphens."""
    return _UNSAFE.sub("-", text).strip("-")[:_NAME_LENGTH] or "index"


def _name(url: str) -> str:
    """Name a link's files by its path, and by a digest of its query."""
    parts = urlsplit(url)
    stem = parts.path.rsplit(".", 1)[0] if Path(parts.path).suffix in _KNOWN else parts.path
    name = _safe(stem)
    if parts.query:
        digest = hashlib.sha256(parts.query.encode()).hexdigest()[:_DIGEST_LENGTH]
        name += "-" + digest.translate(_LETTERS)
    return name


def _ending(url: str, kind: str) -> str:
    """Give the ending for a media type; the link's own where the type says little."""
    own = Path(urlsplit(url).path).suffix.lower()
    if own in _KNOWN and kind in {"", "text/plain", "application/octet-stream"}:
        return own
    return _ENDINGS.get(kind, own if own in _KNOWN else ".html")


def _newest(place: Path, name: str, url: str) -> dict[str, Any] | None:
    """Give what was stated when the link was fetched last, if that file is still there."""
    found = []
    for path in place.glob(f"{name}.*.json"):
        try:
            stated = json.loads(path.read_bytes())
        except (OSError, ValueError):
            continue
        is_ours = isinstance(stated, dict) and stated.get("asked") == url
        if is_ours and (place / str(stated.get("file", ""))).is_file():
            found.append(stated)
    return max(found, key=lambda stated: str(stated.get("fetched")), default=None)


def _conditions(last: dict[str, Any] | None) -> dict[str, str]:
    """Ask only for what differs from the last answer."""
    if last is None:
        return {}
    asked = {"If-None-Match": last.get("etag"), "If-Modified-Since": last.get("last_modified")}
    return {name: str(value) for name, value in asked.items() if value}
