"""The noun of a search: a hit, with what is known of its passage."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.issue import Article, Issue, Passage
from index.analysis import NOT_ANALYSED, Analysis

if TYPE_CHECKING:
    from index.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage found, with its score and where the score came from.

    `words` is the BM25 score over (translated) words, `meaning` the cosine of the encoder's
    vectors, `score` their fusion; only the order of `score` means anything across hits of one
    search. `analysis` is what was known of the passage before anything was asked, `evidence` what
    speaks for its sentences, where the search looked at them.
    """

    issue: Issue
    article: Article
    passage: Passage
    score: float
    words: float
    meaning: float
    analysis: Analysis = field(default=NOT_ANALYSED, repr=False, compare=False)
    evidence: "Evidence | None" = field(default=None, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The passage's text, cut from its article."""
        return self.article.body[self.passage.start : self.passage.end]
