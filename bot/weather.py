"""A question in, whether it asks what the weather is or will be out, in 17 languages.

A newsletter told it for its own days at best, so that nothing in an archive answers.
"""

from bot.patterns import pattern_of

_WEATHER = pattern_of(
    r"weather|forecast|rain(?:s|ing|y)?|snow(?:s|ing)?|\w*wetter|regne[nt]|schneit"
    r"|(?:qué|que) (?:tiempo|clima)|clima|llover[áa]?|llueve|météo|(?:quel )?temps (?:fera|fait)\S*"
    r"|pleuv\w+|pleut|que tempo|tempo (?:vai fazer|fará|farà|fa)|previs(?:ão|ioni) d\w+ tempo"
    r"|chove[r]?|choverá|che tempo|meteo|piov\w+|погод\w+|дождь|снег|(?:ال)?طقس|ستمطر|تمطر"
    r"|thời tiết|mưa|cuaca|hujan|hava(?: durumu)?|yağmur|मौसम|बारिश",
    r"날씨|비가? ?[와오올]|天[気气氣]|下雨|雨[がは]?降|気温|气温|氣溫|อากาศ|ฝน(?:จะ)?ตก",
)
_NOW = pattern_of(
    r"today|tomorrow|tonight|now|(?:this|next|the) (?:week|weekend|morning|evening|afternoon)"
    r"|heute|morgen|jetzt|(?:am|dieses|nächstes) wochenende|hoy|mañana|ahora|fin de semana"
    r"|aujourd.hui|demain|maintenant|(?:ce |le )?week-end|hoje|amanhã|agora|fim de semana|oggi"
    r"|domani|adesso|stasera|сегодня|завтра|сейчас|(?:на|в|эти) выходны[ех]|اليوم|غد[اًا]*|الآن"
    r"|hôm nay|ngày mai|bây giờ|cuối tuần|hari ini|besok|sekarang|akhir pekan|bugün|yarın|şimdi"
    r"|hafta sonu|आज|कल|अभी",
    r"오늘|내일|지금|이번 ?주|주말|今日|明日|今週|週末|今天|明天|[现現]在|周末"
    r"|วันนี้|พรุ่งนี้|ตอนนี้|สุดสัปดาห์",
)
# "What if it rains tomorrow?" asks about something else.
_IF = pattern_of(
    r"if|in case|wenn|falls|si|se|en caso|caso|если|إذا|لو|nếu|jika|kalau|eğer|\w+rsa|अगर|यदि",
    r"면|もし|たら|場合|如果|若|ถ้า|หาก",
)


def asks_for_weather(question: str) -> bool:
    """Tell whether a question asks what the weather is now, or will be soon.

    >>> asks_for_weather("Will it rain tomorrow?")
    True
    >>> asks_for_weather("Does the parade take place if it rains tomorrow?")
    False
    """
    return (
        _WEATHER.search(question) is not None
        and _NOW.search(question) is not None
        and _IF.search(question) is None
    )
