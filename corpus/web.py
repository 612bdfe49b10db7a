"""A link in, what its server answers out: public addresses only, within time and size."""

import socket
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv6Address, ip_address
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from corpus.errors import CorpusError

_CHUNK = 64 * 1024
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ROBOTS_LIMIT = 512 * 1024


class FetchError(CorpusError):
    """A link could not be fetched, or should not be."""

    def __init__(self, url: str, reason: str) -> None:
        """Keep the link and the reason, which is a sentence for staff."""
        self.url = url
        self.reason = reason
        super().__init__(f"{url}: {reason}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a fetch may cost and reach: seconds in all, bytes, redirects, private networks."""

    seconds: float = 30.0
    size: int = 32 * 1024 * 1024
    redirects: int = 5
    allow_private: bool = False
    agent: str = "newsletter-bot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered: its link in the end, status, headers in lower case, body."""

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


def get(url: str, *, limits: Limits, headers: Mapping[str, str] | None = None) -> Answer:
    """Fetch a link, following redirects and robots.txt; raises `FetchError`."""
    deadline = time.monotonic() + limits.seconds
    for _ in range(limits.redirects + 1):
        refuse_by_robots(url, limits, deadline)
        answer = _once(url, headers or {}, limits, deadline)
        target = answer.headers.get("location")
        if answer.status not in _REDIRECTS or not target:
            return answer
        url = urljoin(url, target)
    raise FetchError(url, f"was redirected more than {limits.redirects} times")


def refuse_by_robots(url: str, limits: Limits, deadline: float) -> None:
    """Raise `FetchError` where robots.txt asks us to stay away (RFC 9309)."""
    parts = checked(url)
    place = f"{parts.scheme}://{parts.netloc}/robots.txt"
    for _ in range(limits.redirects + 1):
        answer = _once(place, {}, limits, deadline, size=_ROBOTS_LIMIT)
        if answer.status not in _REDIRECTS or "location" not in answer.headers:
            break
        place = urljoin(place, answer.headers["location"])
    if answer.status >= 500:  # noqa: PLR2004 - the server is unwell; RFC 9309 says to stay away
        raise FetchError(url, f"its robots.txt answers {answer.status}; try again later")
    if answer.status != 200:  # noqa: PLR2004 - no rules
        return
    rules = RobotFileParser()
    rules.parse(answer.body.decode("utf-8", errors="replace").splitlines())
    if not rules.can_fetch(limits.agent, url):
        raise FetchError(url, "robots.txt of the site asks robots to stay away from it")


def checked(url: str) -> SplitResult:
    """Split a link; raises `FetchError` for what is no plain web link."""
    try:
        parts = urlsplit(url)
        port_is_valid = parts.port is None or parts.port > 0
    except ValueError as error:
        raise FetchError(url, f"is no link ({error})") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or not port_is_valid:
        raise FetchError(url, "is no http or https link")
    if parts.username or parts.password:
        raise FetchError(url, "carries a password; ask for a public link")
    return parts


def _address(parts: SplitResult, limits: Limits) -> tuple[str, int]:
    """Resolve a host to an address that may be reached; raises `FetchError` for private ones."""
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(parts.geturl(), f"its host cannot be found ({error})") from error
    addresses = [str(entry[4][0]) for entry in found]
    if not limits.allow_private and not all(map(_is_public, addresses)):
        raise FetchError(parts.geturl(), "its host is in a private network")
    return addresses[0], port


def _is_public(address: str) -> bool:
    """Say whether an address is of the open Internet."""
    parsed = ip_address(address.split("%", maxsplit=1)[0])
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is not None:
        parsed = parsed.ipv4_mapped
    return parsed.is_global and not parsed.is_multicast


def _once(
    url: str,
    headers: Mapping[str, str],
    limits: Limits,
    deadline: float,
    *,
    size: int | None = None,
) -> Answer:
    """Ask once, by the very address that was checked, so that no second look-up can change it."""
    parts = checked(url)
    address, port = _address(parts, limits)
    connection = HTTPConnection(parts.hostname or "", port)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    if parts.query:
        path += "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    asked = {
        "Host": parts.netloc, "User-Agent": limits.agent, "Accept": "*/*",
        "Accept-Encoding": "identity", "Connection": "close", **headers,
    }  # fmt: skip
    try:
        connection.sock = _socket(parts, address, port, deadline)
        connection.putrequest("GET", path, skip_host=True, skip_accept_encoding=True)
        for name, value in asked.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        stated = {name.lower(): value for name, value in response.getheaders()}
        body = _body(response, url, connection.sock, size or limits.size, deadline)
    except TimeoutError as error:
        raise FetchError(url, f"did not answer within {limits.seconds:g} seconds") from error
    except (OSError, HTTPException, ValueError) as error:
        raise FetchError(url, f"could not be fetched ({error})") from error
    finally:
        connection.close()
    return Answer(url=url, status=response.status, headers=stated, body=body)


def _socket(parts: SplitResult, address: str, port: int, deadline: float) -> socket.socket:
    """Connect to an address, with TLS for the host's name."""
    connected = socket.create_connection((address, port), timeout=_left(deadline))
    if parts.scheme == "http":
        return connected
    context = ssl.create_default_context()
    return context.wrap_socket(connected, server_hostname=parts.hostname)


def _body(
    response: HTTPResponse, url: str, connected: socket.socket | None, size: int, deadline: float
) -> bytes:
    """Read a body up to the size limit, within the time that is left."""
    stated = response.getheader("Content-Length") or "0"
    if stated.isdigit() and int(stated) > size:
        raise FetchError(url, f"is {int(stated):,} bytes; the limit is {size:,}")
    body = bytearray()
    while True:
        if connected is not None:
            connected.settimeout(_left(deadline))
        chunk = response.read1(_CHUNK)
        if not chunk:
            return bytes(body)
        body += chunk
        if len(body) > size:
            raise FetchError(url, f"is more than {size:,} bytes")


def _left(deadline: float) -> float:
    """Give the seconds that are left; raises `TimeoutError` when none are."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
