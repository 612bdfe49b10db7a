"""A message in, its status out where nothing is to be searched: a greeting, thanks, noise, danger."""

import re
import unicodedata

from bot.personal_data import holds_personal_data
from bot.status import Status
from bot.urgent import is_urgent

# In code points. Of the questions of the development sets one in ten thousand has more than 209, and
# the longest 295; what is longer than this is a letter, not a question.
LONGEST = 500
# Said to begin with, to ask how one is, or to ask who this is: all are greeted back.
GREETINGS = """
    hello|hi|hey|hiya|howdy|greetings|good morning|good afternoon|good evening|good day|good night
    how are you|how are you doing|how do you do|nice to meet you|who are you|what can you do|are you there
    안녕|안녕하세요|안녕하십니까|안녕하세용|반가워요|반갑습니다|만나서 반가워요|만나서 반갑습니다|처음 뵙겠습니다|좋은 아침|좋은 아침이에요
    잘 지내세요|잘 지내|누구세요|넌 누구야|하이|헬로
    こんにちは|こんにちわ|こんばんは|おはよう|おはようございます|はじめまして|初めまして|どうも|やあ|もしもし|よろしく|よろしくお願いします
    お元気ですか|元気ですか|あなたは誰ですか
    你好|您好|你们好|你們好|早上好|上午好|中午好|下午好|晚上好|大家好|嗨|哈囉|哈啰|哈喽|早安|午安|晚安|早|喂
    你好吗|你好嗎|很高兴认识你|很高興認識你|你是谁|你是誰|在吗|在嗎
    hola|buenos días|buenos dias|buenas tardes|buenas noches|buenas|buen día|saludos|qué tal|que tal|cómo estás
    cómo está|encantado|encantada|mucho gusto|quién eres
    bonjour|salut|bonsoir|coucou|bonne journée|comment allez-vous|comment vas-tu|ça va|comment ça va|enchanté
    enchantée|qui es-tu|qui êtes-vous
    hallo|guten tag|guten morgen|guten abend|gute nacht|grüß gott|grüß dich|grüezi|servus|moin|moin moin|tag
    wie geht es dir|wie geht es ihnen|wie geht's|freut mich|wer bist du|wer sind sie
    привет|приветик|здравствуйте|здравствуй|добрый день|доброе утро|добрый вечер|доброй ночи|здрасьте|хай
    как дела|как ты|как поживаете|приятно познакомиться|кто ты|кто вы
    مرحبا|مرحبًا|مرحباً|أهلا|أهلاً|أهلًا|اهلا|أهلا وسهلا|أهلاً وسهلاً|السلام عليكم|وعليكم السلام|صباح الخير|مساء الخير
    السلام عليكم ورحمة الله|السلام عليكم ورحمة الله وبركاته|كيف حالك|كيف الحال|تشرفنا|من أنت|هلا
    xin chào|chào|chào bạn|chào buổi sáng|chào buổi tối|chào anh|chào chị|chào em|xin chào các bạn|alo|bạn khỏe không
    rất vui được gặp bạn|bạn là ai
    สวัสดี|สวัสดีครับ|สวัสดีค่ะ|สวัสดีคะ|หวัดดี|หวัดดีครับ|หวัดดีค่ะ|ดีจ้า|อรุณสวัสดิ์|สบายดีไหม|สบายดีมั้ย|ยินดีที่ได้รู้จัก|คุณคือใคร
    halo|hai|hei|selamat pagi|selamat siang|selamat sore|selamat malam|assalamualaikum|apa kabar|salam kenal|siapa kamu
    olá|ola|oi|oie|bom dia|boa tarde|boa noite|tudo bem|como vai|como está|prazer|e aí|quem é você|alô
    ciao|salve|buongiorno|buonasera|buon giorno|buona sera|buonanotte|come stai|come sta|come va|piacere|chi sei
    merhaba|merhabalar|selam|selamlar|günaydın|iyi günler|iyi akşamlar|iyi geceler|selamünaleyküm|nasılsın|nasılsınız
    tanıştığıma memnun oldum|kimsin
    नमस्ते|नमस्कार|हैलो|हेलो|हाय|प्रणाम|राम राम|सुप्रभात|शुभ संध्या|आप कैसे हैं|कैसे हो|आप कौन हैं
"""
# Said when one is content, or goes.
THANKS = """
    thanks|thank you|thank you very much|thank you so much|thanks a lot|many thanks|thx|ty|cheers|much appreciated
    that helped|great|perfect|ok|okay|bye|bye bye|goodbye|see you|see you later|have a nice day
    감사합니다|감사해요|감사드립니다|감사|고맙습니다|고마워요|고마워|정말 감사합니다|대단히 감사합니다|도움이 됐어요|땡큐|잘 있어요
    안녕히 계세요|안녕히 가세요|수고하세요|네|알겠습니다
    ありがとう|ありがとうございます|ありがとうございました|どうもありがとう|どうもありがとうございます|どうもありがとうございました|感謝します|助かりました|サンキュー
    さようなら|さよなら|またね|バイバイ|わかりました|了解です
    谢谢|謝謝|多谢|多謝|谢谢你|謝謝你|谢谢您|謝謝您|感谢|感謝|非常感谢|非常感謝|太感谢了|太感謝了|谢啦|謝啦|谢了|再见|再見|拜拜
    好的|明白了
    gracias|muchas gracias|mil gracias|muchísimas gracias|te lo agradezco|adiós|adios|hasta luego|hasta pronto|vale|chao
    merci|merci beaucoup|merci bien|mille mercis|je vous remercie|au revoir|à bientôt|bonne soirée|d'accord|parfait
    danke|danke schön|dankeschön|vielen dank|danke sehr|besten dank|herzlichen dank|tschüss|tschüs|auf wiedersehen|ciao
    alles klar|super
    спасибо|большое спасибо|спасибо большое|благодарю|благодарю вас|огромное спасибо|спасибо огромное|пасиб|до свидания
    пока|хорошо|понятно
    شكرا|شكرًا|شكراً|شكرا جزيلا|شكرًا جزيلاً|شكراً جزيلاً|شكرا لك|شكرًا لك|شكراً لك|مشكور|أشكرك|جزاك الله خيرا|مع السلامة|وداعا|إلى اللقاء
    تمام
    cảm ơn|cám ơn|cảm ơn bạn|cảm ơn nhiều|cảm ơn rất nhiều|xin cảm ơn|cảm ơn anh|cảm ơn chị|tạm biệt|hẹn gặp lại|vâng
    ขอบคุณ|ขอบคุณครับ|ขอบคุณค่ะ|ขอบคุณคะ|ขอบคุณมาก|ขอบคุณมากครับ|ขอบคุณมากค่ะ|ขอบใจ|ลาก่อน|บ๊ายบาย|โอเค
    terima kasih|terimakasih|makasih|terima kasih banyak|trims|sampai jumpa|selamat tinggal|dadah|baik
    obrigado|obrigada|muito obrigado|muito obrigada|obrigadíssimo|agradeço|valeu|brigado|brigada|tchau|adeus|até logo|até mais
    grazie|grazie mille|molte grazie|tante grazie|ti ringrazio|la ringrazio|arrivederci|a presto|va bene|perfetto
    teşekkürler|teşekkür ederim|çok teşekkürler|çok teşekkür ederim|sağ ol|sağol|sağ olun|eyvallah|hoşça kal|hoşçakal|görüşürüz|tamam
    धन्यवाद|शुक्रिया|बहुत धन्यवाद|बहुत-बहुत धन्यवाद|बहुत शुक्रिया|आपका धन्यवाद|थैंक यू|अलविदा|फिर मिलेंगे|ठीक है
"""
# Whom one greets, and what one adds; alone it is neither a greeting nor thanks.
_ADDED = """
    there|everyone|all|bot|newsletter bot|robot|friend|sir|madam|dear|team|please|again|very much|so much|for your help
    for the help|for the answer|여러분|봇|챗봇|님|정말|너무|ボット|皆さん|みなさん|本当に|どうも|机器人|機器人|小助手|真的|a todos|señor|señora|amigo
    por favor|à tous|madame|monsieur|tout le monde|zusammen|leute|alle|schön|sehr|всем|друзья|бот|очень|والله|يا صديقي|يا بوت
    nhé|ạ|bot ơi|mọi người|ครับ|ค่ะ|คะ|นะ|นะครับ|นะคะ|จ้า|มาก|semua|pak|bu|kak|mas|mbak|ya|gente|pessoal|a todos|tutti|a tutti
    herkese|arkadaşlar|hocam|çok|जी|दोस्तों|भाई|सर|मैडम
"""
_LETTER = re.compile(r"[^\W_]")
# No spaces part these words, or endings stick to them.
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3041-\u30ff\u4e00-\u9fff가-힣]")
# Korean keyboards laugh and cry in single consonants and vowels: ㅋㅋㅋ, ㅠㅠ.
_LAUGHTER = re.compile(r"([^\W\d_])\1{2,}|[ㄱ-ㅣ]+|(?:ha|he|ja|ха){2,}h?|[哈呵]{2,}|555+")


