"""A text with what a site generator or a mailer should have filled in, the text without it out."""

import re

# Jekyll and Liquid, Hugo, kramdown, Mailchimp, other mailers.
_PAIRS = (("{%", "%}"), ("{{", "}}"), ("*|", "|*"))
_LINES = re.compile(r"(?m)(?:^|(?<=\S))\{:[^{}\n]{0,300}\}")
_MERGED = re.compile(r"%%[\w ]{1,40}%%|\[\[[\w.]{1,40}\]\]")
# A longer stretch is no placeholder, but a text that happens to hold the signs.
_LIMIT = 2_000
_QUOTED = re.compile(r"\"([^\"\n]+)\"")
# A quoted text of five words is a caption, and stays.
_CAPTION_SPACES = 4
# In Markdown, a link to what is listed elsewhere: [text][label], or [label][]. After a letter it
# is code, a[i][j], but not where no spaces part words.
_REFERENCE = re.compile(
    r"(?<![^\W\u3040-\u9fff\uac00-\ud7af])(?<![\]\\])!?\[(?!\s*\])((?:[^\[\]]|\[[^\[\]]*\]){1,300})\]\[([^\[\]]{0,200})\]"
)
_DEFINITION = re.compile(r"(?m)^ {0,3}\[([^\[\]]+)\]:")


def without_leftovers(text: str) -> str:
    """Take placeholders out of a text, and keep the captions in them.

    >>> without_leftovers("Hello *|FNAME|*, {% image 'a.png' %}welcome{{ page.x }}")
    'Hello , welcome'
    """
    for opening, closing in _PAIRS:
        if opening in text:
            text = _cut(text, opening, closing)
    if "{:" in text:
        text = _LINES.sub("", text)
    return _MERGED.sub("", text)


def without_dangling_references(markdown: str) -> str:
    """Leave of a link whose address the file does not list, but a site's own files, its text.

    >>> without_dangling_references("see [the proposal][bip 54] and [BIP9][]")
    'see the proposal and BIP9'
    """
    if "][" not in markdown:
        return markdown
    listed = {_label(one) for one in _DEFINITION.findall(markdown)}
    return _REFERENCE.sub(
        lambda link: link[0] if _label(link[2] or link[1]) in listed else link[1], markdown
    )


def _label(text: str) -> str:
    """Write a label as it is compared: in lower case, with single spaces."""
    return " ".join(text.split()).casefold()


def _cut(text: str, opening: str, closing: str) -> str:
    """Cut from each opening to the next closing, in one pass."""
    kept: list[str] = []
    position, end = 0, 0
    while (start := text.find(opening, position)) >= 0:
        if end < start + len(opening):
            end = text.find(closing, start + len(opening))
            if end < 0:
                break
        stop = end + len(closing)
        if stop - start > _LIMIT:
            kept.append(text[position : start + len(opening)])
            position = start + len(opening)
            continue
        kept += [text[position:start], _captions(text[start:stop])]
        position = stop
    kept.append(text[position:])
    return "".join(kept)


def _captions(leftover: str) -> str:
    """Give what a placeholder says in quotes: the caption of a picture."""
    return " ".join(t for t in _QUOTED.findall(leftover) if t.count(" ") >= _CAPTION_SPACES)
