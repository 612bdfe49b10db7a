"""A question in, whether it asks for an address on the web or a telephone number out.

Many questions speak of a website ("how many visits did the website have?", "who built it?"), and
ask for something else. So the word must be what is asked for: beside the question word, at the
begin of keywords, or at the end of an unspaced question without another word that asks.
"""

import re

# Words of unspaced scripts stand anywhere, others at word boundaries, with what belongs to them.
_WEB = (
    r"e-?mails?|e-?mail-?(?:address|adress\w*)|web ?(?:site|page|address)|home ?page|urls?"
    r"|correos?(?: electrónicos?)?|(?:páginas?|sitios?) web|endereço eletr[oô]nico"
    r"|site(?: (?:web|internet))?|courriels?|adresse (?:e-?mail|web)|web(?:seite|adresse)"
    r"|internet(?:seite|adresse)|sito(?: web| internet)?|indirizzo (?:e-?mail|web)"
    r"|сайты?|ссылк[аиу]|электронн\w+ (?:почт\w+|адрес\w*)"
    r"|البريد(?: الإلكتروني)?|الموقع الإلكتروني|trang web|địa chỉ (?:web|e-?mail)"
    r"|alamat (?:e-?mail|web|surel|situs)|situs(?: web)?|surel"
    r"|e-?posta(?: adres\w*)?|web (?:sitesi|adres\w*)|वेबसाइट|ईमेल"
)
_WEB_UNSPACED = (
    r"이메일(?: ?주소)?|메일 ?주소|홈페이지(?: ?주소)?|웹사이트(?: ?주소)?|メール(?:アドレス)?"
    r"|(?:ウェブ)?サイト(?:のURL)?|ホームページ|[邮郵]箱|[邮郵]件地址|[电電]子[邮郵](?:箱|件)"
    r"|[网網][址站]|อีเมล|เว็บไซต์"
)
_PHONE = (
    r"(?:tele)?phone(?: numbers?)?|hotline|(?:números? de )?tel[eé]fono|(?:número de )?telefone"
    r"|(?:numero di )?telefono|(?:numéro de )?téléphone|telefon(?:nummer)?"
    r"|(?:номер )?телефон[аыу]?|(?:nomor|no) (?:wa|hp)|(?:رقم )?(?:ال)?هاتف|(?:số )?điện thoại"
    r"|(?:nomor )?telepon"
    r"|telefon(?: numara\w*)?|(?:टेलीफोन|फोन)(?: नंबर)?"
)
_PHONE_UNSPACED = r"전화(?: ?번호)?|電話(?:番号|號碼)?|电话(?:号码)?|(?:หมายเลข|เบอร์)โทร(?:ศัพท์)?"
# What asks before the word, after it, and beside it where words are not spaced.
_ASKS = (
    r"what|which|qué|cuál(?:es)?|qual(?:i|is)?|quel(?:le)?s?|che|welche[rsnm]?|wie"
    r"|как(?:ой|ая|ие|ое|ому|им|ов|ова|овы)|ما|أي|apa|hangi|कौन[- ]सा"
)
_IS = r"['’]s| (?:is|are|was|es|son|era|é|são|è|est|ist|lautet|هو|هي)"
_ASKS_LAST = r"là gì|nào|apa|berapa|ne(?:dir)?|kaç|क्या(?: है)?|बताइए"
_OF = r"of|for|to|d[eiu]l?|d[oa]|von|vom|der|für|para|per|pour|для|của|untuk|का|की"
_ASKS_BESIDE = (
    r"[은는이가]?\s*(?:뭐|무엇|뭔|어떻게|몇 ?번)|[을를]?\s*(?:좀 )?(?:알려|가르쳐)"
    r"|[はを]?(?:何|なん|どこ|教え)|是?(?:什[么麼](?![时時])|多少|哪)|.{0,40}(?:อะไร|เท่าไร)"
)
_WHICH = r"어느|어떤|무슨|どの|何の|哪[个個]|什[么麼]"
_ASKS_ELSE = r"누|어느|어떤|무슨|언제|왜|몇|[何誰谁哪什怎几幾多]|どの|どこ|だれ|いつ|なぜ|ใคร|ไหน"


def _pattern(spaced: str, unspaced: str) -> re.Pattern[str]:
    return re.compile(
        # "what is the general e-mail", "which phone number", "e-mail for complaints", "… nedir?"
        rf"(?<!\w)(?:{_ASKS})(?:{_IS})(?: [\w'’]+){{0,3}}? (?:[\w'’]+['’-])?(?:{spaced})(?!\w)"
        rf"|(?<!\w)(?:{_ASKS})(?: [\w'’]+)? (?:{spaced})(?!\w)"
        rf"|^\W*(?:[\w'’]+ ){{0,3}}(?:{spaced}) (?:{_OF})(?!\w)"
        rf"|(?<!\w)(?:{spaced})(?: \w+){{0,8}} (?:{_ASKS_LAST})\W*$"
        rf"|(?:{unspaced})\s*(?:{_ASKS_BESIDE})|(?:{_WHICH})\s*(?:{unspaced})"
        rf"|^(?:(?!{_ASKS_ELSE}).)*(?:{unspaced})[은는は]?\s*[？?]?$",
        re.IGNORECASE,
    )


_ASKS_WEB = _pattern(_WEB, _WEB_UNSPACED)
_ASKS_PHONE = _pattern(_PHONE, _PHONE_UNSPACED)


def asks_for_web(question: str) -> bool:
    """Tell whether a question asks for an address on the web or an e-mail address.

    >>> asks_for_web("What is the press e-mail?"), asks_for_web("What does the website cost?")
    (True, False)
    """
    return _ASKS_WEB.search(question) is not None


def asks_for_phone(question: str) -> bool:
    """Tell whether a question asks for a telephone number.

    >>> asks_for_phone("구청 전화번호가 뭐예요?"), asks_for_phone("How many phones were found?")
    (True, False)
    """
    return _ASKS_PHONE.search(question) is not None
