"""A link in, whether it may be sent out: one function decides for every messenger."""

import re
from urllib.parse import urlsplit

# Telegram keeps longer ones as plain text, and no reader types them.
LONGEST = 2_048

_UNSEEN = re.compile(r"[\s\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\<>\"]")
_LABEL = re.compile(r"(?!-)[^\W_](?:[\w-]{0,61}[^\W_])?|[^\W_]", re.ASCII)
_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\]", re.IGNORECASE)


def may_be_sent(url: str | None) -> bool:
    """Tell whether a link has the form of a web address that a reader may be led to.

    It is absolute, of http or https, names a host, and holds neither a password nor characters that
    nobody sees; the host may be in any script.

    >>> [may_be_sent(url) for url in ("https://서울.kr/뉴스", "javascript:alert(1)", None)]
    [True, False, False]
    """
    if not url or len(url) > LONGEST or _UNSEEN.search(url):
        return False
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return False
    if parts.scheme not in {"http", "https"} or not host or port == 0:
        return False
    return "@" not in parts.netloc and _is_host(host)


def _is_host(host: str) -> bool:
    """Tell whether a name could be one of the internet's, or is an address by numbers."""
    if _ADDRESS.fullmatch(host) or ":" in host:
        return True
    try:
        labels = host.rstrip(".").encode("idna").decode("ascii").split(".")
    except UnicodeError:
        return False
    return len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels)
