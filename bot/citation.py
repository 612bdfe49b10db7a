"""An issue and an article in, what a citation of them holds out: a name and a link."""

from bot.links import may_be_sent
from corpus.issue import Article, Issue


def issue_name(issue: Issue) -> str:
    """Name an issue: by its title, or by its newsletter, number and date, or by its file.

    >>> from corpus.dates import PartialDate
    >>> issue_name(Issue(id="a", newsletter="City News", number="55", title="", language="en",
    ...     published=PartialDate(2020, 12), url=None, source="a.md", articles=()))
    'City News 55, 2020-12'
    """
    if issue.title.strip():
        return issue.title
    numbered = " ".join(one for one in (issue.newsletter.strip(), issue.number or "") if one)
    dated = str(issue.published) if issue.published else ""
    # A newsletter alone names none of its issues.
    if not (issue.number or dated):
        return issue.source
    return ", ".join(one for one in (numbered, dated) if one)


def link_to(issue: Issue, article: Article | None = None) -> str | None:
    """Give the article's page, or the issue's, the first that may be sent; None without any."""
    urls = (article.url if article else None, issue.url)
    return next((url for url in urls if may_be_sent(url)), None)
