"""Telling languages: by script, by the detector, and the fallback where neither is sure."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.languages import LANGUAGES, Detection, detect, detect_with_confidence

SETS = Path(__file__).parents[2] / "shared" / "data" / "eval"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("When was the CAC summit held and who took part in it?", "en"),
        ("CAC 정상회의는 언제 열렸나요?", "ko"),
        ("CACサミットはいつ開催されましたか", "ja"),
        ("住宅価格", "ja"),
        ("CAC峰会是什么时候举行的？", "zh-Hans"),
        ("CAC峰會是什麼時候舉行的？", "zh-Hant"),
        ("¿Cuándo se celebró la cumbre y cuántas personas participaron?", "es"),
        ("Quand le sommet a-t-il eu lieu ?", "fr"),
        ("Wann fand das Gipfeltreffen statt?", "de"),
        ("Когда прошёл саммит CAC?", "ru"),
        ("متى عقدت القمة؟", "ar"),
        ("Hội nghị thượng đỉnh được tổ chức khi nào?", "vi"),
        ("การประชุมสุดยอดจัดขึ้นเมื่อไร", "th"),
        ("Kapan konferensi tingkat tinggi itu diadakan?", "id"),
        ("Quando foi realizada a reunião de cúpula em Seul?", "pt"),
        ("Quando si è svolto il vertice delle città?", "it"),
        ("Zirve ne zaman yapıldı?", "tr"),
        ("शिखर सम्मेलन कब हुआ था?", "hi"),
    ],
)
def test_a_question_in_each_language_is_recognised(text: str, language: str) -> None:
    assert detect(text, fallback="en" if language != "en" else "ko") == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kdy se konal summit o klimatu v Praze? Zpravodaj o tom napsal v pátek.", "cs"),
        ("Milloin kokous pidettiin Helsingissä?", "fi"),
        ("Kiedy odbył się szczyt w Warszawie?", "pl"),
        ("Mikor volt a csúcstalálkozó Budapesten?", "hu"),
        ("Коли відбувся саміт у Києві?", "uk"),
        ("정상회의는 언제 열렸나요?", "ko"),
        ("CAC峰會是什麼時候舉行的？", "zh-Hant"),
    ],
)
def test_an_article_may_be_in_any_language(text: str, language: str) -> None:
    assert detect(text, candidates=None) == language


@pytest.mark.parametrize("text", ["", "55", "🙂 2020-12-04", "!?"])
def test_text_without_letters_is_in_the_fallback(text: str) -> None:
    assert detect_with_confidence(text, fallback="de") == Detection("de", 0.0)


def test_characters_common_to_chinese_and_japanese_are_in_the_fallback() -> None:
    assert [detect("人口", fallback=tag) for tag in ("ja", "zh-Hans", "zh-Hant", "en")] == [
        "ja", "zh-Hans", "zh-Hant", "zh-Hans",
    ]  # fmt: skip
    assert [detect(text, fallback="ja") for text in ("東京都", "他们")] == ["ja", "zh-Hans"]


def test_only_candidates_are_named() -> None:
    assert detect("住宅価格", candidates=("zh-Hans", "zh-Hant")) == "zh-Hans"


def test_a_foreign_name_does_not_change_the_language() -> None:
    assert detect("The word 首爾 means Seoul and was chosen in 2005.") == "en"


def test_a_question_that_its_script_decides_does_not_load_the_detector() -> None:
    code = (
        "import sys; from corpus.languages import detect; detect('언제 열렸나요?');"
        "print('py3langid' in sys.modules, 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert done.stdout == "False False\n"


def test_threads_may_ask_at_once() -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(detect, ["Wann fand das Gipfeltreffen statt?"] * 32))
    assert answers == ["de"] * 32


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_gets_a_candidate_or_the_fallback(text: str, fallback: str) -> None:
    detection = detect_with_confidence(text, fallback=fallback)
    assert detection.language in LANGUAGES
    assert 0 <= detection.confidence <= 1
    assert detection.confidence > 0 or detection.language == fallback


@pytest.mark.skipif(not SETS.exists(), reason="the development sets are not beside the checkout")
@pytest.mark.parametrize(
    ("name", "language"), [("drcd", "zh-Hant"), ("cmrc2018", "zh-Hans"), ("jsquad", "ja")]
)
def test_chinese_scripts_and_japanese_are_told_apart_in_questions(name: str, language: str) -> None:
    lines = (SETS / name / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    detected = [detect(json.loads(line)["text"]) for line in lines]
    assert detected.count(language) >= 0.995 * len(detected)
