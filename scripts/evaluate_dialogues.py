"""Dialogues over newsletters in, the share of turns that went right out, and those that did not.

Run it as `python -m scripts.evaluate_dialogues`.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.answer import Answer, Source, reply
from bot.follow_up import reply_in_turn
from corpus.passages import split
from corpus.read import find, read
from index.encoder import bundled_encoder
from index.prepare import in_memory
from index.search import Searcher

ROOT = Path(__file__).resolve().parents[1]
DIALOGUES = ROOT / "tests" / "data" / "dialogues"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What was said in a dialogue, what it should come to, and what it came to.

    `answers` are texts of which the first quote must hold one, none for a refusal or a greeting.
    `topic` is "kept" for a follow-up, "dropped" for a new topic, "none" where there is none yet.
    `alone` is what the question would have got without the dialogue.
    """

    dialogue: str
    part: str
    said: str
    answers: tuple[str, ...]
    topic: str
    known: str
    answer: Answer
    alone: Answer

    @property
    def is_right(self) -> bool:
        """Whether the answer is right, and whether something was carried over only if it should."""
        told = bool(self.answer.carried) == (self.topic == "kept")
        return told and holds(self.answer, self.answers)


def holds(answer: Answer, texts: tuple[str, ...]) -> bool:
    """Tell whether the first quote holds one of some texts; of none, whether there is no quote."""
    if not answer.quotes or not texts:
        return not answer.quotes and not texts
    return any(text in answer.quotes[0].text for text in texts)


def dialogues() -> list[dict[str, Any]]:
    """Read the dialogues of all languages."""
    files = sorted(DIALOGUES.glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def turns(dialogue: dict[str, Any], searcher: Source) -> Iterator[Turn]:
    """Hold a dialogue, as the bot would with one person who never waits too long."""
    topic = None
    for turn in dialogue["turns"]:
        said, language = turn["say"], dialogue["language"]
        answer = reply_in_turn(said, topic, searcher=searcher, language=language)
        topic = answer.topic or topic
        yield Turn(
            dialogue=dialogue["name"],
            part=dialogue["part"],
            said=said,
            answers=tuple(turn["answers"]),
            topic=turn["topic"],
            known=turn.get("known", ""),
            answer=answer,
            alone=reply(said, searcher=searcher, language=language),
        )


def samples() -> Searcher:
    """Index the sample issues, which the dialogues are about."""
    found = find([ROOT / "corpus" / "samples"])
    issues = [issue for source, path in found for issue in read(source, path).issues]
    articles = {article.id: article for issue in issues for article in issue.articles}
    passages = [passage for article in articles.values() for passage in split(article)]
    return in_memory(issues, passages, bundled_encoder())


def main() -> None:
    """Print a table of the parts, then the turns that went wrong."""
    searcher = samples()
    held = [turn for one in dialogues() for turn in turns(one, searcher)]
    counts: Counter[tuple[str, str, str]] = Counter()
    for turn in held:
        for row in (turn.topic, "all"):
            counts[turn.part, row, "turns"] += 1
            counts[turn.part, row, "right"] += turn.is_right
            counts[turn.part, row, "alone"] += holds(turn.alone, turn.answers)
    print("| part | topic | turns | right | answer right if asked alone |\n|---|---|---|---|---|")
    for part in ("tuned", "first", "last"):
        for row in ("none", "kept", "dropped", "all"):
            figures = [str(counts[part, row, column]) for column in ("turns", "right", "alone")]
            print(f"| {part} | {row} | {' | '.join(figures)} |")
    for turn in held:
        if not turn.is_right:
            quoted = turn.answer.quotes[0].text if turn.answer.quotes else turn.answer.status.value
            print(f"{turn.dialogue}: {turn.said} ({turn.topic}) -> {quoted[:100]}", file=sys.stderr)


if __name__ == "__main__":
    main()
