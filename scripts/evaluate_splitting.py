"""Question sets in, the share of gold answers that a sentence boundary cuts out."""

import json
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
from tqdm import tqdm

from corpus.issue import Sentence
from corpus.sentences import split_sentences

Splitter = Callable[[str, str], Sequence[Sentence]]

# A longer gold answer is a run of sentences (a whole FAQ entry, a list): nothing keeps it in one.
# Nor can anything keep one that holds a stop which no abbreviation uses and then goes on.
LONGEST_SINGLE_ANSWER = 100
FULL_STOP_INSIDE = re.compile(r"[。！？।]\s*\w")

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Splitting:
    """How a splitter did on one set. `single` are the answers that can be one sentence."""

    language: str
    answers: int
    cut_percent: float
    single_answers: int
    single_cut_percent: float
    sentences_per_1000_characters: float
    words_per_sentence: float
    megabytes_per_second: float


def load(folder: Path) -> tuple[dict[str, dict[str, Any]], list[dict[str, Any]]]:
    """Read a set's passages, by id, and its questions."""
    with (folder / "corpus.jsonl").open(encoding="utf-8") as lines:
        passages = {row["id"]: row for row in map(json.loads, lines)}
    with (folder / "queries.jsonl").open(encoding="utf-8") as lines:
        questions = [json.loads(line) for line in lines]
    return passages, questions


def is_cut(answer: str, text: str, sentences: Sequence[Sentence]) -> bool:
    """Say whether no sentence holds the whole answer.

    >>> is_cut("Jun. 1 to 5", "Held Jun. 1 to 5.", [Sentence(0, 9), Sentence(10, 17)])
    True
    """
    return not any(answer in text[sentence.start : sentence.end] for sentence in sentences)


def is_single(answer: str) -> bool:
    """Say whether an answer can be (part of) one sentence.

    >>> is_single("Dec. 4, 2020"), is_single("有。還有。")
    (True, False)
    """
    return len(answer) <= LONGEST_SINGLE_ANSWER and FULL_STOP_INSIDE.search(answer) is None


def evaluate(folder: Path, splitter: Splitter = split_sentences) -> Splitting:
    """Split every passage of a set once, then look for each gold answer that its passage states."""
    passages, questions = load(folder)
    started = time.process_time()
    cuts = {key: splitter(row["text"], row["lang"]) for key, row in passages.items()}
    seconds = time.process_time() - started
    texts = {key: row["text"].strip() for key, row in passages.items()}
    verdicts = [
        (is_single(answer), is_cut(answer, text, cuts[question["passage_id"]]))
        for question in questions
        for answer in map(str.strip, question["answers"])
        if answer in (text := passages[question["passage_id"]]["text"])
    ]
    single = [cut for one_sentence, cut in verdicts if one_sentence]
    sentences = sum(map(len, cuts.values()))
    return Splitting(
        language=next(iter(passages.values()))["lang"],
        answers=len(verdicts),
        cut_percent=100 * sum(cut for _, cut in verdicts) / max(1, len(verdicts)),
        single_answers=len(single),
        single_cut_percent=100 * sum(single) / max(1, len(single)),
        sentences_per_1000_characters=1000 * sentences / sum(map(len, texts.values())),
        words_per_sentence=sum(len(WORD.findall(text)) for text in texts.values()) / sentences,
        megabytes_per_second=sum(len(text.encode()) for text in texts.values()) / 1e6 / seconds,
    )


@click.command()
@click.argument(
    "folders",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.option(
    "--json",
    "json_path",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write {set: figures}.",
)
def main(folders: tuple[Path, ...], json_path: Path | None) -> None:
    """Measure the sentence splitter on question sets: folders of corpus.jsonl and queries.jsonl."""
    sets = [folder for folder in folders if (folder / "corpus.jsonl").exists()]
    figures = {folder.name: evaluate(folder) for folder in tqdm(sets, unit="set", leave=False)}
    print(
        f"{'set':22}{'lang':>8}{'answers':>9}{'cut %':>8}{'single':>8}{'cut %':>8}"
        f"{'/1000':>7}{'words':>7}{'MB/s':>7}"
    )
    for name, row in figures.items():
        print(
            f"{name:22}{row.language:>8}{row.answers:9}{row.cut_percent:8.2f}"
            f"{row.single_answers:8}{row.single_cut_percent:8.2f}"
            f"{row.sentences_per_1000_characters:7.2f}{row.words_per_sentence:7.1f}{row.megabytes_per_second:7.2f}"
        )
    if json_path is not None:
        table = {name: asdict(row) for name, row in figures.items()}
        json_path.write_text(json.dumps(table, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
