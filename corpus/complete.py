"""A draft of an issue in, the issue out: gaps filled from the name, the settings and the text."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from corpus.datelines import datelines
from corpus.dates import Order, PartialDate, parse_date
from corpus.errors import AmbiguousDateError, EmptyError
from corpus.filename import NameClaims, claims, title_of
from corpus.formats.draft import Draft, DraftArticle
from corpus.issue import Article, Issue
from corpus.languages import LANGUAGES, detect
from corpus.links import canonical
from corpus.numbering import number_in
from corpus.plain import one_line
from corpus.source import SourceSettings
from corpus.tongue import language_of

_TITLE_LIMIT, _TITLE_MOST, _DATE_LIMIT = 120, 300, 300
_SAMPLE = 1_500
# An article this long shows its language by itself.
_CLEAR = 300
_NUMBER_SIGN = re.compile(r"[#№]\s*\d+")
_DECORATION = " =*#_~|"
_WORD = re.compile(r"[^\W_]")
_KEY = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A date with where it was taken from, or a text that may be one of two dates."""

    date: PartialDate | None = None
    origin: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an issue stands: its unique id, its file, the settings there, the names beside it.

    `alone` says whether it is the only issue of its file, so that the file's name speaks for it.
    """

    id: str
    source: str
    settings: SourceSettings
    siblings: Collection[str] = ()
    alone: bool = True


def complete(draft: Draft, place: Place) -> Issue:
    """Make the issue of a draft, with its gaps filled."""
    settings, source = place.settings, place.source
    path = draft.name or source
    named = claims(path, place.siblings)
    if not place.alone and draft.name is None:  # the file's name dates none of its issues
        named = NameClaims(language=named.language)
    kept = (_without_dropped(article, settings) for article in draft.articles)
    articles = [article for article in kept if _WORD.search(article.body)]
    if not articles:
        raise EmptyError(source, "no article text found")
    title = _title(draft, articles, path)
    language = _language(draft, named, settings, articles, title)
    dates = _Dates(language, settings)
    stated = next(_stated(draft, named, title, dates), None) or _Stated(None, *dates.undecided)
    stated = dates.closer(stated)
    issue = Issue(
        id=place.id,
        newsletter=draft.newsletter or settings.name or "",
        number=_number(draft, named, title),
        title=title,
        published=stated.date,
        date_origin=stated.origin,
        date_text=stated.text,
        language=language,
        url=canonical(draft.url) or _link(settings, named, stated.date, path),
        source=source,
        edition_of=_edition(draft, named, settings, source),
        attachments=draft.attachments,
        articles=(),
    )
    is_stated = bool(draft.language or named.language or settings.language)
    made = _articles(issue, articles, dates, language_is_stated=is_stated)
    return replace(issue, articles=tuple(made))


def _without_dropped(article: DraftArticle, settings: SourceSettings) -> DraftArticle:
    """Leave out the paragraphs that the source's settings drop."""
    if not settings.drop:
        return article
    parts = article.body.split("\n\n")
    kept = [part for part in parts if not any(drop.search(part) for drop in settings.drop)]
    return replace(article, body="\n\n".join(kept))


def _title(draft: Draft, articles: list[DraftArticle], path: str) -> str:
    """Give the stated title, else the first headline, else the first line, else the name."""
    for stated in (draft.title, *(article.title for article in articles[:1])):
        if stated and stated.strip():
            return one_line(stated[:_TITLE_MOST]).strip(_DECORATION) or one_line(stated)
    if articles:
        line = one_line(articles[0].body.lstrip().split("\n", 1)[0]).strip(_DECORATION)
        if len(line) <= _TITLE_LIMIT:
            return line or path.rsplit("/", 1)[-1]
        if words := title_of(path):
            return words
        return line[:_TITLE_LIMIT].rsplit(" ", 1)[0] + "…"
    return path.rsplit("/", 1)[-1]


def _number(draft: Draft, named: NameClaims, title: str) -> str | None:
    """Give the stated number, else the title's, else the name's."""
    if draft.number and any(map(str.isdigit, draft.number)):
        return one_line(draft.number)
    return number_in(title) or named.number


def _language(
    draft: Draft,
    named: NameClaims,
    settings: SourceSettings,
    articles: list[DraftArticle],
    title: str,
) -> str:
    """Give the stated language unless the script contradicts it, else the detected one."""
    sample = "\n".join([title, *(article.body[:_SAMPLE] for article in articles[:5])])[:_SAMPLE]
    return language_of(sample, draft.language or named.language, settings.language)


