"""The encoder's training: a tiny one, trained in seconds on pairs made here."""

import lzma
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from safetensors.numpy import load_file
from tokenizers import Tokenizer, models

from index.encoder import StaticEncoder
from scripts.train_encoder import main
from scripts.training.contrast import SCALE, Gradient, info_nce
from scripts.training.cuts import best_cut
from scripts.training.families import ALONE, save_words
from scripts.training.model_folder import read_table
from scripts.training.neighbours import in_order
from scripts.training.pairs import pair_files, read_pairs
from scripts.training.prepare import prepare
from scripts.training.quantisation import measure, quantise
from scripts.training.run import Settings, sentences, train
from scripts.training.sources import Source, read_sources
from scripts.training.start import PULL, tethers
from scripts.training.tokens import TokenPairs
from scripts.training.vocabulary import names_of, untrained_tokenizer
from scripts.training.widening import widened

WORDS = (
    ("city", "stadt"),
    ("river", "fluss"),
    ("bridge", "brücke"),
    ("summit", "gipfel"),
    ("bicycle", "fahrrad"),
    ("library", "bibliothek"),
    ("mayor", "bürgermeister"),
    ("winter", "winterzeit"),
    ("seven", "sieben"),
    ("music", "musik"),
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder of pairs: sentences of five words drawn from ten."""
    folder = tmp_path / "pairs"
    folder.mkdir()
    random = np.random.default_rng(0)
    lines = []
    for _ in range(2000):
        chosen = [WORDS[position] for position in random.integers(0, len(WORDS), 5)]
        english, foreign = (" ".join(pair[side] for pair in chosen) for side in (0, 1))
        lines.append(f"made\tthe {english}\tdie {foreign}\n")
    (folder / "de.tsv").write_text("".join(lines), encoding="utf-8")
    question = "made\twhere is the river\tThe river runs under the bridge of the city.\n"
    with lzma.open(folder / "qa.en.tsv.xz", "wt", encoding="utf-8") as file:
        file.write(question * 20)
    return folder


def settings(data: Path, name: str) -> Settings:
    return Settings(
        data=(data,),
        output=data.parent / name,
        work=data.parent / f"{name}.work",
        sources=data.parent / "sources.toml",
        continue_from=None,
        languages=(),
        still_latin=False,
        still_known=False,
        vocabulary_of=None,
        vocabulary_size=200,
        dimensions=16,
        steps=60,
        batch_size=64,
        rate=0.3,
        sentence_factor=0.0,
        split_share=0.1,
        seed=3,
        precision="int8",
        rows=0,
        resume=False,
    )


@pytest.fixture(autouse=True)
def table(tmp_path: Path) -> None:
    """Write a table of sources that knows one source, left out."""
    (tmp_path / "sources.toml").write_text('[sources]\nother = { licence = "none", weight = 0 }\n')


def test_a_trained_encoder_opens_in_sentence_transformers_and_translates_words(data: Path) -> None:
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  slow to import

    chosen = settings(data, "model")
    result = train(chosen)
    assert result is not None
    assert result.pairs == 2020
    assert result.rounding.mean_cosine > 0.999

    model = SentenceTransformer(str(chosen.output), device="cpu")
    english = model.encode([pair[0] for pair in WORDS])
    foreign = model.encode([pair[1] for pair in WORDS])
    assert (np.argmax(english @ foreign.T, axis=1) == np.arange(len(WORDS))).all()

    arrays = load_file(str(chosen.output / "model.safetensors"))
    rows = arrays["embeddings"].astype(np.float32) * arrays["weights"][:, None]
    tokenizer = Tokenizer.from_file(str(chosen.output / "tokenizer.json"))
    text = "the mayor of the city, 2020?"
    total = rows[tokenizer.encode(text, add_special_tokens=False).ids].sum(axis=0)
    assert np.abs(model.encode([text])[0] - total / np.linalg.norm(total)).max() < 1e-5


def test_a_resumed_run_equals_an_uninterrupted_one(data: Path) -> None:
    # One work folder for both: the vocabulary's trainer breaks ties by chance.
    whole = replace(settings(data, "whole"), work=data.parent / "work")
    halves = replace(whole, output=data.parent / "halves")
    train(whole)
    assert train(halves, stop_after=25) is None
    assert not halves.output.exists()
    train(replace(halves, resume=True))
    before, after = (load_file(run.output / "model.safetensors") for run in (whole, halves))
    assert (before["embeddings"] == after["embeddings"]).all()
    assert (before["weights"] == after["weights"]).all()


def test_a_continued_run_keeps_the_vocabulary_and_goes_on_from_the_table(data: Path) -> None:
    first = settings(data, "first")
    train(first)
    still = replace(settings(data, "still"), continue_from=first.output, rate=0.0)
    moved = replace(still, output=data.parent / "moved", rate=0.05, sentence_factor=1.0)
    train(still)
    train(moved)
    before, same, after = (read_table(run.output) for run in (first, still, moved))
    assert np.abs(before - same).max() < 1e-6
    used = before.any(axis=1)
    rows = np.einsum("ij,ij->i", before[used], after[used])
    rows /= np.linalg.norm(before[used], axis=1) * np.linalg.norm(after[used], axis=1)
    assert 0.8 < rows.mean() < 0.9999
    names = (run.output / "tokenizer.json" for run in (first, moved))
    assert len({name.read_bytes() for name in names}) == 1


def test_a_wider_vocabulary_starts_from_what_a_finished_model_knows(data: Path) -> None:
    first = settings(data, "first")
    train(first)
    tokenizer = Tokenizer.from_file(str(first.output / "tokenizer.json"))
    wide = widened(tokenizer, ["▁stadtfluss", "▁musikus"])
    wider = data.parent / "wide"
    wider.mkdir()
    wide.save(str(wider / "tokenizer.json"))
    names = names_of(wide)
    family = np.full(len(names), ALONE, dtype=np.int32)
    family[[names.index("▁musik"), names.index("▁musikus")]] = 0
    with (data / "de.tsv").open("a", encoding="utf-8") as file:
        file.writelines(f"made\t{one}\t{other} stadtfluss musikus\n" for one, other in WORDS)
    save_words(wider, family, np.ones(len(names), dtype=np.float32))
    again = replace(
        settings(data, "again"),
        vocabulary_of=wider,
        continue_from=first.output,
        still_known=True,
        rate=0.0,
    )
    train(again)
    before, after = (read_table(run.output) for run in (first, again))
    assert np.abs(before - after[: len(before)]).max() < 1e-3
    at = names.index("▁musik")
    assert np.abs(after[names.index("▁musikus")] - before[at]).max() < 0.02
    cut = tokenizer.encode("stadtfluss", add_special_tokens=False).ids
    assert np.abs(after[names.index("▁stadtfluss")] - before[cut].sum(axis=0)).max() < 0.05


def test_a_word_is_drawn_back_to_its_family_the_more_the_fewer_pairs_hold_it() -> None:
    pairs = TokenPairs(
        left_ids=np.array([0, 1, 1], np.int32),
        left_ends=np.array([0, 1, 2, 3]),
        left_keys=np.arange(3),
        right_ids=np.array([2, 2, 1], np.int32),
        right_ends=np.array([0, 1, 2, 3]),
        right_keys=np.arange(3),
        weights=np.ones(3, np.float32),
        words=np.zeros(3, np.bool_),
    )
    begin = np.zeros((4, 2), dtype=np.float32)
    drawn = tethers(begin, np.array([0, 0, ALONE], np.int32), {"de": pairs})
    assert drawn.strength.tolist() == pytest.approx([PULL, PULL / 3, 0, 0])
    moved = begin + np.float32(1.0)
    found = Gradient(loss=0.0, tokens=np.array([0, 2], np.int32), rows=np.ones((2, 2), np.float32))
    assert drawn.drawn(found, moved).rows.tolist() == [[1 + PULL, 1 + PULL], [1, 1]]


def test_rows_that_known_tokens_have_stay_still_while_new_ones_move(data: Path) -> None:
    first = settings(data, "first")
    train(first)
    wide = widened(Tokenizer.from_file(str(first.output / "tokenizer.json")), ["▁gipfelmusik"])
    wider = data.parent / "wide"
    wider.mkdir()
    wide.save(str(wider / "tokenizer.json"))
    new = "".join(f"made\t{one} summit\t{other} gipfelmusik\n" for one, other in WORDS)
    (data / "de.tsv").write_text(new * 20, encoding="utf-8")
    still = replace(
        settings(data, "still"), vocabulary_of=wider, continue_from=first.output, rate=0.0
    )
    moved = replace(still, output=data.parent / "moved", still_known=True, rate=0.3)
    train(still)
    train(moved)
    before, after = (read_table(run.output) for run in (still, moved))
    changed = np.flatnonzero(np.abs(before - after).max(axis=1) > 1e-2)
    assert [names_of(wide)[at] for at in changed] == ["▁gipfelmusik"]


def test_a_table_with_shared_rows_opens_in_sentence_transformers_and_here(data: Path) -> None:
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  slow to import

    chosen = replace(settings(data, "model"), rows=60)
    train(chosen)
    assert len(load_file(chosen.output / "model.safetensors")["embeddings"]) == 61
    texts = ["the mayor of the city, 2020?", "die stadt", "winterzeit"]
    theirs = SentenceTransformer(str(chosen.output), device="cpu").encode(texts)
    assert np.abs(theirs - StaticEncoder(chosen.output).encode_passages(texts)).max() < 1e-5


def test_a_run_with_a_finished_vocabulary_starts_anew(data: Path) -> None:
    first = settings(data, "first")
    train(first)
    anew = replace(settings(data, "anew"), vocabulary_of=first.output)
    runs = [anew, replace(anew, output=data.parent / "again"), replace(anew, seed=4)]
    tables = []
    for run in runs:
        train(run)
        tables.append(read_table(run.output))
        names = (one.output / "tokenizer.json" for one in (first, run))
        assert len({name.read_bytes() for name in names}) == 1
    assert (tables[0] == tables[1]).all()
    assert np.abs(tables[0] - tables[2]).max() > 0.1


def test_a_continued_run_takes_up_where_it_was_interrupted(data: Path) -> None:
    first = settings(data, "first")
    train(first)
    names = names_of(Tokenizer.from_file(str(first.output / "tokenizer.json")))
    family = np.full(len(names), ALONE, dtype=np.int32)
    family[[names.index("▁musik"), names.index("▁fluss")]] = 0
    save_words(first.output, family, np.ones(len(names), dtype=np.float32))
    whole = replace(
        settings(data, "whole"),
        continue_from=first.output,
        vocabulary_of=first.output,
        sentence_factor=1.0,
    )
    halves = replace(whole, output=data.parent / "halves")
    train(whole)
    assert train(halves, stop_after=25) is None
    train(replace(halves, resume=True))
    assert (read_table(whole.output) == read_table(halves.output)).all()


def test_batches_of_sentences_have_no_words_and_no_questions(data: Path) -> None:
    table = read_sources(data.parent / "sources.toml")
    (data / "fr.tsv").write_text(
        "list\tthe old bridge of the city\tle vieux pont\n"
        "made\twhere is the bridge\toù est le pont\n"
        "made\tbridge\tpont\n",
        encoding="utf-8",
    )
    table = replace(
        table, sources={"list": Source(name="list", licence="none", weight=1.0, words=True)}
    )
    prepared = prepare(data.parent / "work", pair_files((data,)), table, vocabulary=200, seed=0)
    groups = sentences(prepared.groups)
    assert set(groups) == {"sentences.de", "sentences.fr"}
    assert groups["sentences.fr"].weights.tolist() == [0.0, 1.0, 0.0]


def test_latin_rows_stay_where_they_are_and_other_languages_are_not_read(data: Path) -> None:
    pairs = "".join(f"made\tthe {word} is here\t{word} ここ 橋\n" for word, _ in WORDS)
    (data / "ja.tsv").write_text(pairs * 20, encoding="utf-8")
    first = settings(data, "first")
    train(first)
    again = replace(
        first,
        output=data.parent / "again",
        continue_from=first.output,
        languages=("ja",),
        still_latin=True,
        sentence_factor=1.0,
    )
    result = train(again)
    assert result is not None
    assert result.pairs == 200
    before, after = (read_table(run.output) for run in (first, again))
    vocabulary = Tokenizer.from_file(str(first.output / "tokenizer.json")).get_vocab()
    moved = {
        piece for piece, id_ in vocabulary.items() if np.abs(before[id_] - after[id_]).max() > 1e-3
    }
    assert "橋" in moved
    assert not [piece for piece in moved if piece.isascii()]


def test_neighbours_in_an_order_have_like_english_texts() -> None:
    two = np.array([0, 1] * 50, dtype=np.int32)
    pairs = TokenPairs(
        left_ids=two,
        left_ends=np.arange(101),
        left_keys=np.arange(100),
        right_ids=two,
        right_ends=np.arange(101),
        right_keys=np.arange(100),
        weights=np.array([1.0] * 90 + [0.0] * 10, dtype=np.float32),
        words=np.zeros(100, dtype=np.bool_),
    )
    order = in_order(pairs, np.eye(2, dtype=np.float32), np.random.default_rng(0))
    assert sorted(order) == list(range(90))
    assert np.count_nonzero(np.diff(two[order])) <= 1


def test_a_checkpoint_of_other_settings_is_refused_in_one_sentence(data: Path) -> None:
    train(settings(data, "model"), stop_after=2)
    arguments = [
        str(data),
        "--output",
        str(data.parent / "model"),
        "--work",
        str(data.parent / "model.work"),
    ]
    result = CliRunner().invoke(
        main,
        [*arguments, "--sources", str(data.parent / "sources.toml"), "--steps", "9", "--resume"],
    )
    assert result.exit_code == 1
    assert "was made with other settings" in result.output


def test_the_gradient_is_the_slope_of_the_loss() -> None:
    random = np.random.default_rng(1)
    left, right = random.normal(size=(2, 6, 4))
    twins = np.zeros((6, 6), dtype=bool)
    twins[0, 1] = True
    _, toward, _ = info_nce(left, right, twins)
    nudged = left.copy()
    nudged[2, 3] += 1e-5
    slope = (info_nce(nudged, right, twins)[0] - info_nce(left, right, twins)[0]) / 1e-5
    # The loss is a mean over both directions of six pairs; the gradient leaves out the scale.
    assert slope == pytest.approx(toward[2, 3] * SCALE / 12, rel=1e-3)


def test_every_known_source_names_its_licence_and_flagged_ones_weigh_nothing() -> None:
    table = read_sources()
    assert all(source.licence for source in table.sources.values())
    for source in table.sources.values():
        flagged = source.licence.startswith(("unclear", "none", "GPL", "AGPL", "LGPL", "ODbL"))
        assert not flagged or source.weight == 0, source.name
    assert table.weight("qa", "ko") == 0
    assert table.weight("somebody's own pairs", "ko") == 1


def test_lines_that_are_no_pairs_are_skipped(tmp_path: Path) -> None:
    (tmp_path / "ko.tsv").write_text("a\tSeoul\t서울\nbroken\nb\t \t빈칸\n", encoding="utf-8")
    (file,) = pair_files((tmp_path,))
    assert list(read_pairs(file)) == [("a", "Seoul", "서울")]


def test_files_of_one_language_in_several_folders_are_read_together(tmp_path: Path) -> None:
    for folder, line in (("one", "a\tSeoul\t서울\n"), ("other", "b\tcity\t도시\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "ko.tsv").write_text(line, encoding="utf-8")
    (both,) = pair_files((tmp_path / "one", tmp_path / "other"))
    assert list(read_pairs(both)) == [("a", "Seoul", "서울"), ("b", "city", "도시")]


def test_a_word_has_the_same_pieces_alone_and_inside_a_sentence() -> None:
    tokenizer = untrained_tokenizer(models.Unigram())
    cut = [
        piece
        for piece, _ in tokenizer.pre_tokenizer.pre_tokenize_str(
            tokenizer.normalizer.normalize_str("在İSTANBUL、ソウル市 2020년"),
        )
    ]
    assert [piece for piece in cut if piece != "▁"] == [
        "在",
        "▁istanbul",
        "▁、",
        "ソウル",
        "市",
        "▁2020",
        "▁년",
    ]


def test_a_word_falls_into_its_best_smaller_pieces() -> None:
    scores = {"summit": -9.0, "sum": -4.0, "mit": -4.0, "s": -3.0, "u": -3.0, "m": -3.0}
    assert best_cut("summit", scores)[1] == ("sum", "mit")
    assert best_cut("s", scores)[1] == ()


def test_int8_rows_keep_their_direction_and_zero_rows_stay_zero() -> None:
    table = np.random.default_rng(0).normal(size=(50, 32)).astype(np.float32)
    table[7] = 0.0
    rounded = quantise(table, "int8")
    assert not rounded.restored()[7].any()
    assert measure(table, rounded).lowest_cosine > 0.9995
