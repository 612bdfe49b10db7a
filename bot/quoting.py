"""A query and its hits in, the sentences that answer out, best first."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import ArrayLike, NDArray

from bot.answer_types import AnswerType
from bot.figures import heading_words, share_in, share_in_hit
from bot.held import held_in
from bot.people import told_who
from bot.places import told_where
from bot.sought import Sought, sought_by
from bot.units import gives
from index.evidence import Evidence, early
from index.hit import Hit
from index.matching import Matcher
from index.query import Query

# How much each feature counts; fitted by scripts/train_quoting.py on the development sets of all
# languages and on the archives together (docs/evaluation.md, "Sentences").
WEIGHT_OF = {
    # share of the question that the sentence's words match, 0 to 1
    "covered": 2.32,
    # the same, also by the title and, ever less, sentences before
    "near": 3.87,
    # like covered, counting also what the rest of the passage matches
    "around": 0.66,
    # cosine of question and sentence
    "meaning": 1.56,
    # the hit's fused score less the best hit's of its language, 0 or below
    "passage": 1.20,
    # about 1 when a date is asked for and the sentence holds one (see bot.held)
    "date": 2.95,
    # 1 when a number is asked for and the sentence holds one that is no date
    "number": 2.86,
    # 1 when a person or place is asked for and the sentence holds a name
    "name": 0.86,
    # how many kinds of signs name somebody where one is asked for by "who" (see bot.people)
    "who": 0.95,
    # how many kinds of signs tell a place where one is asked for (see bot.places)
    "where": 1.30,
    # 1 when a person is asked for and the sentence holds two names side by side
    "full name": 0.99,
    # like covered, but a match counts less the later it stands: topics come first
    "early": 1.37,
    # share of the sentence's words that the question matches, a little lower for short ones
    "own": 2.04,
    # share of the question, most of the words next to the question word, matched close to what
    # could be the answer
    "beside": 2.85,
    # 1 when a measure is asked for (money, a length, a time of day) and the sentence gives it
    "unit": 2.93,
    # 1 when the sentence ends like one: headings and rows of tables do not
    "whole": 1.08,
    # share of the question's figures in the sentence, its title, its issue's name, date
    "figures": 0.83,
}
FEATURES = tuple(WEIGHT_OF)
WEIGHTS = np.asarray(list(WEIGHT_OF.values()))
# What a match in the sentence before counts in this one.
FADING = 0.8
# Content of the question that the sentence before must bring, for this one to lean on it.
LEANING = 0.2
# From which match on a word is said, and up to which it is not.
SAID, UNSAID = 0.6, 0.2
_ENDS = (".", "!", "?", "。", "！", "？", "…", "।", "؟", ":", "：", ";")
WANTED = {
    "date": {AnswerType.DATE},
    "number": {AnswerType.NUMBER},
    "name": {AnswerType.PERSON, AnswerType.PLACE},
}


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A sentence of a hit, by its position in the passage, and what speaks for it.

    `features` are in the order of FEATURES, float64, (features,). `leans` is whether the sentence
    just before has content of the question that neither it nor the title has. bot.abstention asks
    for the rest, without which the choice does better: `figures` is the share of the question's
    figures that the whole passage has, `named` how well that matches its names, 1 where there are
    none, and `elsewhere` the share of what is asked about, but names, that other sentences of the
    hits match and this one does not.
    """

    hit: Hit
    position: int
    features: NDArray[np.float64]
    leans: bool = False
    figures: float = 1.0
    named: float = 1.0
    elsewhere: float = 0.0

    @property
    def place(self) -> tuple[str, int]:
        """The sentence's article and where it begins there; passages overlap by a sentence."""
        return self.hit.article.id, self.hit.passage.sentences[self.position].start

    @cached_property
    def score(self) -> float:
        """Sum the features by their weights."""
        return float(WEIGHTS @ self.features)

    @property
    def weighed(self) -> dict[str, float]:
        """Each feature by its name."""
        return dict(zip(FEATURES, self.features.tolist(), strict=True))

    @property
    def text(self) -> str:
        """The sentence, cut from its article."""
        sentence = self.hit.passage.sentences[self.position]
        return self.hit.article.body[sentence.start : sentence.end]


# OpenBLAS may flag what lies behind a small array, which its kernels read and do not use.
@np.errstate(invalid="ignore")
def candidates(query: Query, hits: Sequence[Hit]) -> list[Candidate]:
    """Weigh every sentence of the hits, best first, each sentence of an article once."""
    found: dict[tuple[str, int], Candidate] = {}
    matcher = Matcher.known(query, (hit.evidence for hit in hits))
    for candidate in _weighed(sought_by(query, matcher), hits):
        # A sentence of two passages is weighed in the better of the two.
        known = found.get(candidate.place)
        if known is None or known.score < candidate.score:
            found[candidate.place] = candidate
    return sorted(found.values(), key=lambda one: -one.score)


def _evidence(matcher: Matcher, hits: Sequence[Hit]) -> list[Evidence]:
    """Give the evidence of the hits' sentences, which their search may have weighed already."""
    known = [hit.evidence for hit in hits if hit.evidence is not None]
    if len(known) == len(hits) and all(one.matcher is matcher for one in known):
        return known
    return matcher.weigh([hit.analysis for hit in hits])


