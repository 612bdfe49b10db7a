"""Nothing in, how fast each part is against its plain twin out, as ratios within one run."""

import random
import time
from collections.abc import Callable, Sequence

import click
import numpy as np

from corpus.issue import Article
from corpus.passages import split
from index.bm25 import Statistics, count
from index.encoder import BUNDLED_FOLDER, bundled_encoder
from index.search import Searcher
from index.words import terms
from scripts.passage_ranking import searcher_of

VOCABULARY = 30_000
PASSAGE_WORDS = 120
QUESTION_WORDS = 8


def cost(work: Callable[[], object], repeats: int) -> float:
    """Give the median CPU time of one piece of work, in milliseconds."""
    times = []
    for _ in range(repeats):
        began = time.process_time()
        work()
        times.append(1_000 * (time.process_time() - began))
    return float(np.median(times))


def made_up(count_: int, length: int, chance: random.Random, words: Sequence[str]) -> list[str]:
    """Make texts of words as frequent as a natural language's (Zipf)."""
    weights = [1 / (rank + 1) for rank in range(len(words))]
    return [" ".join(chance.choices(words, weights, k=length)) + "." for _ in range(count_)]


def searcher_with(texts: Sequence[str]) -> Searcher:
    """Index texts in memory, one article each."""
    articles = [
        Article(id=str(at), title="", body=text, language="en") for at, text in enumerate(texts)
    ]
    passages = [passage for article in articles for passage in split(article)]
    return searcher_of("benchmark", articles, passages, bundled_encoder())


@click.command()
@click.option("--passages", default=10_000, show_default=True, help="Passages to search.")
@click.option("--repeats", default=50, show_default=True, help="Questions a measurement.")
def main(passages: int, repeats: int) -> None:
    """Measure ranking, encoding and answering on made-up texts, and print ratios."""
    chance = random.Random(1)  # noqa: S311 - a benchmark, not a secret
    names = bundled_encoder().pieces.whole.get_vocab()
    words = sorted(name[1:] for name in names if name.startswith("▁") and name[1:].isascii())
    words = [word for word in words if word.isalpha()][:VOCABULARY]
    chance.shuffle(words)
    texts = made_up(passages, PASSAGE_WORDS, chance, words)
    questions = [f"When {one}" for one in made_up(repeats, QUESTION_WORDS, chance, words)]
    searcher = searcher_with(texts)
    asked = iter(questions * 3)

    cut = [terms(text) for text in texts]
    known, postings = count(cut)
    position_of = {word: at for at, word in enumerate(known)}
    plain = Statistics(cut)
    asked_words = [[one for one in terms(text) if one in position_of] for text in questions]
    ours = iter(asked_words)
    theirs = iter(asked_words)
    fast = cost(lambda: [postings.scores({position_of[word]: 1.0}) for word in next(ours)], repeats)
    slow = cost(lambda: plain.get_scores(next(theirs)), min(repeats, 10))
    click.echo(f"BM25: rank_bm25's own scoring takes {slow / fast:.0f} times ours")

    understand = cost(lambda: searcher.understand(next(asked)), repeats)
    queries = iter([searcher.understand(question) for question in questions])
    search = cost(lambda: searcher.search(next(queries)), repeats)
    click.echo(
        f"a question: translating its words takes {understand / search:.1f} times its search"
    )
    click.echo(f"a search costs {search / fast:.1f} times plain BM25 over the same passages")

    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - only to compare with

    model = SentenceTransformer(str(BUNDLED_FOLDER), device="cpu")
    batch = questions[:1]
    quick = cost(lambda: bundled_encoder().encode_questions(batch), repeats)
    heavy = cost(lambda: model.encode(batch), repeats)
    click.echo(f"encoding: sentence-transformers takes {heavy / quick:.1f} times ours")
    click.echo(
        f"on this machine, in milliseconds of CPU at {len(searcher.passages)} passages: "
        f"translate {understand:.2f}, search {search:.2f}"
    )


if __name__ == "__main__":
    main()
