"""A few newsletters in, a bot out that answers from them as the real one does."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from botapi import FakeBotAPI
from builders import article, issue

from bot.answer import Answer, Headline, Quote, Status
from bot.app import Service, running
from bot.archive import Archive
from corpus.dates import PartialDate
from corpus.issue import Article, Issue, Passage, Sentence
from index.hit import Hit

SUMMIT = (
    "Seoul has published a white paper."
    " The CAC Global Summit was held online from Jun. 1 to 5, 2020."
    " It had 156 speakers from 43 cities."
)
SUMMIT_PAGE = "https://example.org/vol55"


def summit_issue() -> Issue:
    """Make the issue most conversations are about: one English article."""
    story = article(
        SUMMIT,
        id="vol55.md#1",
        title="The summit of cities",
        url=None,
        published=PartialDate(2020, 12, 4),
    )
    return issue(
        source="vol55.md", title="2020 December (Vol.55)", url=SUMMIT_PAGE, articles=(story,)
    )


def park_issue(number: int = 54) -> Issue:
    """Make an issue that mentions the summit in passing, with a page of its own for the story."""
    story = article(
        "The river park was shut during the summit. It opened again in May.",
        id=f"vol{number}.md#1",
        title=f"Park news {number}",
        url=f"https://example.org/park/{number}",
        published=None,
    )
    return issue(
        source=f"vol{number}.md",
        title=f"Vol.{number}",
        published=PartialDate(2020, 11),
        articles=(story,),
    )


def archive(*issues: Issue) -> Archive:
    """Make an archive of issues that finds the sentences which share words with a question."""
    return Archive(_Words(issues), lambda: issues)


@asynccontextmanager
async def telegram(
    folder: Path,
    newsletters: Archive | None = None,
    *,
    api: FakeBotAPI | None = None,
    **options: object,
) -> AsyncIterator[FakeBotAPI]:
    """Run a bot against a Telegram, a new one by default, with its inbox in a folder."""
    if api is None:
        async with FakeBotAPI() as new, telegram(folder, newsletters, api=new, **options):
            yield new
        return
    newsletters = newsletters or archive(summit_issue(), park_issue())
    async with running(service(api, folder, newsletters, **options)):
        yield api


def service(api: FakeBotAPI, folder: Path, newsletters: Archive, **options: object) -> Service:
    """Say how the bot of a test is run."""
    plain = {"renew_profile": False, "typing_after": 60.0, "questions_per_minute": 100, **options}
    return Service(
        token=api.token,
        api_url=api.url,
        archive=newsletters,
        inbox=folder / "inbox.sqlite",
        **plain,  # type: ignore[arg-type]
    )


def quote_of(story: Article, number: int, *, within: Issue, score: float = 1.0) -> Quote:
    """Quote a sentence of an article by its number, with the whole article around it."""
    sentences = _sentences(story.body)
    start, end = sentences[number].start, sentences[number].end
    passage = Passage(article_id=story.id, ordinal=0, sentences=sentences)
    return Quote(
        text=story.body[start:end],
        start=start,
        end=end,
        context_start=0,
        context_end=len(story.body),
        score=score,
        hit=_hit(within, story, passage, score),
    )


_ENDS: dict[str, Status] = {
    "hello": Status.GREETING,
    "thank you": Status.THANKS,
    "help me, I am bleeding": Status.URGENT,
    "my number is 010-1234-5678": Status.PERSONAL_DATA,
    "a very long question": Status.TOO_LONG,
    "???": Status.UNINTELLIGIBLE,
}
# What the real index knows by its encoder.
_TRANSLATIONS = {"정상회의는": "summit", "القمة": "summit", "summit?": "summit"}


@dataclass(frozen=True, slots=True)
class _Words:
    """Finds the sentences that share a long word with the question."""

    issues: Sequence[Issue]

    def __call__(self, question: str, reader: str | None) -> Answer:
        language = _language(question, reader)
        if question in _ENDS:
            return Answer(question=question, language=language, status=_ENDS[question])
        words = {_TRANSLATIONS.get(word, word) for word in question.lower().split()}
        quotes = [
            quote_of(story, number, within=one, score=score)
            for one in self.issues
            for story in one.articles
            for number, sentence in enumerate(_sentences(story.body))
            if (score := _shared(words, story.body[sentence.start : sentence.end]))
        ]
        quotes.sort(key=lambda quote: -quote.score)
        if not quotes:
            near = tuple(Headline(hit=_near(one)) for one in self.issues)
            return Answer(
                question=question, language=language, status=Status.NOT_FOUND, nearest=near
            )
        status = Status.LOOSE if "perhaps" in words else Status.ANSWERED
        return Answer(question=question, language=language, status=status, quotes=tuple(quotes))


def _language(question: str, reader: str | None) -> str:
    if re.search("[가-힣]", question):
        return "ko"
    if re.search("[ء-ي]", question):
        return "ar"
    return "en" if re.search("[a-z]{3}", question) else reader or "en"


def _sentences(body: str) -> tuple[Sentence, ...]:
    found = re.finditer(r"\S(?:[^.]|\.(?! [A-Z]|$))*\.", body)
    return tuple(Sentence(one.start(), one.end()) for one in found)


def _shared(words: set[str], sentence: str) -> float:
    long = {word for word in re.findall(r"\w+", sentence.lower()) if len(word) > 4}
    return float(len(words & long))


def _near(one: Issue) -> Hit:
    story = one.articles[0]
    return quote_of(story, 0, within=one).hit


def _hit(one: Issue, story: Article, passage: Passage, score: float) -> Hit:
    return Hit(issue=one, article=story, passage=passage, score=score, words=score, meaning=0.5)
