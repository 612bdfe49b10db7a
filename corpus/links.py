"""A link as it was sent in, the link a reader should follow out: absolute, without tracking."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"^(?:utm_\w+|mc_[ce]id|fbclid|gclid|dclid|msclkid|yclid|igshid|mkt_tok|_hsenc|_hsmi|vero_\w+|oly_\w+"
    r"|wt_?mc|pk_\w+|mtm_\w+|spm|sc_(?:campaign|channel|content|medium)|trk\w*|ref_src|cmpid|wickedid|s_cid)$",
    re.IGNORECASE,
)
_LIMIT = 2_000


def canonical(link: str | None) -> str | None:
    """Give a web link without tracking parameters; None for what is no absolute web link.

    >>> canonical("https://example.org/a?id=3&utm_source=mail#top")
    'https://example.org/a?id=3#top'
    >>> canonical("/relative") is None
    True
    """
    if not link or len(link) > _LIMIT:
        return None
    try:
        parts = urlsplit(link.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return None
    query = parts.query
    if query:
        pairs = parse_qsl(query, keep_blank_values=True)
        kept = [(name, value) for name, value in pairs if not _TRACKING.match(name)]
        query = query if len(kept) == len(pairs) else urlencode(kept)
    path = parts.path.replace(" ", "%20")
    return urlunsplit((parts.scheme.lower(), parts.netloc, path, query, parts.fragment))
