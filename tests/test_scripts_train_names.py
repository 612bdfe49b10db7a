"""What names are written with is learnt from pairs made here."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from safetensors.numpy import load_file

from index.encoder import BUNDLED_FOLDER, bundled_encoder
from index.names import FILE
from index.words import unspaced_runs
from scripts.train_names import Seen, is_name, main


@pytest.mark.parametrize(
    ("foreign", "english", "is_one"),
    [
        ("汉德勒", "Daniel Handler", True),
        ("แฮนด์เลอร์", "Daniel Handler", True),
        ("图书馆", "the library", False),
        ("汉德勒", "the library", False),
        # Its own English spelling is no foreign name's.
        ("深圳", "Shenzhen", False),
    ],
)
def test_a_name_sounds_like_a_word_of_its_english(
    foreign: str, english: str, *, is_one: bool
) -> None:
    [run] = unspaced_runs(foreign)
    assert is_name(run, english) is is_one


def test_what_texts_have_as_often_stands_in_no_name() -> None:
    seen = Seen()
    for _ in range(10):
        seen.add("Handler", "汉德勒", alone=True)
        seen.add("The Han and the Han.", "汉" * 60, alone=False)
    assert seen.of_names() == ["勒", "德"]


def test_the_script_learns_from_allowed_sources(tmp_path: Path) -> None:
    for name in ("tokenizer.json", "model.safetensors"):
        (tmp_path / name).symlink_to(BUNDLED_FOLDER / name)
    rows = ["wikidict\tHandler\t漢德勒"] * 3 + ["osm\tFriedman\t弗里德曼"] * 3
    rows.append(f"tatoeba\tWe read books.\t{'我們都看書。' * 20}")
    (tmp_path / "zh-Hant.tsv").write_text("\n".join(rows), encoding="utf-8")
    rows = ["wikidict\tGoldman\tโกลด์แมน"] * 3
    rows.append(f"tatoeba\tWe read books.\t{'เราอ่านหนังสือ ' * 20}")
    (tmp_path / "th.tsv").write_text("\n".join(rows), encoding="utf-8")
    ended = CliRunner().invoke(
        main, [str(tmp_path), "--output", str(tmp_path)], catch_exceptions=False
    )
    assert ended.stdout == "3 characters of Chinese and 2 pieces of Thai are listed\n"
    arrays = load_file(tmp_path / FILE)
    assert sorted(map(chr, arrays["characters"].tolist())) == sorted("汉德勒")
    names = [bundled_encoder().pieces.name_of(at) for at in arrays["pieces"].tolist()]
    assert sorted(names) == sorted(["โกลด์", "แมน"])
