"""Question sets in, what each loses when the paragraphs of all are one corpus out."""

from collections.abc import Sequence

from tqdm import tqdm

from index.encoder import Encoder
from scripts.passage_ranking import Scores, ranked_by, searcher_over
from scripts.question_set import QuestionSet

# The rankers compared, each over the set alone and over all sets' paragraphs.
COMPARED = ("bm25", "fused")


def mixed(sets: Sequence[QuestionSet]) -> QuestionSet:
    """Put the paragraphs of all sets into one corpus; ValueError when two share an id."""
    paragraphs = tuple(paragraph for question_set in sets for paragraph in question_set.paragraphs)
    if len({paragraph.id for paragraph in paragraphs}) < len(paragraphs):
        raise ValueError("two paragraphs of the sets to be mixed share an id")
    return QuestionSet(name="mixed", paragraphs=paragraphs, questions=())


def rank_alone_and_mixed(
    sets: Sequence[QuestionSet], encoder: Encoder, *, limit: int | None = None
) -> dict[str, Scores]:
    """Rank each set's questions among its own paragraphs and among those of all sets.

    {set: {language: {"bm25", "bm25 mixed", "fused", "fused mixed": measures}}}.
    """
    of_all = searcher_over(mixed(sets), encoder)
    results: dict[str, Scores] = {}
    for question_set in tqdm(sets, unit="set"):
        alone = ranked_by(searcher_over(question_set, encoder), question_set, limit=limit)
        among = ranked_by(of_all, question_set, limit=limit)
        results[question_set.name] = {
            language: {
                name: figures
                for ranker in COMPARED
                for name, figures in (
                    (ranker, alone[language][ranker]),
                    (f"{ranker} mixed", among[language][ranker]),
                )
            }
            for language in alone
        }
    return results
