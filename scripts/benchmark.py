"""Nothing in, how fast each part is against its plain twin out, as ratios within one run."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import numpy as np

from bot.answer import reply
from corpus.issue import Issue, Passage
from corpus.sentences import split_sentences
from index.bm25 import Statistics, count
from index.encoder import BUNDLED_FOLDER, bundled_encoder
from index.generation import cutting
from index.pieces import FEW
from index.prepare import arrays_of
from index.search import Searcher
from index.word_scores import AskedWords, WordScores
from index.words import terms
from scripts.made_up import MadeUp
from scripts.mixed_corpora import mixed
from scripts.question_set import QuestionSet, read_set, spread
from scripts.sentence_choice import split_searcher

# What is told of many costs: np.median, or np.mean where a few are many times as high.
Figure = Callable[[Sequence[float]], np.floating]

# Distinct words that the made-up languages have, a passage: about as many as archives have.
WORDS_A_PASSAGE = 8


def cost(work: Callable[[], object], repeats: int, of: Figure = np.median) -> float:
    """Give the CPU time of one piece of work, in milliseconds."""
    times = []
    for _ in range(repeats):
        began = time.process_time()
        work()
        times.append(1_000 * (time.process_time() - began))
    return float(of(times))


def searcher_with(made_up: MadeUp, passages: int, keep: Path | None) -> Searcher:
    """Index made-up articles in memory, or take what an earlier run kept in a folder."""
    articles = tuple(made_up.articles(passages))
    passages_of = [
        Passage(
            article_id=article.id,
            ordinal=0,
            sentences=tuple(split_sentences(article.body, article.language)),
        )
        for article in articles
    ]
    issue = Issue(
        id="made up",
        newsletter="made up",
        number=None,
        title="",
        published=None,
        language="en",
        url=None,
        source="made up",
        articles=articles,
    )
    encoder = bundled_encoder()
    made = f"{passages} passages, {cutting()}.npz"
    file = keep / made if keep else None
    if file is not None and file.is_file():
        with np.load(file) as kept:
            arrays = {name: kept[name] for name in kept.files}
    else:
        arrays = arrays_of([issue], passages_of, encoder)
        if file is not None:
            np.savez(file, allow_pickle=False, **arrays)
    return Searcher(issues=[issue], passages=passages_of, arrays=arrays, encoder=encoder)


def warm(searcher: Searcher, question: str) -> None:
    """Answer a question as a bot does that runs: from now on the whole tokenizer cuts texts."""
    bundled_encoder().means(["warm"] * (FEW + 1))
    reply(question, searcher=searcher, language="en")
    click.echo(f"{len(searcher.passages)} passages, {searcher.distinct_words} distinct words:")


def measure_question(
    searcher: Searcher, kind: str, questions: Sequence[str], of: Figure = np.median
) -> None:
    """Print what questions cost whose words were never asked before."""
    asked = iter(questions)
    understand = cost(lambda: searcher.understand(next(asked)), len(questions), of)
    queries = [searcher.understand(question) for question in questions]
    searched = iter(queries)
    search = cost(lambda: searcher.search(next(searched)), len(queries), of)
    click.echo(
        f"  a question {kind}: {understand + search:.2f} ms of CPU, "
        f"{understand:.2f} to understand it and {search:.2f} to search "
        f"({understand / search:.1f} times as long)"
    )


def measure_reply(searcher: Searcher, questions: Sequence[str], of: Figure = np.median) -> None:
    """Print what whole answers cost, each to a question whose words were never asked before."""
    asked = iter(questions)
    answered = cost(
        lambda: reply(next(asked), searcher=searcher, language="en"), len(questions), of
    )
    click.echo(f"  a reply, its sentence chosen: {answered:.2f} ms of CPU")


def measure_sets(sets: Sequence[QuestionSet], repeats: int) -> None:
    """Print what the sets' own questions cost over the paragraphs of all of them, in the mean.

    A few of them cost many times the median, unlike made-up ones.
    """
    searcher = split_searcher(mixed(sets), bundled_encoder())
    asked = [question.text for one in sets for question in one.questions]
    warming, *questions = spread(asked, 2 * repeats + 1)
    warm(searcher, warming)
    measure_question(searcher, "of the sets, in the mean", questions[::2], np.mean)
    measure_reply(searcher, questions[1::2], np.mean)


def measure_ranking(searcher: Searcher, questions: Sequence[str]) -> None:
    """Print how much slower rank_bm25 scores the same passages than our arrays do."""
    articles = searcher.issues[0].articles
    cut = [terms(article.body) for article in articles]
    known, postings = count(cut)
    position_of = {word: at for at, word in enumerate(known)}
    plain = Statistics(cut)
    asked = [[one for one in terms(text) if one in position_of] for text in questions]
    ours = iter([AskedWords.alone([position_of[one] for one in words]) for words in asked])
    theirs = iter(asked)
    fast = cost(lambda: WordScores(postings, next(ours)).of_all(), len(asked))
    slow = cost(lambda: plain.get_scores(next(theirs)), min(len(asked), 10))
    click.echo(f"  BM25: rank_bm25's own scoring takes {slow / fast:.0f} times ours")


def measure_encoding(question: str, repeats: int) -> None:
    """Print how much slower sentence-transformers encodes a question from the same folder."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - only to compare with

    model = SentenceTransformer(str(BUNDLED_FOLDER), device="cpu")
    quick = cost(lambda: bundled_encoder().encode_questions([question]), repeats)
    heavy = cost(lambda: model.encode([question]), repeats)
    click.echo(f"encoding: sentence-transformers takes {heavy / quick:.1f} times ours")


@click.command()
@click.option(
    "--passages",
    type=int,
    multiple=True,
    default=(10_000,),
    show_default=True,
    help="Passages to search; give it again for another size.",
)
@click.option("--repeats", default=50, show_default=True, help="Questions a measurement.")
@click.option("--plain/--no-plain", default=True, help="Compare with the plain twins as well.")
@click.option(
    "--keep",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder that keeps what was indexed for the next run.",
)
@click.option(
    "--set",
    "sets",
    type=click.Path(path_type=Path, exists=True),
    multiple=True,
    help="Question set, as scripts.evaluate takes; ask those of all sets over them together.",
)
def main(
    passages: Sequence[int],
    repeats: int,
    *,
    plain: bool,
    keep: Path | None,
    sets: Sequence[Path],
) -> None:
    """Measure understanding, searching, answering, ranking and encoding on made-up archives."""
    for size in passages:
        made_up = MadeUp(words=WORDS_A_PASSAGE * size)
        searcher = searcher_with(made_up, size, keep)
        warming, *questions = made_up.questions(2 * repeats + 1)
        warm(searcher, f"when {warming}?")
        measure_question(searcher, "in words of the archive", questions[:repeats])
        measure_reply(searcher, [f"when {question}?" for question in questions[repeats:]])
        foreign = made_up.foreign_questions(repeats)
        measure_question(searcher, "in words it never has", foreign)
        if plain and size == min(passages):
            measure_ranking(searcher, questions)
    if plain:
        measure_encoding(questions[0], repeats)
    if sets:
        measure_sets([one for path in sets for one in read_set(path)], repeats)


if __name__ == "__main__":
    main()
