"""A folder or SQuAD file in, a question set out: paragraphs, and questions with their own."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from tqdm import tqdm

from corpus.languages import LANGUAGES, detect


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """What is searched. `title` may be empty."""

    id: str
    language: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked. `paragraph_id` is None, and `answers` empty, for a question to be refused."""

    id: str
    language: str
    text: str
    answers: tuple[str, ...]
    paragraph_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSet:
    """A named set; the questions may be in other languages than the paragraphs."""

    name: str
    paragraphs: tuple[Paragraph, ...]
    questions: tuple[Question, ...]

    def languages(self) -> list[str]:
        """List the questions' languages, in order of appearance."""
        return list(dict.fromkeys(question.language for question in self.questions))

    def sample(self, language: str, limit: int | None) -> list[Question]:
        """Pick a language's answerable questions; with a limit, evenly spread ones."""
        return spread(
            [
                question
                for question in self.questions
                if question.language == language and question.paragraph_id is not None
            ],
            limit,
        )

    def sample_of_each(self, limit: int | None) -> list[Question]:
        """Pick such a sample of every language, one after the other."""
        return [one for language in self.languages() for one in self.sample(language, limit)]

    def in_our_languages(self) -> "QuestionSet":
        """Leave out the questions in languages that are none of ours."""
        return replace(
            self, questions=tuple(one for one in self.questions if our_name(one.language))
        )

    def unanswerable(self, limit: int | None) -> list[Question]:
        """Pick the questions that must be refused; with a limit, evenly spread ones."""
        return spread([one for one in self.questions if one.paragraph_id is None], limit)

    def asking_over(self, other: "QuestionSet") -> "QuestionSet":
        """Ask these questions over another set's paragraphs, matched by the questions' ids.

        For parallel SQuAD files (XQuAD), where a question has one id in every language.
        """
        paragraph_of = {question.id: question.paragraph_id for question in other.questions}
        questions = tuple(
            Question(
                id=question.id,
                language=question.language,
                text=question.text,
                answers=question.answers,
                paragraph_id=paragraph_of[question.id],
            )
            for question in self.questions
            if question.id in paragraph_of
        )
        return QuestionSet(
            name=f"{self.name}>{other.name}",
            paragraphs=other.paragraphs,
            questions=questions,
        )


_Item = TypeVar("_Item")

# How ntrex names what we name otherwise.
_CODES = (
    "kor=ko jpn=ja zho-CN=zh-Hans zho-TW=zh-Hant spa=es fra=fr deu=de rus=ru arb=ar vie=vi tha=th "
    "ind=id por=pt por-BR=pt ita=it tur=tr hin=hi"
)
_NAMES = dict(pair.split("=") for pair in _CODES.split())


def our_name(language: str) -> str | None:
    """Give our name of a set's language, None where it is none of ours."""
    name = _NAMES.get(language, language)
    return name if name in LANGUAGES else None


def spread(questions: list[_Item], limit: int | None) -> list[_Item]:
    """Pick this many evenly spread ones, all of them without a limit."""
    if limit is None or len(questions) <= limit:
        return questions
    step = len(questions) / limit
    return [questions[int(at * step)] for at in range(limit)]


def read_set(path: Path) -> list[QuestionSet]:
    """Read a folder in the development form, a SQuAD JSON file, or a folder of either."""
    if path.is_file():
        return [read_squad(path)]
    if (path / "corpus.jsonl").is_file():
        return [read_folder(path)]
    sets = [read_set(child) for child in sorted(path.iterdir()) if _is_set(child)]
    return [question_set for group in sets for question_set in group]


def of_each_set(paths: Iterable[Path], make: Callable[[QuestionSet], _Item]) -> dict[str, _Item]:
    """Make something of every set of some folders, by the set's name; progress is shown."""
    return {
        question_set.name: make(question_set)
        for path in tqdm(list(paths), unit="set")
        for question_set in read_set(path)
    }


def _is_set(path: Path) -> bool:
    return path.suffix == ".json" if path.is_file() else (path / "corpus.jsonl").is_file()


def read_folder(folder: Path) -> QuestionSet:
    """Read a folder in the form of the development sets."""
    paragraphs = tuple(
        Paragraph(
            id=row["id"], language=row["lang"], title=row.get("title") or "", text=row["text"]
        )
        for row in _rows(folder / "corpus.jsonl")
    )
    questions = tuple(
        Question(
            id=row["id"],
            language=row["lang"],
            text=row["text"],
            answers=tuple(row.get("answers") or ()),
            paragraph_id=row.get("passage_id") if row.get("answers") is not None else None,
        )
        for name in ("queries.jsonl", "unanswerable.jsonl")
        for row in _rows(folder / name, refused=name == "unanswerable.jsonl")
    )
    return QuestionSet(name=folder.name, paragraphs=paragraphs, questions=questions)


def _rows(path: Path, *, refused: bool = False) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row | {"answers": None} if refused else row


def read_squad(path: Path) -> QuestionSet:
    """Read SQuAD 1.1 or 2.0 JSON.

    The language is the last part of the file's name (xquad.es.json), or detected.
    """
    data = json.loads(path.read_text(encoding="utf-8"))["data"]
    named = path.stem.rpartition(".")[2]
    paragraphs: list[Paragraph] = []
    questions: list[Question] = []
    for document in data:
        for entry in document["paragraphs"]:
            language = named if named != path.stem else detect(entry["context"])
            paragraph = Paragraph(
                id=f"{path.stem}-{len(paragraphs)}",
                language=language,
                title=document.get("title", ""),
                text=entry["context"],
            )
            paragraphs.append(paragraph)
            questions.extend(_squad_questions(entry["qas"], paragraph))
    return QuestionSet(name=path.stem, paragraphs=tuple(paragraphs), questions=tuple(questions))


def _squad_questions(rows: list[dict[str, Any]], paragraph: Paragraph) -> Iterator[Question]:
    for row in rows:
        answers = tuple(dict.fromkeys(answer["text"] for answer in row.get("answers", [])))
        refused = bool(row.get("is_impossible")) or not answers
        yield Question(
            id=str(row["id"]),
            language=paragraph.language,
            text=row["question"],
            answers=() if refused else answers,
            paragraph_id=None if refused else paragraph.id,
        )
