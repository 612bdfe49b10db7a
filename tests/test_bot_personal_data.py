"""Personal data in a question is noticed, and nothing else is taken for it."""

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn, verhoeff

from bot.personal_data import holds_personal_data
from corpus.languages import LANGUAGES

HELD = """
    My number is 010-1234-5678, where is the library?
    call me at +82 10 1234 5678
    01012345678로 연락 주세요
    ０１０－１２３４－５６７８
    رقمي ٠١٠ ١٢٣٤ ٥٦٧٨
    06 12 34 56 78
    0151 23456789
    (212) 555-0123
    +1-415-555-2671
    我的手机 138 1234 5678
    98765 43210
    8 (912) 345-67-89
    090-1234-5678
    0912 345 678
    0812-3456-7890
    (11) 91234-5678
    0532 123 45 67
    mi teléfono es 612345678
    mail jane.doe@example.com please
    900101-1234568
    536-90-4399
    4111 1111 1111 1111
    DE89 3704 0044 0532 0130 00
    gb82west12345698765432
    11010519491231002X
    12345678Z
    X1234567L
    3171011501900001
    1-1017-00230-70-8
    2341 2341 2346
    390.533.447-05
    RSSMRA85T10A562S
    10000000146
    2 95 10 99 126 111 93
    A123456789
    784-1987-1234567-1
    112-233-445 95
"""
NOT_HELD = """
    When was it, 2020-06-01?
    from 2020.06.01 to 2020.06.05
    2019. 12. 31. 10:30
    20201201-20201205
    12/03/2025
    พ.ศ. 2563
    in 2019-2020, between 1988, 1992 and 2001
    2412 2413 2414 2415
    Vol.55 No. 123
    version 3.11.7
    37.566535, 126.977969
    192.168.10.12
    25,470 views
    1 234 567 personas
    1.234.567,89 €
    the budget of 1300000000000 won
    49,000,000,000 won in 2019 and 51,300,000,000 in 2020
    call 119 or 112, 1330 for tourists
    the hotline 1588-1234
    800-123-4567
    ISBN 978-3-16-148410-0
    ISBN 0786904070
    info@seoul.go.kr
    https://example.org/2020120412345678
"""


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


@pytest.mark.parametrize("message", lines(HELD))
def test_personal_data_is_noticed(message: str) -> None:
    assert holds_personal_data(message)
    assert holds_personal_data(f"Where is the library? ({message})")


@pytest.mark.parametrize("message", lines(NOT_HELD))
def test_what_is_nobodys_is_not_taken_for_personal_data(message: str) -> None:
    assert not holds_personal_data(message)


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(LANGUAGES),
    st.sampled_from(["full", "long", "medium", "short", "yyyy-MM-dd", "dd.MM.yyyy", "yyyyMMdd"]),
)
def test_no_date_in_any_language_is_personal_data(
    first: date, last: date, language: str, style: str
) -> None:
    locale = language.replace("-", "_")
    written = [format_date(one, style, locale=locale) for one in (first, last)]
    assert not holds_personal_data(f"What happened on {written[0]}?")
    assert not holds_personal_data(f"What happened from {written[0]} to {written[1]}?")


@given(st.integers(0, 10**15), st.sampled_from([",", " ", ".", "’"]))
def test_no_amount_with_its_thousands_parted_is_personal_data(amount: int, mark: str) -> None:
    assert not holds_personal_data(f"Were there {f'{amount:,}'.replace(',', mark)} visitors?")


@given(st.integers(0, 999_999))
def test_no_number_of_six_digits_is_personal_data(number: int) -> None:
    assert not holds_personal_data(f"What is number {number}?")


@given(st.from_regex(r"[45][2-79]{14}", fullmatch=True))  # no group like a free hotline's
def test_a_payment_card_is_known_by_its_check_digit(number: str) -> None:
    whole = number + luhn.calc_check_digit(number)
    assert holds_personal_data(f"my card is {whole}")
    assert holds_personal_data(f"my card is {whole[:4]} {whole[4:8]} {whole[8:12]} {whole[12:]}")


@given(st.from_regex(r"[3-9][2-79]{10}", fullmatch=True))
def test_an_indian_number_is_known_by_its_check_digit(number: str) -> None:
    whole = number + verhoeff.calc_check_digit(number)
    if whole != whole[::-1]:  # a palindrome is never given out
        assert holds_personal_data(f"{whole[:4]} {whole[4:8]} {whole[8:]}")


@given(st.from_regex(r"01[016789]-[0-9]{3,4}-[0-9]{4}", fullmatch=True))
def test_every_korean_mobile_number_is_noticed(number: str) -> None:
    assert holds_personal_data(f"{number}로 전화 주세요. 도서관은 언제 열어요?")


@given(st.text(max_size=300))
def test_any_text_can_be_looked_through(text: str) -> None:
    assert holds_personal_data(text) in {True, False}
