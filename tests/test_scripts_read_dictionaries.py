"""Dictionaries are read into pairs that the encoder is trained with."""

import gzip
from pathlib import Path

import pytest
from click.testing import CliRunner

from scripts.read_dictionaries import main
from scripts.training.dictionary_files import Sense, senses_of

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
ENTRIES = {
    "00databaseinfo": "About this dictionary\nnothing\n",
    "storm": "storm /stɔːm/ <n>\n1. бу́ря, [[сильный]] шторм\n(weather) A strong wind.\n2. штурм\n",
    "petal": "petal //ˈpɛtəl// <n>\nлепесто́к (цветка) 2.\nA part of a flower.\n",
    "hail": "hail <n>\nград\n(weather) Ice that falls.\n",
    "empty": "empty <adj>\n",
}


def written(folder: Path, name: str, entries: dict[str, str]) -> Path:
    """Write a dictionary as dictd has it: the text packed, and where each entry stands in it."""
    folder.mkdir(exist_ok=True)
    text, places = b"", []
    for word, entry in entries.items():
        places.append(f"{word}\t{number(len(text))}\t{number(len(entry.encode()))}\n")
        text += entry.encode()
    (folder / f"{name}.index").write_text("".join(places), encoding="utf-8")
    path = folder / f"{name}.dict.dz"
    path.write_bytes(gzip.compress(text))
    return path


def number(value: int) -> str:
    digits = DIGITS[value % 64]
    while value := value // 64:
        digits = DIGITS[value % 64] + digits
    return digits


def test_a_sense_is_a_word_its_translations_and_what_it_means(tmp_path: Path) -> None:
    assert list(senses_of(written(tmp_path, "freedict-eng-rus", ENTRIES))) == [
        Sense("storm", ("бу́ря", "сильный шторм"), ""),
        Sense("storm", ("штурм",), ""),
        Sense("petal", ("лепесто́к",), ""),
        Sense("hail", ("град",), "Ice that falls."),
    ]


def test_what_is_no_dictionary_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"give its \.dict\.dz"):
        list(senses_of(tmp_path / "freedict-eng-rus.index"))


def test_an_index_that_is_broken_is_named_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "freedict-eng-rus", ENTRIES)
    index = tmp_path / "freedict-eng-rus.index"
    index.write_text(index.read_text("utf-8") + "word only\n", "utf-8")
    with pytest.raises(ValueError, match=r"^freedict-eng-rus\.index, line 6: not a word"):
        list(senses_of(path))


def test_pairs_stand_by_the_language_that_is_not_english(tmp_path: Path) -> None:
    dictionaries = [
        written(tmp_path, "freedict-eng-rus", {key: ENTRIES[key] for key in ("storm", "hail")}),
        written(tmp_path, "freedict-rus-eng", {"гроза": "гроза /x/ <n>\nthunderstorm\n"}),
        written(
            tmp_path, "freedict-fra-tur", {"orage": "orage /x/ <n>\nfırtına\nMauvais temps.\n"}
        ),
        written(tmp_path, "freedict-eng-zho", {"lead": "lead <n>\n铅, 鉛\nA metal.\n"}),
    ]
    output = tmp_path / "pairs"
    result = CliRunner().invoke(main, [*map(str, dictionaries), "--output", str(output)])
    assert result.exit_code == 0, result.output
    assert {path.name: path.read_text("utf-8").splitlines() for path in output.iterdir()} == {
        "ru.tsv": [
            "freedict_wikdict\tstorm\tбу́ря",
            "freedict_wikdict\tstorm\tсильный шторм",
            "freedict_wikdict\tstorm\tштурм",
            "freedict_wikdict\thail\tград",
            "freedict_meaning\thail: Ice that falls.\tград",
            "freedict_wikdict\tthunderstorm\tгроза",
        ],
        "tr.tsv": ["freedict_wikdict\torage\tfırtına"],
        "zh-Hans.tsv": [
            "freedict_wikdict\tlead\t铅",
            "freedict_meaning\tlead: A metal.\t铅",
        ],
        "zh-Hant.tsv": [
            "freedict_wikdict\tlead\t鉛",
            "freedict_meaning\tlead: A metal.\t鉛",
        ],
    }


def test_a_dictionary_of_other_languages_is_named_and_nothing_written(tmp_path: Path) -> None:
    path = written(tmp_path, "freedict-eng-swe", ENTRIES)
    result = CliRunner().invoke(main, [str(path), "--output", str(tmp_path / "pairs")])
    assert result.exit_code == 1
    assert "freedict-eng-swe.dict.dz is not named freedict-ONE-OTHER" in result.output
    assert not (tmp_path / "pairs").exists()
