"""Links in, stored originals out; against a server on the loopback interface."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from corpus.fetch import fetch
from corpus.read import Outcome, find, read
from corpus.web import FetchError, Limits

PAGE = b"<html><body><h1>Hall</h1><p>The hall opened on the first of May.</p></body></html>"
FEED = b"""<rss><channel><title>News</title><item><title>Hall</title>
<description>Opens.</description>
<pubDate>Tue, 02 Mar 2021 10:00:00 +0100</pubDate></item></channel></rss>"""
HERE = Limits(allow_private=True, seconds=2.0, size=10_000)


class Site:
    """A small web server whose answers a test may change; it notes what was asked."""

    def __init__(self) -> None:
        """Listen on a free port."""
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers)))
                status, headers, body = site.pages.get(self.path, (404, {}, b""))
                if headers.get("ETag") and headers["ETag"] == self.headers.get("If-None-Match"):
                    status, body = 304, b""
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)

    def paths(self) -> list[str]:
        """Give the paths that were asked for, in order."""
        return [path for path, _ in self.asked]


@pytest.fixture
def site() -> Iterator[Site]:
    served = Site()
    served.thread.start()
    yield served
    served.server.shutdown()
    served.server.server_close()
    served.thread.join()


def test_a_page_is_stored_as_it_arrived_beside_its_metadata(site: Site, tmp_path: Path) -> None:
    site.pages["/news/hall?x=1"] = (200, {"Content-Type": "text/html", "ETag": '"a"'}, PAGE)
    url = f"{site.url}/news/hall?x=1"
    fetched = fetch(url, tmp_path, limits=HERE)
    assert (fetched.outcome, fetched.path.read_bytes()) == ("new", PAGE)
    stated = json.loads(fetched.path.with_name(f"{fetched.path.name}.json").read_text())
    assert (stated["url"], stated["etag"], stated["content_type"]) == (url, '"a"', "text/html")
    ((source, path),) = find([tmp_path])
    reading = read(source, path)
    assert (reading.outcome, reading.issues[0].url) == (Outcome.READ, url)


def test_a_second_fetch_asks_only_for_changes(site: Site, tmp_path: Path) -> None:
    site.pages["/feed.xml"] = (200, {"Content-Type": "application/rss+xml", "ETag": '"a"'}, FEED)
    first = fetch(f"{site.url}/feed.xml", tmp_path, limits=HERE)
    again = fetch(f"{site.url}/feed.xml", tmp_path, limits=HERE)
    assert site.asked[-1][1]["If-None-Match"] == '"a"'
    assert (again.outcome, again.path) == ("unchanged", first.path)
    changed = FEED.replace(b"Opens", b"Closes")
    site.pages["/feed.xml"] = (200, {"Content-Type": "application/rss+xml", "ETag": '"b"'}, changed)
    third = fetch(f"{site.url}/feed.xml", tmp_path, limits=HERE)
    assert (third.outcome, third.path.read_bytes()) == ("new", changed)
    assert first.path.read_bytes() == FEED


def test_robots_are_respected(site: Site, tmp_path: Path) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /private\n")
    site.pages["/private/a"] = (200, {}, PAGE)
    with pytest.raises(FetchError, match=r"robots\.txt of the site asks"):
        fetch(f"{site.url}/private/a", tmp_path, limits=HERE)
    assert site.paths() == ["/robots.txt"]
    site.pages["/robots.txt"] = (503, {}, b"")
    with pytest.raises(FetchError, match=r"robots\.txt answers 503"):
        fetch(f"{site.url}/a", tmp_path, limits=HERE)


def test_private_addresses_are_refused_unless_allowed(site: Site, tmp_path: Path) -> None:
    for host in (
        site.url,
        site.url.replace("127.0.0.1", "localhost"),
        "http://[::1]:1",
        "http://10.0.0.1",
    ):
        with pytest.raises(FetchError, match="private network"):
            fetch(f"{host}/a", tmp_path)
    assert site.asked == []


def test_a_redirect_is_followed_and_checked_again(site: Site, tmp_path: Path) -> None:
    site.pages["/old"] = (301, {"Location": "/new"}, b"")
    site.pages["/new"] = (200, {"Content-Type": "text/html"}, PAGE)
    fetched = fetch(f"{site.url}/old", tmp_path, limits=HERE)
    assert fetched.path.read_bytes() == PAGE
    site.pages["/loop"] = (302, {"Location": "/loop"}, b"")
    with pytest.raises(FetchError, match="redirected more than 5 times"):
        fetch(f"{site.url}/loop", tmp_path, limits=HERE)
    site.pages["/file"] = (302, {"Location": "file:///etc/passwd"}, b"")
    with pytest.raises(FetchError, match="no http or https link"):
        fetch(f"{site.url}/file", tmp_path, limits=HERE)


def test_what_is_too_big_is_refused_whether_stated_or_not(site: Site, tmp_path: Path) -> None:
    site.pages["/stated"] = (200, {"Content-Length": "999999"}, b"")
    site.pages["/unstated"] = (200, {}, b"a" * 20_000)
    for path, reason in (("/stated", "999,999 bytes"), ("/unstated", "more than 10,000 bytes")):
        with pytest.raises(FetchError, match=reason):
            fetch(site.url + path, tmp_path, limits=HERE)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://example.org/a", "no http or https link"),
        ("http://user:secret@example.org/", "carries a password"),
        ("http://[broken/", "is no link"),
        ("http://127.0.0.1:1/a", "could not be fetched"),
    ],
)
def test_links_that_are_none_say_why(tmp_path: Path, url: str, reason: str) -> None:
    with pytest.raises(FetchError, match=reason):
        fetch(url, tmp_path, limits=HERE)


def test_a_server_that_keeps_silent_is_left_in_time(tmp_path: Path) -> None:
    import socket  # noqa: PLC0415 - for this server that never answers

    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(FetchError, match=r"within 0\.2 seconds"):
            fetch(
                f"http://127.0.0.1:{port}/",
                tmp_path,
                limits=Limits(allow_private=True, seconds=0.2),
            )


def test_an_error_of_the_server_is_named(site: Site, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="answers 404"):
        fetch(f"{site.url}/missing", tmp_path, limits=HERE)
