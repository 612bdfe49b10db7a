"""An address as a bot wrote it in, the address Telegram keeps out, or why it is refused."""

from __future__ import annotations

import re

_HTTP_SCHEMES = ("http", "https", "tonsite")
_OWN_SCHEMES = ("tg", "ton")
_LARGEST_PORT = 65535
_USER_LINK = re.compile(r"tg:(?://)?user\?(?:.*&)?id=([0-9]{1,18})(?:&.*)?")


def user_of_link(url: str) -> int | None:
    """Give the id in tg://user?id=…, None for any other link."""
    match = _USER_LINK.fullmatch(url.strip())
    return int(match[1]) if match else None


def checked_link(url: str) -> str:
    """Give the link as Telegram stores it; ValueError with Telegram's reason if it cannot be used.

    >>> checked_link("Example.com")
    'http://example.com/'
    """
    link = url.strip()
    scheme, mark, rest = link.partition("://")
    if not mark:
        own = re.match(r"(tg|ton):(.+)", link, re.IGNORECASE)
        scheme, rest = (own[1], own[2]) if own else ("http", link)
    scheme = scheme.lower()
    if scheme in _OWN_SCHEMES and rest:
        return f"{scheme}://{rest}"
    if scheme not in _HTTP_SCHEMES:
        raise ValueError("Unsupported URL protocol")
    authority, path = _divided(rest)
    host = _host(authority.rpartition("@")[2])
    return f"{scheme}://{host}{path}"


def _divided(rest: str) -> tuple[str, str]:
    end = re.search(r"[/?#]", rest)
    if end is None:
        return rest, "/"
    path = rest[end.start() :]
    return rest[: end.start()], path if path.startswith("/") else f"/{path}"


def _host(authority: str) -> str:
    host, mark, port = authority.partition(":")
    if not host:
        raise ValueError("URL host is empty")
    if mark and not (port.isdecimal() and 0 < int(port) <= _LARGEST_PORT):
        raise ValueError("Wrong port number specified in the URL")
    if "." not in host.strip(".") or re.search(r"[\s<>\"\u2066-\u2069]", host):
        raise ValueError("Wrong HTTP URL")
    return f"{host.lower()}{mark}{port}"
