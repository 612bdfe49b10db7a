"""A paragraph in, whether it is the frame of a newsletter rather than its content out."""

import re

from corpus.formats.blocks import Block

# Frames speak the languages of their senders. Each is a phrase that no story needs.
_FRAME_PHRASES = (
    r"unsubscribe|update (?:your )?(?:email )?preferences|add (?:us )?to your address book",
    r"manage (?:your )?(?:subscription|preferences)|to your address book|link to mirror page",
    r"view (?:(?:this|it|the)\s*)?(?:e-?mail|newsletter|message)?\s*(?:in|on) .{0,12}browser",
    r"view (?:as|the) web ?(?:page|version)|(?:read|view|see)\s+(?:it |this )?online(?: version)?",
    r"you(?:'re|’re| are)? (?:have )?receiv(?:ed|ing) this (?:e-?mail|newsletter|message|because)",
    r"^(?:previous|next) message(?: \(by thread\))?:|^messages sorted by:",
    r"^more information about the .{1,60}mailing list|^.{1,40} at [\w-]+\.\w{2,4}$",
    r"forward (?:this )?(?:email )?to a friend",
    r"all rights reserved|trouble (?:viewing|reading) this",
    r"was this (?:page|article) helpful|sign up for our newsletter|terms of (?:use|service)",
    r"this (?:e-?mail|newsletter) was sent (?:to|by)|privacy (?:policy|notice|statement) ?(?:\||$)",
    r"newsletter (?:abbestellen|abmelden|abzumelden)|abmelden|abbestellen|vom newsletter",
    r"(?:im|in ihrem|in deinem) browser (?:ansehen|anzeigen|öffnen|betrachten)|webversion",
    r"nicht (?:richtig|korrekt|einwandfrei|optimal) (?:angezeigt|dargestellt)|onlineansicht",
    r"online-?version|alle rechte vorbehalten",
    r"(?:diese|dieser) (?:e-?mail|newsletter) (?:wurde|ging) an",
    r"impressum\b.{0,60}datenschutz|datenschutz\b.{0,60}impressum",
    r"se désabonner|désinscri(?:re|ption)|tous droits réservés|voir (?:cet e-?mail )?en ligne",
    r"dans votre navigateur|darse de baja",
    r"cancelar (?:la |tu |su )?suscripción|en (?:el|tu|su) navegador",
    r"todos los derechos reservados",
    r"cancelar (?:a )?(?:inscrição|assinatura)|todos os direitos reservados",
    r"annulla l['’]iscrizione|disiscriviti|tutti i diritti riservati|odhlásit (?:se|odběr)",
    r"wypisz (?:się|mnie)|leiratkoz|afmelden|uitschrijven",
    r"avprenumerera|отписаться|все права защищены",
    r"수신\s?거부|구독\s?(?:해지|취소)|공공누리|저작물은|저작권|무단\s?(?:전재|복제|배포)|배포금지",
    r"전자정부 누리집|만족하(?:십|셨습)니까|만족도|이메일\s?무단\s?수집|qr\s?code|댓글은",
    r"로그인(?:이|을| ) ?(?:필요|원하)|無断(?:転載|複製)|配信停止|購読解除|登録解除",
    r"退订|退訂|取消订阅|取消訂閱|版权所有|版權所有|copyright\s*(?:ⓒ|©|\(c\))|[ⓒ©]\s*(?:19|20)\d\d",
)
# Blocks that say nothing else are buttons and labels.
_BUTTONS = (
    r"share|tweet|print|e-?mail|like|pin|follow us|share (?:this|on|via)\b.{0,40}",
    r"(?:share on )?(?:facebook|twitter|x|linkedin|instagram|youtube|whatsapp|telegram|pinterest)",
    r"teilen|weiterleiten|drucken|partager|compartir",
    r"skip to (?:main )?content|back to top|nach oben",
    r"목록|이전글|다음글|인쇄|공유하기|url 복사|본문 ?바로가기|첨부파일|미리보기|바로보기|다운로드",
    r"[^.!?]{1,30}\s?[›»→]|read more|learn more|mehr (?:erfahren|lesen)|weiterlesen|more|home|menu",
    r"jetzt (?:lesen|ansehen|anmelden)|search|login|log in|sign (?:in|up)|register|top|close|next",
    r".{0,12}만족도.{0,12}",
    r"previous|prev|advertisement|anzeige|sponsored|[x×]|\d+",
)
_COUNTERS = (
    r"(?:조회수?|閲覧数|浏览次数|view(?:s| count)?|hits?|번호)\s*[:：]?\s*[\d,]*",
    r"[\d,]+\s*(?:views?|hits?|회)",
)
_FRAME = re.compile("|".join(_FRAME_PHRASES), re.IGNORECASE | re.MULTILINE)
_BUTTON = re.compile(rf"^\W*(?:{'|'.join(_BUTTONS)})\W*$", re.IGNORECASE)
_COUNTER = re.compile(f"^(?:{'|'.join(_COUNTERS)})$", re.IGNORECASE)
# A frame phrase in a longer paragraph is part of a story ("residents can unsubscribe from…").
_FRAME_LIMIT = 500


def is_frame(block: Block) -> bool:
    """Say whether a block belongs to the frame: subscription, copyright, sharing, view counts."""
    text = block.text
    if block.kind in {"rule", "code"}:
        return False
    if len(text) > _FRAME_LIMIT:
        return False
    if _BUTTON.match(text) or _COUNTER.match(text) or not any(map(str.isalnum, text)):
        return True
    return _FRAME.search(text) is not None
