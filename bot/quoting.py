"""A query and its hits in, the sentences that answer out, best first."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.answer_types import AnswerType, asked_by
from bot.measures import Measure, gives, measure_asked
from corpus.dates import FoundDate, PartialDate, find_dates
from corpus.relative_dates import find_relative_dates
from index.evidence import Evidence, Matcher, importance
from index.hit import Hit, Query
from index.words import analyse

FEATURES = (
    "covered",  # share of the question that the sentence's words match, 0 to 1
    "near",  # the same of its content words, also by the title and, ever less, sentences before
    "content",  # share of the question's content words that the sentence's own words match
    "around",  # like covered, counting also what the rest of the passage matches
    "meaning",  # cosine of question and sentence
    "passage",  # the hit's fused score less the best hit's, 0 or below
    "date",  # about 1 when a date is asked for and the sentence holds one (see _date_held)
    "number",  # 1 when a number is asked for and the sentence holds one that is no date
    "name",  # 1 when a person or place is asked for and the sentence holds a name
    "early",  # like covered, but a match counts less the later it stands: topics come first
    "own",  # share of the sentence's words that the question matches
    "beside",  # share of the content words matched close to the number or date that is asked for
    "unit",  # 1 when a measure is asked for (money, percent, length) and the sentence gives it
    "whole",  # 1 when the sentence ends like one: headings and rows of tables do not
    "figures",  # share of the question's figures in the sentence, its title, its issue's name, date
)
# How much each feature counts; fitted by scripts/train_quoting.py on the development sets of all
# languages together (docs/evaluation.md, "Sentences").
WEIGHTS = np.asarray(
    [6.49, 3.78, -3.96, 1.43, 2.45, 0.54, 2.84, 3.82, 1.5, 1.54, 0.51, 2.32, 2.66, 1.04, 1.09]
)
# What a match in the sentence before counts in this one.
FADING = 0.8
# Content of the question that the sentence before must bring, for this one to lean on it.
LEANING = 0.2
# How much more content words count than function words where what is around is looked at.
SHARPNESS = 3.0
# No development set states its issues' dates, so these two are set by hand on the samples.
SPAN_OF_DAYS = 1.4
REPORTED = 0.5
_ENDS = (".", "!", "?", "。", "！", "？", "…", "।", "؟", ":", "：", ";")
WANTED = {
    "date": {AnswerType.DATE},
    "number": {AnswerType.NUMBER},
    "name": {AnswerType.PERSON, AnswerType.PLACE},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence of a hit, by its position in the passage, and what speaks for it.

    `features` are in the order of FEATURES, float64, (features,). `leans` is whether the sentence
    just before has content of the question that neither it nor the title has.
    """

    hit: Hit
    position: int
    features: NDArray[np.float64]
    leans: bool = False

    @property
    def score(self) -> float:
        """Sum the features by their weights."""
        return float(WEIGHTS @ self.features)

    @property
    def text(self) -> str:
        """The sentence, cut from its article."""
        sentence = self.hit.passage.sentences[self.position]
        return self.hit.article.body[sentence.start : sentence.end]


def candidates(query: Query, hits: Sequence[Hit]) -> list[Candidate]:
    """Weigh every sentence of the hits, best first, each sentence of an article once."""
    asked = _asked(query)
    found: dict[tuple[str, int], Candidate] = {}
    for hit in hits:
        for candidate in _weighed(asked, hit, hits[0]):
            key = (hit.article.id, hit.passage.sentences[candidate.position].start)
            # Passages overlap by a sentence, which is weighed in the better of the two.
            if key not in found or found[key].score < candidate.score:
                found[key] = candidate
    return sorted(found.values(), key=lambda one: -one.score)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A question, the kind of answer it asks for, and its words' shares: plain, and of content."""

    matcher: Matcher
    answer_type: AnswerType
    measure: Measure | None
    shares: NDArray[np.float32]
    content: NDArray[np.float32]
    figures: frozenset[str]


def _asked(query: Query) -> _Asked:
    asked = asked_by(query.text)
    asking = analyse(asked.asking)
    return _Asked(
        matcher=Matcher(query),
        answer_type=asked.answer_type,
        measure=measure_asked(query.text) if asked.answer_type is AnswerType.NUMBER else None,
        shares=importance(query, asking=asking),
        content=importance(query, asking=asking, sharpness=SHARPNESS),
        figures=frozenset(word.word for word in query.words if word.word[0].isdigit()),
    )


