"""Mails and mailboxes in, their stories, dates, senders and attachments out."""

from email.message import EmailMessage

from corpus.formats.draft import Draft, DraftArticle, File
from corpus.formats.mail import looks_like, looks_like_mailbox, read, read_mailbox


def mail(plain: str | None = None, html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Neues aus Köln"
    message["From"] = "Stadt Köln <news@example.org>"
    message["To"] = "reader@example.org"
    message["Date"] = "Tue, 02 Mar 2021 23:30:00 +0100"
    if plain is not None:
        message.set_content(plain, charset="iso-8859-1", cte="quoted-printable")
    if html is not None and plain is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message


def draft(message: EmailMessage) -> Draft:
    (found,) = read(File(name="a.eml", raw=message.as_bytes()))
    return found


def test_a_mail_gives_its_header_and_its_better_text_once() -> None:
    message = mail("Nur die Überschrift.", "<h1>Brücke</h1><p>Die Brücke öffnet im Mai.</p>")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Plan Süd.pdf")
    assert draft(message) == Draft(
        newsletter="Stadt Köln",
        title="Neues aus Köln",
        published="2021-03-02",
        articles=(DraftArticle(title="Brücke", body="Die Brücke öffnet im Mai."),),
        attachments=("Plan Süd.pdf",),
    )


def test_a_plain_mail_is_read_without_the_links_it_spells_out() -> None:
    text = (
        "Die Brücke öffnet im Mai. (https://example.org/track/abcdef)\n\nNewsletter abbestellen\n"
    )
    assert draft(mail(text)).articles == (
        DraftArticle(title="Neues aus Köln", body="Die Brücke öffnet im Mai."),
    )


def test_a_mailbox_gives_each_mail_and_unquotes_from_lines() -> None:
    first, second = mail("Eins.\n\nFrom here on."), mail("Zwei.")
    raw = b"".join(
        b"From news@example.org Tue Mar  2 23:30:00 2021\n"
        + message.as_bytes().replace(b"\nFrom here", b"\n>From here")
        + b"\n"
        for message in (first, second)
    )
    found = read_mailbox(File(name="list.mbox", raw=raw))
    assert [article.body for draft in found for article in draft.articles] == [
        "Eins.\n\nFrom here on.",
        "Zwei.",
    ]
    assert looks_like_mailbox(raw)


def test_a_mail_is_known_by_its_header_and_a_news_item_is_none() -> None:
    assert looks_like(mail("x").as_bytes())
    assert not looks_like(b"Title: A park\nPosted: 2021-03-04\n\nText.")


def test_headers_that_break_the_standard_library_are_left_out() -> None:
    raw = b"From: =?utf-8?q?=\nSubject: =?x?b?\xff?=\nDate: 99 Foo\nTo: <<<\n\nText of the mail."
    (found,) = read(File(name="a.eml", raw=raw))
    assert found.articles[0].body == "Text of the mail."
