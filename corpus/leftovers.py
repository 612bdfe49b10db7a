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
