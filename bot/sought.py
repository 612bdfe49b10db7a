"""A query in, what an answer to it must hold, and how much each of its words counts, out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.answer_types import AnswerType, asked_by
from bot.asked_words import content, next_to_asking
from bot.counts import asks_for_count
from bot.figures import figures_of
from bot.held import Wanted
from bot.measures import Measure, measure_of
from bot.named import named_shares
from bot.organisations import asks_only_for_organisation
from bot.years import asks_for_year
from index.matching import Matcher
from index.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """A question, the kind of answer it asks for, and its words' shares, by what counts most.

    `somebody` is whether a person is asked for, and not just a name, which may be of anything.
    Shares are float32, (question words,); `unnamed` are those of `asked` without names.
    """

    matcher: Matcher
    measure: Measure | None
    wanted: Wanted
    somebody: bool
    shares: NDArray[np.float32]
    asked: NDArray[np.float32]
    named: NDArray[np.float32]
    unnamed: NDArray[np.float32]
    figures: frozenset[str]


def sought_by(query: Query, matcher: Matcher) -> Sought:
    """Read what a query seeks; `matcher` is what matches it."""
    asked = asked_by(query.text)
    shares = content(query)
    next_to = next_to_asking(query, asked.asking, shares)
    named = named_shares(query)
    unnamed = np.where(named > 0, np.float32(0), next_to)
    measure = measure_of(query.text, asked.answer_type)
    version = measure is Measure.VERSION
    wanted = Wanted(
        _held_for(query.text, asked.answer_type, is_version=version),
        matcher.says,
        counted=measure is None and asks_for_count(query.text),
        in_words=measure is None,
        version=version,
        year=asks_for_year(query.text),
    )
    return Sought(
        matcher=matcher,
        measure=measure,
        wanted=wanted,
        somebody=asked.is_somebody,
        shares=shares,
        asked=next_to,
        named=named,
        unnamed=unnamed / max(unnamed.sum(), np.float32(1e-6)),
        figures=figures_of(query),
    )


def _held_for(question: str, asked: AnswerType, *, is_version: bool) -> AnswerType:
    """Name what a sentence must hold for what is asked for by "which" alone, or else as it is.

    A version is found as numbers are, an organisation as names are.
    """
    if is_version and asked is AnswerType.OTHER:
        return AnswerType.NUMBER
    return AnswerType.PERSON if asks_only_for_organisation(question) else asked