def _weighed(asked: Sought, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Weigh the sentences of all hits at once, one hit's after the other's."""
    if not hits:
        return
    evidence = _evidence(asked.matcher, hits)
    matched = np.concatenate([one.matched for one in evidence])
    of_hit = np.repeat(np.arange(len(hits)), [len(one.own) for one in evidence])
    begins = np.searchsorted(of_hit, np.arange(len(hits)))
    positions = np.arange(len(of_hit)) - begins[of_hit]
    titles = np.stack([one.titled for one in evidence])
    titled = titles[of_hit]
    leads = np.stack([one.before for one in evidence])
    passages = np.maximum(titles, np.maximum.reduceat(matched, begins))
    around = passages @ asked.shares
    named = np.maximum(passages, leads) @ asked.named + (1 - asked.named.sum())
    before = _before(matched, leads, of_hit, positions)
    previous = np.where(positions[:, None] > 0, np.roll(matched, 1, axis=0), 0)
    alone = np.maximum(matched, titled)
    near = np.maximum(alone, before)
    leans = np.maximum(previous - alone, 0) @ asked.shares > LEANING
    elsewhere = ((passages.max(axis=0) > SAID) & (alone < UNSAID)) @ asked.unnamed
    # Only figures are looked for in what an issue is called.
    headed = [heading_words(hit) if asked.figures else set() for hit in hits]
    held = [
        _held_columns(asked, hit, own, above)
        for hit, own, above in zip(hits, evidence, headed, strict=True)
    ]
    columns: dict[str, ArrayLike] = {
        "covered": matched @ asked.shares,
        "near": near @ asked.shares,
        "around": around[of_hit],
        "meaning": np.concatenate([one.meaning for one in evidence]),
        "passage": _behind_best(hits)[of_hit],
        "early": early(matched, np.concatenate([one.places for one in evidence])) @ asked.shares,
        "own": np.concatenate([one.own for one in evidence]),
        **{name: list(chain.from_iterable(one[name] for one in held)) for name in held[0]},
    }
    features = np.asarray([columns[name] for name in FEATURES], dtype=np.float64)
    figures = [
        share_in_hit(asked.figures, hit, above) for hit, above in zip(hits, headed, strict=True)
    ]
    rows = zip(
        of_hit.tolist(),
        positions.tolist(),
        np.ascontiguousarray(features.T),
        leans.tolist(),
        elsewhere.tolist(),
        strict=True,
    )
    for at, position, row, leaning, missing in rows:
        yield Candidate(
            hit=hits[at],
            position=position,
            features=row,
            leans=leaning,
            figures=figures[at],
            named=float(named[at]),
            elsewhere=missing,
        )


def _behind_best(hits: Sequence[Hit]) -> NDArray[np.float64]:
    """Give each hit's fused score less the best hit's of its language, (hits,)."""
    best: dict[str, float] = {}
    for hit in hits:
        language = hit.article.language
        best[language] = max(best.get(language, -math.inf), hit.score)
    return np.asarray([hit.score - best[hit.article.language] for hit in hits])


def _before(
    matched: NDArray[np.float32],
    leads: NDArray[np.float32],
    of_hit: NDArray[np.intp],
    positions: NDArray[np.intp],
) -> NDArray[np.float32]:
    """Give what the lead and the sentences before each match, ever less.

    The shape is (sentences, question words), of all hits, and that of `leads` (hits, question
    words). All hits go forward by one sentence at a time.
    """
    padded = np.zeros((len(leads), positions.max() + 1, leads.shape[1]), dtype=np.float32)
    padded[of_hit, positions] = matched
    before = np.empty_like(padded)
    fading = leads * np.float32(FADING)
    for position in range(padded.shape[1]):
        before[:, position] = fading
        fading = np.maximum(padded[:, position], fading * np.float32(FADING))
    return before[of_hit, positions]


def _held_columns(
    asked: Sought, hit: Hit, own: Evidence, headed: set[str]
) -> dict[str, list[float]]:
    """Weigh what each sentence holds: what could be the answer, its form, its figures.

    `headed` are the words of what the sentences stand under.
    """
    texts = [hit.article.body[one.start : one.end] for one in hit.passage.sentences]
    words = hit.analysis.sentences
    held = [held_in(*one, hit, asked.wanted) for one in zip(texts, words, strict=True)]
    beside = [
        float(asked.asked @ own.beside(at, one.places)) if one.places else 0.0
        for at, one in enumerate(held)
    ]
    is_person = asked.wanted.answer_type is AnswerType.PERSON
    is_place = asked.wanted.answer_type is AnswerType.PLACE
    says = asked.matcher.says
    return {
        **{
            name: [one.weight if asked.wanted.answer_type in types else 0.0 for one in held]
            for name, types in WANTED.items()
        },
        "who": [told_who(one, says) if asked.somebody else 0.0 for one in texts],
        "where": [told_where(one, says) if is_place else 0.0 for one in texts],
        "full name": [float(is_person and one.is_full_name) for one in held],
        "beside": beside,
        "unit": [float(asked.measure is not None and gives(one, asked.measure)) for one in texts],
        "whole": [float(one.rstrip("\"'”’」』)）*_ ").endswith(_ENDS)) for one in texts],
        "figures": [share_in(asked.figures, headed, some) for some in words],
    }
