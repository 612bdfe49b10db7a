"""Sentence splitting: what stays whole, what is cut, and the laws that hold for any body."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.clauses import LONGEST_SENTENCE
from corpus.languages import LANGUAGES
from corpus.sentences import split_sentences
from scripts.evaluate_splitting import evaluate

SETS = Path(__file__).parents[2] / "shared" / "data" / "eval"


def split(body: str, language: str = "en") -> list[str]:
    return [body[sentence.start : sentence.end] for sentence in split_sentences(body, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["It was held from Jun. 1 to 5, 2020.", "It went well."]),
        ("en", ["The paper appeared on Dec. 4, 2020.", "See No. 55 for more."]),
        ("en", ["The U.S. Senate met Dr. Kim at 3.5 % growth.", "J. K. Rowling spoke."]),
        ("en", ["He said “It is over. Go home.” and left.", "Then he slept."]),
        ("en", ["“It is over.”", "She left (at 5 p.m.).", "The end."]),
        ("en", ["Visit http://x.y/z.", "Next we go."]),
        ("en", ["Write to a.b@c.org or see Node.js 3.1.", "It is free."]),
        ("en", ["Wait ... what?", "Yes!"]),
        ("en", ["It cost $1,000.50 (approx. 900 euros).", "Yahoo! is old."]),
        ("en", ["The first part; the second part.", "1. The third."]),
        ("en", ["It ended in 2019.", "In 2020 it began again."]),
        ("de", ["Das Fest ist am 4. Dezember.", "Es dauert vom 1. bis 5. Juni."]),
        ("de", ["Er lebt z. B. in St. Pölten.", "Im 19. Jahrhundert war das anders."]),
        ("de", ["Es fand vom 1.–5. Juni 2020 statt.", "Am 4.12.2020 endete es."]),
        ("ru", ["Он родился 10 февраля 2008 г. в Москве на ул. Ленина.", "Это было давно."]),
        ("ru", ["А. С. Пушкин жил в 1799—1837 гг. и писал.", "Да."]),
        ("tr", ["Doç. Dr. Ali Bey 19. yüzyılda yaşadı.", "II. Abdülhamid geldi."]),
        ("id", ["Buku, pena, dll. dijual oleh PT. Maju.", "Harga Rp. 5.000 saja."]),
        ("ko", ["2020. 12. 4. 서울에서 열렸다.", "그 뒤 3.5% 늘었다."]),
        ("ko", ['그는 "간다." 라고 말했다.', "끝."]),
        ("ja", ["彼は「行く。」と言った。", "終わり。"]),
        ("zh-Hans", ["他说：“走吧。我累了。”", "然后睡了。"]),
        ("hi", ["डॉ. कलाम आए।", "वह गए।"]),
        ("ar", ["وصل د. محمد إلى القاهرة.", "ثم غادر؟", "نعم."]),
        ("es", ["El Sr. García nació el 5 de jun. de 1980.", "¿Vive en EE. UU. desde 1990?"]),
        ("fr", ["M. Dupont est né en janv. 1980 (av. J.-C.).", "« Oui ! » dit-il."]),
        ("it", ["Il dott. Rossi nacque nel 100 a.C. a Roma.", "Poi partì."]),
        ("pt", ["O Sr. Silva mora na Av. Paulista, n. 5.", "Ele veio."]),
        ("vi", ["TP. Hồ Chí Minh có 9 triệu dân.", "PGS. TS. Nguyễn Văn A nói."]),
    ],
)
def test_dates_numbers_abbreviations_and_quotations_stay_whole(
    language: str, sentences: list[str]
) -> None:
    assert split(" ".join(sentences), language) == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Wir proben in der Ahornstr. 11, im Saal.", "Das Ökum. Café hilft."]),
        ("de", ["Sie finden uns am Lindenpl. 3 (Bestell-Nr. 77).", "USt.-IdNr. DE 1"]),
        ("de", ["Fragen an Tel.-Nr. 12 oder die Evang. Gemeinde.", "Danke."]),
        ("nl", ["Het feest is in de Beukenstr. 12 te Gouda.", "Tot dan."]),
        ("nb", ["Vi møtes i Bjørkevn. 12 på fredag.", "Velkommen."]),
        ("es", ["La sala está en Ctra. Norte y Urb. Sol.", "Se abre hoy."]),
        ("en", ["See fig. 3 and Ste. 210 at Hwy. 9.", "It is new."]),
    ],
)
def test_streets_and_numbers_are_abbreviated_and_stay_whole(
    language: str, sentences: list[str]
) -> None:
    assert split(" ".join(sentences), language) == sentences


@pytest.mark.parametrize(
    ("language", "item"),
    [
        ("en", "Nov 8 & 9. Porto, PT - Ferry Day 2031."),
        ("en", "Sat, May 3rd, 7 pm. Open stage in the Old Hall"),
        ("en", "📆 June 4th, 2031. Today the new bridge opens."),
        ("de", "24.08. - 25.08. | Ruderfest am See"),
        ("de", "Sa., 3. & 4.09. Kehraus"),
        ("fr", "12 févr. 2031. Bal masqué"),
        ("ru", "5 мая 2031, 19:00. Концерт в парке"),
    ],
)
def test_a_date_at_the_head_of_an_item_stays_with_it(language: str, item: str) -> None:
    assert split(f"{item}\n{item}", language) == [item, item]


def test_a_date_inside_a_text_ends_its_sentence() -> None:
    sentences = ["The hall opened on May 3, 2031.", "Everybody came.", "See May 4, 2031.", "Yes."]
    assert split(" ".join(sentences)) == sentences


def test_names_of_code_are_not_parted() -> None:
    assert split("이제 http.ServerResponse와 stream.Readable의 오류를 고쳤습니다.", "ko") == [
        "이제 http.ServerResponse와 stream.Readable의 오류를 고쳤습니다."
    ]
    assert split("It adds a Wallet.SendPackage call. It is new.") == [
        "It adds a Wallet.SendPackage call.",
        "It is new.",
    ]


def test_words_whose_spaces_were_lost_are_no_name_of_code() -> None:
    assert split("Voir le modèle du registre.UnGuide existe.", "fr") == [
        "Voir le modèle du registre.",
        "UnGuide existe.",
    ]


def test_a_full_stop_needs_no_space_in_chinese_and_japanese() -> None:
    assert split("首爾舉行了會議。誰參加？一百五十六人！", "zh-Hant") == [
        "首爾舉行了會議。",
        "誰參加？",
        "一百五十六人！",
    ]


def test_glued_sentences_of_a_page_dump_are_parted() -> None:
    body = (
        "I SEOUL U 2020 December No.55The Seoul office wrote of the post-COVID-19 era."
        "The end of COVID-19.Copyright"
    )
    assert split(body) == [
        "I SEOUL U 2020 December No.55",
        "The Seoul office wrote of the post-COVID-19 era.",
        "The end of COVID-19.",
        "Copyright",
    ]


def test_a_faq_whose_spaces_were_lost_is_parted() -> None:
    body = 'Oui !Le fichier de la CNIL.Vous avez des droits "libres".A noter, etc.Il reste.'
    assert split(body, "fr") == [
        "Oui !",
        "Le fichier de la CNIL.",
        'Vous avez des droits "libres".',
        "A noter, etc.",
        "Il reste.",
    ]


def test_text_without_capitals_is_parted_too() -> None:
    assert split("we came at 5 p.m. to the hall. it was full.") == [
        "we came at 5 p.m. to the hall.",
        "it was full.",
    ]


def test_a_title_that_ends_in_an_address_is_parted_from_what_follows() -> None:
    assert split("White Paper http://a.b/c-d/ The summit was held.") == [
        "White Paper http://a.b/c-d/",
        "The summit was held.",
    ]


@pytest.mark.parametrize("name", ["U.S.A", "Node.js", "ASP.Net", "Report.Pdf/x", "a@b.Com", "Ph.D"])
def test_names_with_a_stop_inside_are_not_parted(name: str) -> None:
    body = f"They wrote {name} on it."
    assert split(body) == [body]


def test_korean_sentences_without_a_space_are_parted_but_no_list_is() -> None:
    assert split("회의가 열렸다.서울은 금.은.동을 받았다.", "ko") == [
        "회의가 열렸다.",
        "서울은 금.은.동을 받았다.",
    ]


def test_a_line_ends_a_sentence_whatever_it_ends_with() -> None:
    lines = ["Coast Conf 2031 | Closes 2031-06-03 | Porto", "Reef Conf 2031 | Closes 2031-07-22"]
    assert split("\n".join(lines)) == lines


def test_headings_items_and_short_lines_are_sentences_of_their_own() -> None:
    body = (
        "# News\nDate: 5 May\nPlace: City Hall\n\n"
        "We have:\n- tea. And milk\n- coffee\n1. one\n2. two"
    )
    assert split(body) == [
        "# News",
        "Date: 5 May",
        "Place: City Hall",
        "We have:",
        "- tea.",
        "And milk",
        "- coffee",
        "1. one",
        "2. two",
    ]


def test_thai_is_cut_at_clauses_and_never_inside_a_date() -> None:
    clause = (
        "กรุงเทพมหานครจัดการประชุมสุดยอดผู้นำเมืองทั่วโลกเป็นครั้งแรก"
        "ที่ศาลาว่าการกรุงเทพมหานครเมื่อวันที่ 4 ธันวาคม พ.ศ. 2563"
    )
    following = "ซึ่งมีผู้เข้าร่วมงานจากเมืองต่าง ๆ ทั่วโลกจำนวนมากกว่า 156 คน"
    assert split(f"{clause} {following}", "th") == [clause, following]


def test_a_run_without_stops_is_cut_at_a_pause_as_a_last_resort() -> None:
    sentences = split("word, " * 400)
    assert all(len(sentence) <= LONGEST_SENTENCE for sentence in sentences)
    assert all(sentence.endswith("word,") for sentence in sentences)


def test_no_text_has_no_sentences() -> None:
    assert split(" \n\t ") == []


pieces = st.sampled_from(
    ["Jun.", "1", "to", "5,", "2020.", "Dr.", "Kim", "U.S.", "No.", "55", "The", "era.The",
     "서울은", "열렸다.", "會議。", "「はい。」",
     "と", "है।", "؟", "ธ.ค. 2563", "ซึ่ง", "https://a.b/c.", "“Go.", "Now.”", "(a.", "b.)",
     "...", "!", "?", "-", "* ", "#", ";", ",",
     '"', "z.", "B.", "4.", "Dezember", "\u00a0", "x" * 90]
)  # fmt: skip
lines = st.lists(pieces, max_size=25).map(" ".join)
bodies = st.one_of(st.text(), st.lists(lines, max_size=6).map("\n".join), lines)
languages = st.sampled_from([*LANGUAGES, "cs", "xx"])


@given(bodies, languages)
def test_spans_are_in_order_and_hold_every_character_but_white_space(
    body: str, language: str
) -> None:
    sentences = split_sentences(body, language)
    place = 0
    for sentence in sentences:
        assert not body[place : sentence.start].strip()
        text = body[sentence.start : sentence.end]
        assert text
        assert text == text.strip()
        place = sentence.end
    assert not body[place:].strip()
    assert split_sentences(body, language) == sentences


@given(lines, languages)
def test_a_sentence_is_not_split_again(line: str, language: str) -> None:
    for sentence in split(line, language):
        # In a text without capitals small letters open sentences: a part must not become one.
        if sentence != sentence.lower() or line == line.lower():
            assert split(sentence, language) == [sentence]


@pytest.mark.skipif(not SETS.exists(), reason="the development sets are not beside the checkout")
@pytest.mark.parametrize(
    ("name", "shortest", "longest"),
    [("tydi_en", 18, 26), ("m2qa_news_de", 14, 22), ("korquad1", 14, 22), ("tydi_ru", 14, 22),
     ("iapp_th", 20, 34)],
)  # fmt: skip
def test_hardly_any_gold_answer_is_cut(name: str, shortest: int, longest: int) -> None:
    splitting = evaluate(SETS / name)
    assert splitting.single_cut_percent <= 0.5
    assert shortest <= splitting.words_per_sentence <= longest


def test_a_stop_at_the_very_begin_ends_nothing() -> None:
    body = ".Then we went."
    assert [body[one.start : one.end] for one in split_sentences(body, "en")] == [body]
