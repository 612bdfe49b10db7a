"""A question asks for an address or a telephone number only where the word is what it asks for."""

import pytest

from bot.contacts import asks_for_phone, asks_for_web


@pytest.mark.parametrize(
    "question",
    [
        "What is the e-mail address of the hall?",
        "what's the general e-mail for press",
        "email for complaints",
        "¿Cuál es la página web del museo?",
        "Qual é o site da prefeitura?",
        "Qual è l'indirizzo e-mail dell'ufficio?",
        "Quelle est l'adresse e-mail du service ?",
        "Wie lautet die E-Mail-Adresse der Redaktion?",
        "Какой сайт у библиотеки?",
        "ما البريد الإلكتروني للبلدية؟",
        "Địa chỉ email của ban tổ chức là gì?",
        "Alamat email panitia apa?",
        "E-posta adresi nedir?",
        "पुस्तकालय की वेबसाइट क्या है?",
        "도서관 홈페이지 주소 알려줘",
        "문의 이메일은?",
        "申し込みのメールアドレスは？",
        "報名網址是什麼？",
        "活动在哪个网址报名？",
        "เว็บไซต์ของหอสมุดคืออะไร",
    ],
)
def test_an_address_on_the_web_is_asked_for_in_every_language(question: str) -> None:
    assert asks_for_web(question)
    assert not asks_for_phone(question)


@pytest.mark.parametrize(
    "question",
    [
        "What is the phone number of the lost and found?",
        "¿A qué teléfono llamo para preguntar?",
        "Qual é o telefone da prefeitura?",
        "Qual è il numero di telefono?",
        "Quel est le numéro de téléphone pour signaler un rat ?",
        "Unter welcher Telefonnummer erreiche ich das Amt?",
        "Какой номер телефона у библиотеки?",
        "ما رقم هاتف البلدية؟",
        "Số điện thoại của thư viện là gì?",
        "Nomor telepon perpustakaan berapa?",
        "Telefon numarası kaç?",
        "पुस्तकालय का फोन नंबर क्या है?",
        "구청 전화번호가 뭐예요?",
        "図書館の電話番号は？",
        "圖書館電話多少？",
        "图书馆的电话是多少",
        "หมายเลขโทรศัพท์ของศูนย์ของหายรถไฟใต้ดินโซลคืออะไร",
    ],
)
def test_a_telephone_number_is_asked_for_in_every_language(question: str) -> None:
    assert asks_for_phone(question)
    assert not asks_for_web(question)


@pytest.mark.parametrize(
    "question",
    [
        "How many visits did the website have?",
        "Who built the website?",
        "Why was the website replaced?",
        "Какая компания построила сайт?",
        "哪家公司做了新網站？",
        "Was dürfen Beamte auf dem Diensttelefon?",
        "Сколько посещений было у сайтов города?",
        "网站什么时候上线的？",
        "多少人用邮件订阅？",
        "设计网站的人在哪儿碰头？",
        "为了检查网站给哪个浏览器做了扩展程序？",
        "홈페이지를 만든 사람은 누구예요?",
        "이메일을 몇 통 보냈나요?",
        "電話をかけた人は何人？",
    ],
)
def test_what_only_speaks_of_websites_and_telephones_asks_for_neither(question: str) -> None:
    assert not asks_for_web(question)
    assert not asks_for_phone(question)
