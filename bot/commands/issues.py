"""`issues`: a store in, the list of what is indexed out."""

import json
from pathlib import Path

import click

from bot.archive import newest_first
from bot.citation import issue_name
from bot.commands.options import json_option, settings_with, store_option
from corpus.issue import Issue
from index.errors import NoIndexError
from index.live import contents_of
from index.store import read_store


@click.command("issues")
@store_option
@json_option
def command(*, store: Path | None, as_json: bool) -> None:
    """List the issues that are indexed, newest first."""
    settings = settings_with(store=store)
    with read_store(settings.store) as opened:
        generation = opened.live()
        if generation is None:
            raise NoIndexError(settings.store)
        contents = contents_of(opened, generation)
    issues = newest_first([issue for content in contents for issue in content.issues])
    if as_json:
        for issue in issues:
            click.echo(json.dumps(_row(issue), ensure_ascii=False))
        return
    for issue in issues:
        click.echo(
            f"{issue.published or 'undated'!s:<11}{issue.language:<9}{issue_name(issue)}  "
            f"({len(issue.articles)} articles, {issue.source})",
        )
    click.echo(
        f"{len(issues)} issues, {generation.counts.articles} articles. Generation {generation.id}, "
        f"made {generation.created:%Y-%m-%d %H:%M} UTC.",
    )


def _row(issue: Issue) -> dict[str, object]:
    return {
        "title": issue.title,
        "newsletter": issue.newsletter,
        "number": issue.number,
        "published": None if issue.published is None else str(issue.published),
        "language": issue.language,
        "articles": [article.title for article in issue.articles],
        "url": issue.url,
        "source": issue.source,
    }