class _Dates:
    """Reads the dates of one issue, and keeps the first that it could not decide."""

    def __init__(self, language: str, settings: SourceSettings) -> None:
        self.language = language
        self._languages = (language,) if language == "en" else (language, "en")
        self._order = settings.date_order
        self._ambiguous: str | None = None

    def parse(self, text: str | None) -> PartialDate | None:
        """Read a date as written; None for no date and for one that has two readings."""
        if not text or len(text) > _DATE_LIMIT:
            return None
        try:
            return parse_date(text, languages=self._languages, order=self._order)
        except AmbiguousDateError:
            self._ambiguous = self._ambiguous or text
            return None

    def first(self, texts: Iterable[str | None]) -> PartialDate | None:
        """Give the first date among the texts."""
        return next((date for text in texts if (date := self.parse(text))), None)

    def closer(self, stated: _Stated) -> _Stated:
        """Give the day of an undecided date, if a month was found that only one reading is in."""
        month = stated.date
        if self._ambiguous is None or month is None or month.day is not None:
            return stated
        orders: tuple[Order, ...] = ("DMY", "MDY")
        for order in orders:
            day = parse_date(self._ambiguous, languages=self._languages, order=order)
            if day and (day.year, day.month) == (month.year, month.month):
                return _Stated(day, "field", self._ambiguous)
        return stated

    @property
    def undecided(self) -> tuple[str | None, str | None]:
        """Give the origin and the text of a date that has two readings."""
        return ("ambiguous", self._ambiguous) if self._ambiguous else (None, None)


def _stated(draft: Draft, named: NameClaims, title: str, dates: _Dates) -> Iterator[_Stated]:
    """Give the issue's dates, the surest first: of a field, the name, a dateline, the title."""
    if found := dates.parse(draft.published):
        yield _Stated(found, "field", draft.published)
    in_title = dates.parse(_NUMBER_SIGN.sub(" ", title))
    if in_title and in_title.month is None:
        in_title = None  # "Results of 2019" is about that year
    in_name = dates.first((named.date, *named.other_dates))
    number = re.search(r"\d+", draft.number or number_in(title) or "")
    if in_title and in_name and number and int(number[0]) == in_name.day and not in_title.day:
        yield _Stated(in_title, "title", title)  # 09-august-2023 is number 9, of August
    if in_name:
        yield _Stated(in_name, "name", named.date)
    body = draft.articles[0].body
    for text in datelines(body, dates.language, labelled=True):
        if found := dates.parse(text):
            yield _Stated(found, "text", text)
    if in_title:
        yield _Stated(in_title, "title", title)
    for text in datelines(body, dates.language, labelled=False):
        if found := dates.parse(text):
            yield _Stated(found, "text", text)


def _edition(draft: Draft, named: NameClaims, settings: SourceSettings, source: str) -> str | None:
    """Give the key that the editions of this issue share: stated, by pattern, or by the path."""
    if draft.edition_of:
        return draft.edition_of
    if settings.edition is not None:
        found = settings.edition.search(source)
        return found["key"] if found else None
    return named.edition


def _link(
    settings: SourceSettings, named: NameClaims, date: PartialDate | None, path: str
) -> str | None:
    """Fill the source's link pattern; None without one, or where a part of it is not known."""
    if settings.link is None:
        return None
    stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    values = {
        "name": stem,
        "path": path.rsplit(".", 1)[0],
        "number": named.number,
        "language": named.language or settings.language,
        "year": f"{date.year:04d}" if date else None,
        "month": f"{date.month:02d}" if date and date.month else None,
        "day": f"{date.day:02d}" if date and date.day else None,
    }
    link = settings.link
    for name in re.findall(r"\{(\w+)\}", link):
        value = values.get(name)
        if value is None:
            return None
        link = link.replace("{" + name + "}", value)
    return canonical(link)


def _language_of_article(draft: DraftArticle, issue: Issue, *, is_stated: bool) -> str:
    """Give an article's language: the issue's, unless nobody stated that and the text is clear."""
    if draft.language or is_stated or len(draft.body) < _CLEAR:
        return language_of(draft.body, draft.language, issue.language)
    candidates = dict.fromkeys((*LANGUAGES, issue.language))
    return detect(draft.body, fallback=issue.language, candidates=tuple(candidates))


def _articles(
    issue: Issue, drafts: list[DraftArticle], dates: _Dates, *, language_is_stated: bool
) -> Iterator[Article]:
    """Make the articles of an issue, each with an id of its own."""
    taken: set[str] = set()
    for ordinal, draft in enumerate(drafts, start=1):
        key = _KEY.sub("-", draft.key).strip("-") if draft.key else ""
        name = key if key and key not in taken else str(ordinal)
        taken.add(name)
        language = _language_of_article(draft, issue, is_stated=language_is_stated)
        yield Article(
            id=f"{issue.id}#{name}",
            title=one_line((draft.title or "")[:_TITLE_MOST]) or issue.title,
            body=draft.body.strip(),
            language=language,
            published=dates.parse(draft.published) or issue.published,
            url=canonical(draft.url) or issue.url,
            edition_of=f"{issue.edition_of}#{key}" if issue.edition_of and key else None,
        )