def _weighed(asked: _Asked, hit: Hit, best: Hit) -> Iterator[Candidate]:
    shares, matcher, analysis = asked.shares, asked.matcher, hit.analysis
    texts = [hit.article.body[one.start : one.end] for one in hit.passage.sentences]
    evidence = [matcher.weigh(one) for one in analysis.sentences]
    titled = matcher.matched(analysis.title.words)
    around = np.max([titled, *(one.matched for one in evidence)], axis=0)
    named = _named(hit) | set(analysis.title.words)
    before = matcher.matched(analysis.lead) * FADING
    previous = np.zeros_like(before)
    for position, (text, own) in enumerate(zip(texts, evidence, strict=True)):
        near = np.max([own.matched, titled, before], axis=0)
        held = {
            name: holds(text, hit, asked.answer_type) if asked.answer_type in types else 0.0
            for name, types in WANTED.items()
        }
        features = {
            "covered": shares @ own.matched,
            "near": asked.content @ near,
            "content": asked.content @ own.matched,
            "around": shares @ around,
            "meaning": own.meaning,
            "passage": hit.score - best.score,
            **held,
            "early": shares @ own.early,
            "own": own.own,
            "beside": asked.content @ own.beside(_places(text, own, asked.answer_type, hit)),
            "unit": float(asked.measure is not None and gives(text, asked.measure)),
            "whole": float(text.rstrip("\"'”’」』)）*_ ").endswith(_ENDS)),
            "figures": _share_of(asked.figures, {*named, *own.words}),
        }
        alone = np.maximum(own.matched, titled)
        brought = float(asked.content @ np.maximum(previous - alone, 0))
        before = np.maximum(own.matched, before * FADING)
        previous = own.matched
        yield Candidate(
            hit=hit,
            position=position,
            features=np.asarray([features[name] for name in FEATURES], dtype=np.float64),
            leans=brought > LEANING,
        )


def _named(hit: Hit) -> set[str]:
    """List the words of an issue's name and date."""
    published = hit.article.published or hit.issue.published
    return set(analyse(f"{hit.issue.title} {hit.issue.number or ''} {published or ''}"))


def _share_of(wanted: Collection[str], held: Collection[str]) -> float:
    """Give the share of what is wanted that is held, 1 where nothing is wanted."""
    return sum(one in held for one in wanted) / len(wanted) if wanted else 1.0


def _places(text: str, own: Evidence, wanted: AnswerType, hit: Hit) -> list[int]:
    """List the places, among the sentence's words, of what could be the number or date asked for.

    A number in a date is none, and a date is found by its numbers.
    """
    if wanted not in {AnswerType.NUMBER, AnswerType.DATE}:
        return []
    figures = [at for at, word in enumerate(own.words) if word[0].isdigit()]
    if not figures:
        return []
    dates = find_dates(text, hit.article.language)
    spans = [(len(analyse(text[: one.start])), len(analyse(text[: one.end]))) for one in dates]
    inside = {at for start, end in spans for at in range(start, end)}
    if wanted is AnswerType.DATE:
        return sorted(inside)
    return [at for at in figures if at not in inside]


def holds(text: str, hit: Hit, wanted: AnswerType) -> float:
    """Tell whether a sentence holds an answer of the type wanted, 0 or about 1."""
    language = hit.article.language
    match wanted:
        case AnswerType.DATE:
            return max(_date_held(find_dates(text, language), hit), _reckoned(text, hit))
        case AnswerType.NUMBER:
            return float(any(map(str.isdigit, _without_dates(text, language))))
        case AnswerType.PERSON | AnswerType.PLACE:
            return float(_has_name(text))
        case AnswerType.OTHER:
            return 0.0


def _reckoned(text: str, hit: Hit) -> float:
    """Tell whether a sentence names a day by its issue's date ("next Thursday"), 0 or 1."""
    published = hit.article.published or hit.issue.published
    if published is None:
        return 0.0
    return float(bool(find_relative_dates(text, [hit.article.language], published)))


def _date_held(dates: Sequence[FoundDate], hit: Hit) -> float:
    """Weigh the dates of a sentence for a question that asks when something was.

    A span of days is when something took place; a date in the issue's own month may only be when it
    was reported.
    """
    published = hit.article.published or hit.issue.published
    return max((_date_weight(date, published) for date in dates), default=0.0)


def _date_weight(date: FoundDate, published: PartialDate | None) -> float:
    if date.first != date.last:
        return SPAN_OF_DAYS
    reported = (
        published is not None
        and published.month is not None
        and isinstance(date.first, PartialDate)
        and (date.first.year, date.first.month) == (published.year, published.month)
    )
    return REPORTED if reported else 1.0


def _without_dates(text: str, language: str) -> str:
    return "".join(_outside([(one.start, one.end) for one in find_dates(text, language)], text))


def _outside(spans: Sequence[tuple[int, int]], text: str) -> Iterator[str]:
    at = 0
    for start, end in spans:
        yield text[at:start]
        at = end
    yield text[at:]


def _has_name(text: str) -> bool:
    """Tell whether a word after the first begins with a capital, in scripts that have them."""
    return any(word[0].isupper() for word in text.split()[1:])
