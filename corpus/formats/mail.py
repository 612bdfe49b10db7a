"""A mail or a mailbox in, a draft of each message out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parseaddr

from corpus.boilerplate import is_frame
from corpus.errors import EmptyError, UnreadableError
from corpus.formats import page
from corpus.formats.draft import Draft, File
from corpus.formats.outline import articles
from corpus.formats.stamps import day_of
from corpus.formats.text import typed_blocks
from corpus.leftovers import without_leftovers
from corpus.plain import decode, one_line, tidy

_SEPARATOR = re.compile(rb"(?m)^From \S.*\d{4}[ \t\r]*$")
_QUOTED_FROM = re.compile(rb"(?m)^>(>*From )")
_HEADER = re.compile(rb"\A(?:From .*\r?\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}", re.ASCII)
_KNOWN = re.compile(
    rb"(?mi)^(?:received|from|subject|message-id|mime-version|date|to|return-path):"
)
_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+|^\[[^\]]{1,40}\]\s*", re.IGNORECASE)
# The plain part spells its links out; tracked ones are longer than the text.
_LINK = re.compile(
    r"[ \t]?(?:[(<\[]\s*https?://[^\s)>\]]+(?:\s+\"[^\"\n]*\")?\s*[)>\]]|https?://\S{60,})"
)
_PARTS, _MESSAGES = 200, 20_000
# The HTML part is taken unless the plain part says clearly more.
_FULLER = 2.0


def looks_like(head: bytes) -> bool:
    """Say whether a file begins with the header of a mail."""
    found = _HEADER.match(head)
    return found is not None and len(set(map(bytes.lower, _KNOWN.findall(found[0])))) >= 3  # noqa: PLR2004


def looks_like_mailbox(head: bytes) -> bool:
    """Say whether a file begins with a mailbox's "From " line and the header of a mail."""
    return head.startswith(b"From ") and looks_like(head)


def read(file: File) -> list[Draft]:
    """Read one mail; raises `EmptyError` when it has no text."""
    return [message_draft(file.raw, file)]


def read_mailbox(file: File) -> list[Draft]:
    """Read a mailbox, oldest first as it stands; messages without text are left out."""
    found = []
    for raw in _messages(file.raw):
        try:
            found.append(message_draft(raw, file))
        except EmptyError:
            continue
    return found


def _messages(raw: bytes) -> Iterator[bytes]:
    """Cut a mailbox at its "From " lines."""
    starts = [
        found.start()
        for found in _SEPARATOR.finditer(raw)
        if found.start() == 0 or raw[found.start() - 2 : found.start()] in {b"\n\n", b"\r\n"}
    ]
    if len(starts) > _MESSAGES:
        raise UnreadableError("mailbox", f"holds more than {_MESSAGES:,} messages")
    for start, end in zip(starts, [*starts[1:], len(raw)], strict=False):
        message = raw[start:end].split(b"\n", 1)
        if len(message) > 1:
            yield _QUOTED_FROM.sub(rb"\1", message[1])


def message_draft(raw: bytes, file: File) -> Draft:
    """Make a draft of one message: the fuller of its two texts, once; attachments by name."""
    if raw.lower().count(b"multipart/") > _PARTS:
        raise UnreadableError(file.name, f"has more than {_PARTS} parts")
    message = message_from_bytes(raw, policy=policy.default)
    html, plain, attachments = _parts(message)
    plain = _LINK.sub("", plain)
    subject = _PREFIX.sub("", one_line(_header(message, "subject") or "")) or None
    saved = _header(message, "snapshot-content-location")
    made = None
    if html and saved:  # a page that a browser saved in the form of a mail
        return replace(page.draft(html, file), url=saved)
    if html:
        made = page.message(html, file, title=subject)
    length = sum(len(article.body) for article in made.articles) if made else 0
    if plain and len(plain) > _FULLER * length:
        blocks = [b for b in typed_blocks(without_leftovers(tidy(plain))) if not is_frame(b)]
        found = tuple(articles(blocks, title=subject, splitting=file.settings.articles))
        made = Draft(articles=found)
    if made is None or not made.articles:
        raise EmptyError(file.name, "the mail has no text")
    name, address = parseaddr(_header(message, "from") or "")
    return Draft(
        newsletter=one_line(name or address) or None,
        title=subject or made.title,
        published=day_of(_header(message, "date")),
        language=_header(message, "content-language") or made.language,
        url=_header(message, "archived-at") or made.url,
        articles=made.articles,
        attachments=tuple(attachments),
    )


def _header(message: Message, name: str) -> str | None:
    """Give a header as text; None where it is missing or beyond decoding."""
    try:
        value = message.get(name)
        return None if value is None else tidy(str(value)).strip(" <>\n") or None
    except (ValueError, IndexError, AttributeError, LookupError, TypeError):
        return None  # the standard library's header parser breaks on some real headers


def _parts(message: EmailMessage | Message) -> tuple[str, str, list[str]]:
    """Give the HTML and the plain text of a message, and the names of its attachments."""
    html, plain, attachments = "", "", []
    for number, part in enumerate(message.walk()):
        if number > _PARTS:
            raise UnreadableError("mail", f"has more than {_PARTS} parts")
        kind = part.get_content_type()
        name = part.get_filename()
        if part.is_multipart():
            continue
        if name or part.get_content_disposition() == "attachment":
            attachments.append(one_line(name or kind))
        elif kind == "text/html" and not html:
            html = _text(part)
        elif kind == "text/plain" and not plain:
            plain = _text(part)
    return html, plain, attachments


def _text(part: Message) -> str:
    """Decode a part by its transfer encoding and charset."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    return decode(payload, part.get_content_charset())
