"""HTML that was Markdown in, the same without the Markdown that stayed as it was typed out.

Markdown inside HTML, links with spaces in their address, emphasis before a letter that is no space
apart: parsers rightly leave all of them, and writers meant all of them.
"""

import re

# What is code stays as it is; but an indented line that is only a link, or only parts of a table,
# was indented by chance.
_CODE = re.compile(r"(<(?:pre|code)>|</(?:pre|code)>)")
_ONLY_LINK = re.compile(r"<pre><code>\s*\[([^\[\]]+)\]\((?:https?:)?//[^\s()]+\)\s*</code></pre>")
_ONLY_TABLE = re.compile(
    r"<pre><code>((?:\s*&lt;/?(?:table|thead|tbody|tr|t[dh])\b[^&\n]*&gt;)+)\s*</code></pre>"
)
_NOT_TEXT = r"()\n<>"
_TARGET = rf"(?:https?:|mailto:|[/#.])(?:[^{_NOT_TEXT}]|\([^{_NOT_TEXT}]*\)){{0,500}}"
_IMAGE = re.compile(rf"!\[[^\[\]\n]{{0,300}}\]\({_TARGET}\)")
_LINK = re.compile(rf"(?<!\w)\[((?:[^\[\]\n]|\n(?!\s*\n)|\[[^\[\]\n]*\]){{0,300}})\]\({_TARGET}\)")
# An anchor that has stars of its own, and keeps those of the words behind it from being read.
_ANCHOR = re.compile(r"\*\*(<!--[\w-]+-->)\*\*")
# Two stars to two stars of one line; a power or a parameter ("2**10", "**kwargs") is none.
_BOLD = re.compile(r"(?<![A-Za-z0-9*])\*{2,4}(?! ?\*)([^*\n]{1,300}?)(?:(?<!\s)\*\*|\*\*(?!\w))")


def without_unrendered(html: str) -> str:
    """Take links, pictures and emphasis that stayed Markdown for what they were meant to be.

    >>> without_unrendered("<td>**A** [plan](/a b.pdf)</td> <code>**x</code>")
    '<td><strong>A</strong> plan</td> <code>**x</code>'
    """
    if "](" not in html and "**" not in html and "&lt;" not in html:
        return html
    html = _ONLY_LINK.sub(r"<p>\1</p>", html)
    html = _ONLY_TABLE.sub(lambda found: found[1].replace("&lt;", "<").replace("&gt;", ">"), html)
    parts, inside = _CODE.split(html), 0
    for position, part in enumerate(parts):
        if position % 2:
            inside = max(0, inside - 1) if part.startswith("</") else inside + 1
        elif not inside:
            parts[position] = _rendered(part)
    return "".join(parts)


def _rendered(html: str) -> str:
    """Do what the parser left, in a text that holds no code."""
    html = _LINK.sub(r"\1", _IMAGE.sub("", html))
    return _BOLD.sub(r"<strong>\1</strong>", _ANCHOR.sub(r"\1", html))
