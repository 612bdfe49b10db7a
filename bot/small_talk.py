"""A message in, its status out where it is no question: a greeting, thanks, noise."""

import re
import unicodedata

from bot.status import Status

LONGEST = 500
GREETINGS = frozenset(
    """
    hello|hi|hey|hi there|hello there|good morning|good afternoon|good evening
    안녕|안녕하세요|안녕하십니까|반가워요|반갑습니다
    こんにちは|こんばんは|おはよう|おはようございます|はじめまして|どうも
    你好|您好|早上好|晚上好|大家好|嗨|哈囉|哈啰|早安|晚安|午安
    hola|buenos días|buenos dias|buenas tardes|buenas noches|buenas
    bonjour|salut|bonsoir|coucou
    hallo|guten tag|guten morgen|guten abend|grüß gott|servus|moin
    привет|здравствуйте|здравствуй|добрый день|доброе утро|добрый вечер
    مرحبا|مرحبًا|أهلا|أهلاً|اهلا|السلام عليكم|صباح الخير|مساء الخير
    xin chào|chào|chào bạn|chào buổi sáng
    สวัสดี|สวัสดีครับ|สวัสดีค่ะ|หวัดดี
    halo|hai|selamat pagi|selamat siang|selamat sore|selamat malam|assalamualaikum
    olá|oi|bom dia|boa tarde|boa noite
    ciao|salve|buongiorno|buonasera
    merhaba|selam|günaydın|iyi günler|iyi akşamlar
    नमस्ते|नमस्कार|हैलो|हेलो
    """.replace("\n", "|").split("|")
)
THANKS = frozenset(
    """
    thanks|thank you|thank you very much|thanks a lot|many thanks|thx|cheers
    감사합니다|고맙습니다|고마워요|고마워|감사해요
    ありがとう|ありがとうございます|ありがとうございました|どうもありがとう
    谢谢|謝謝|多谢|多謝|谢谢你|謝謝你|感谢|感謝
    gracias|muchas gracias|mil gracias
    merci|merci beaucoup|merci bien
    danke|danke schön|vielen dank|danke sehr
    спасибо|большое спасибо|благодарю|спасибо большое
    شكرا|شكرًا|شكراً|شكرا جزيلا|شكرًا جزيلاً
    cảm ơn|cám ơn|cảm ơn bạn|cảm ơn nhiều
    ขอบคุณ|ขอบคุณครับ|ขอบคุณค่ะ|ขอบคุณมาก
    terima kasih|makasih|terima kasih banyak
    obrigado|obrigada|muito obrigado|muito obrigada
    grazie|grazie mille|molte grazie
    teşekkürler|teşekkür ederim|çok teşekkürler|sağ ol|sağol
    धन्यवाद|शुक्रिया|बहुत धन्यवाद
    """.replace("\n", "|").split("|")
)
_LETTER = re.compile(r"[^\W_]")


def status_without_search(message: str, *, longest: int = LONGEST) -> Status | None:
    """Give the status of a message that needs no search, or None for a question.

    >>> status_without_search("Good morning!")
    <Status.GREETING: 'greeting'>
    >>> status_without_search("Good morning, when was the summit?") is None
    True
    """
    if len(message) > longest:
        return Status.TOO_LONG
    said = _said(message)
    if said in _GREETINGS:
        return Status.GREETING
    if said in _THANKS:
        return Status.THANKS
    if not _LETTER.search(message):
        return Status.UNINTELLIGIBLE
    return None


def _said(message: str) -> str:
    """Fold a message for comparison: NFC, casefolded, no punctuation around it, single spaces."""
    folded = unicodedata.normalize("NFC", message).casefold()
    marks_kept = re.sub(r"\s+", " ", folded).strip()
    return marks_kept.strip("!！?？.。،,、~〜…:)(؟।♡❤🙏😊👋 ")


_GREETINGS = frozenset(_said(one) for one in GREETINGS if one.strip())
_THANKS = frozenset(_said(one) for one in THANKS if one.strip())