def status_without_search(message: str, *, longest: int = LONGEST) -> Status | None:
    """Give the status of a message that is not to be searched for, or None for a question.

    An emergency comes before everything else, even where it is told at length.

    >>> status_without_search("Good morning!")
    <Status.GREETING: 'greeting'>
    >>> status_without_search("Good morning, when was the summit?") is None
    True
    """
    if is_urgent(message):
        return Status.URGENT
    said = _said(message)
    if len(said) > longest:
        return Status.TOO_LONG
    if polite := _politeness(said):
        return polite
    if holds_personal_data(message):
        return Status.PERSONAL_DATA
    if not _LETTER.search(said) or _LAUGHTER.fullmatch(re.sub(r"[\W_]+", "", said)):
        return Status.UNINTELLIGIBLE
    return None


def _said(message: str) -> str:
    """Fold a message for comparison: NFC, casefolded, single spaces, apostrophes straight."""
    folded = unicodedata.normalize("NFC", message.replace("İ", "i")).casefold()
    return re.sub(r"\s+", " ", folded.replace("’", "'")).strip()


def _politeness(said: str) -> Status | None:
    """Tell what a message is that holds nothing but greetings, thanks and what is added to them."""
    found: set[Status | None] = set()
    at = 0
    while at < len(said):
        if not said[at].isalnum():
            at += 1
            continue
        phrase = _phrase_at(said, at)
        if not phrase:
            return None
        found.add(_PHRASES[phrase])
        at += len(phrase)
    return Status.THANKS if Status.THANKS in found else Status.GREETING if any(found) else None


def _phrase_at(said: str, at: int) -> str:
    """Give the longest known phrase that begins at a place and ends at the end of a word."""
    for end in range(min(at + _LONGEST_PHRASE, len(said)), at, -1):
        within_word = said[end - 1 : end + 1].isalnum() and end < len(said)
        if said[at:end] in _PHRASES and (not within_word or _UNSPACED.match(said[end - 1])):
            return said[at:end]
    return ""


def _listed(table: str) -> list[str]:
    return [_said(phrase) for phrase in re.split(r"[|\n]", table) if phrase.strip()]


_PHRASES: dict[str, Status | None] = {
    **dict.fromkeys(_listed(_ADDED)),
    **dict.fromkeys(_listed(GREETINGS), Status.GREETING),
    **dict.fromkeys(_listed(THANKS), Status.THANKS),
}
_LONGEST_PHRASE = max(map(len, _PHRASES))
