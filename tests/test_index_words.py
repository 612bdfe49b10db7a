"""Words are cut as each script wants."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.letters import fold
from index.stems import asked_stem_of, stem_of
from index.words import analyse, is_bigram, is_fragment, is_number, terms, unspaced_runs


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Seoul's COVID-19 white paper", ["seoul", "s", "covid", "19", "white", "paper"]),
        ("25,470K views, 3.5 %", ["25470", "k", "views", "3.5"]),
        ("ＳＭＧ　２０２０", ["smg", "2020"]),
        ("Node v14.0.0, not v14", ["node", "14.0.0", "not", "v14"]),
        ("see https://example.org/v14.0.0/a-b for more", ["see", "for", "more"]),
        ("İstanbul ILGIN ılgın", ["istanbul", "ilgin", "ilgin"]),
        ("الْمَدْرَسَة مدرســة إلى", ["المدرسه", "مدرسه", "الي"]),
        ("کتابی", ["كتابي"]),
        ("٢٠٢٠ १२,५०० ๒๕", ["2020", "12500", "25"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("Größe GRÖSSE", ["grösse", "grösse"]),
        ("", []),
        ("… !?", []),
    ],
)
def test_a_text_is_cut_into_the_words_it_is_matched_by(text: str, words: list[str]) -> None:
    assert analyse(text) == words


def test_korean_gives_bigrams_and_the_whole_run() -> None:
    assert analyse("정상회의")[:4] == ["정상", "상회", "회의", "▁정상회의"]


def test_chinese_gives_bigrams_and_pieces() -> None:
    words = analyse("首尔市长")
    assert [word for word in words if is_bigram(word)] == ["首尔", "尔市", "市长"]
    assert "".join(word[1:] for word in words if not is_bigram(word)) == "首尔市长"


def test_thai_gives_pieces_and_no_bigrams() -> None:
    words = analyse("กรุงโซล")
    assert "".join(words) == "กรุงโซล"
    assert not any(map(is_bigram, words))


def test_bigrams_of_traditional_and_simplified_chinese_are_the_same() -> None:
    def bigrams(text: str) -> list[str]:
        return [word for word in analyse(text) if is_bigram(word)]

    assert bigrams("首爾市長會議") == bigrams("首尔市长会议")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Versammlungen", "versammelt"),
        ("библиотека", "библиотеку"),
        ("kitapları", "kitaplardan"),
        ("المدرسة", "مدرسة"),
        ("والكتاب", "كتاب"),
        ("पुस्तकालय", "पुस्तकालयों"),
        ("reunião", "REUNIAO"),
        ("Öğretmenler", "ogretmen"),
    ],
)
def test_forms_of_a_word_share_their_stem(one: str, other: str) -> None:
    assert stem_of(fold(one)) == stem_of(fold(other)) is not None


@pytest.mark.parametrize("word", ["rat", "2020", "covid19", "▁정상회의", "회의", "กรุงเทพ", "भाषा"])
def test_short_words_numbers_and_other_scripts_have_no_stem(word: str) -> None:
    assert stem_of(word) is None


@pytest.mark.parametrize(
    ("written", "typed"), [("họp", "hop"), ("đường", "duong"), ("año", "ano"), ("où", "ou")]
)
def test_a_word_typed_without_accents_finds_the_one_that_has_them(written: str, typed: str) -> None:
    assert asked_stem_of(typed) == stem_of(written) is not None


def test_a_short_word_asked_with_its_accents_means_no_other() -> None:
    assert asked_stem_of("họp") is None
    assert stem_of("hop") is None


def test_russian_yo_and_ye_are_one_letter() -> None:
    assert analyse("Всё ещё") == analyse("Все еще")


def test_stems_stand_behind_the_words_and_are_fragments() -> None:
    assert terms("New libraries open") == ["new", "libraries", "open", "libra…"]
    assert [word for word in terms("New libraries open") if is_fragment(word)] == ["libra…"]


def test_thai_is_also_found_by_pairs_of_its_pieces() -> None:
    words = analyse("สถานที่เกิดของกิมย้ง")
    pairs = [f"{one}…{other}" for one, other in pairwise(words)]
    assert terms("สถานที่เกิดของกิมย้ง") == words + pairs
    assert all(map(is_fragment, pairs))


@settings(deadline=None)  # the first text opens the encoder
@given(text=st.text(max_size=80))
def test_words_are_never_empty_and_case_never_matters(text: str) -> None:
    words = analyse(text)
    assert all(words)
    assert analyse(text.casefold()) == words


@given(text=st.text(st.characters() | st.sampled_from("汉德勒カタカナแฮนด์เลอร์ :/."), max_size=80))
@settings(max_examples=60, deadline=None)
def test_the_pieces_of_unspaced_runs_are_words(text: str) -> None:
    words = set(analyse(text))
    assert all(words.issuperset(run) for run in unspaced_runs(text))
    assert list(unspaced_runs("https://example.org/汉德勒")) == []


@given(number=st.integers(min_value=1_000, max_value=999_999_999))
def test_separators_of_thousands_do_not_matter(number: int) -> None:
    assert analyse(f"{number:,}") == analyse(str(number)) == [str(number)]
    assert is_number(str(number))
