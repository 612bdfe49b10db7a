"""A language in, the phrases that tell a date from the day they were written on out.

A phrase stands under what it means: `d-1` is the day before, `w+1` the week after, `e0` this
weekend, `m-1` last month, `y+1` next year. `{}` is a day of the week, `#` a day of a month (12일).
With one, `w+1` is that day of next week, `coming` the first such day after today, `past` the last
one before; `next` and `last` are these too, or the one of the week after or before, which speakers
disagree about; `this` is the one of this week. `none` takes phrases away that only look like one:
"hoy en día" is not today.
A key that ends in "!" wants its phrases in lower case as written: "morgen", not "Morgen".
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeWords:
    """The phrases of one language, separated by "|".

    `days`: Monday to Sunday, "/" between names of one day, "_" for a space. `not_after` and
    `not_before` are patterns of what makes a phrase mean something else: "two" before "years ago",
    "of" behind "last Friday".
    """

    days: str = ""
    phrases: dict[str, str] = field(default_factory=dict)
    not_after: str = "(?!)"
    not_before: str = "(?!)"


RELATIVE_WORDS = {
    "en": RelativeWords(
        days="monday tuesday wednesday thursday friday saturday sunday",
        phrases={
            "d-2": "the day before yesterday",
            "d-1": "yesterday|last night",
            "d0": "today|tonight|this morning|this afternoon|this evening",
            "d+1": "tomorrow",
            "d+2": "the day after tomorrow",
            "w-1": "last week|{} last week|{} of last week|last week on {}",
            "w0": "this week|{} this week|{} of this week|this week on {}",
            "w+1": "next week|{} next week|{} of next week|next week on {}",
            "w+2": "the week after next",
            "e-1": "last weekend",
            "e0": "this weekend",
            "m-1": "last month",
            "m0": "this month",
            "m+1": "next month",
            "y-2": "the year before last",
            "y-1": "last year",
            "y0": "this year",
            "y+1": "next year",
            "coming": "this coming {}|coming {}",
            "next": "next {}",
            "past": "this past {}",
            "last": "last {}",
            "this": "this {}",
            "none": "of today|of tomorrow",
        },
        not_after=r"\b(?:the|a|an|every|each|usa)\s",
        not_before=r"\s+of\b",
    ),
    "ko": RelativeWords(
        days="월요일 화요일 수요일 목요일 금요일 토요일 일요일",
        phrases={
            "d-2": "그저께|그제",
            "d-1": "어제|어젯밤",
            "d0": "오늘|오늘밤",
            "d+1": "내일",
            "d+2": "모레|내일모레",
            "w-1": "지난 주|지난 주 {}",
            "w0": "이번 주|이번 주 {}",
            "w+1": "다음 주|다음 주 {}",
            "w+2": "다다음 주",
            "e-1": "지난 주말",
            "e0": "이번 주말",
            "e+1": "다음 주말",
            "m-1": "지난 달",
            "m0": "이번 달|이달",
            "m+1": "다음 달|내달",
            "y-2": "재작년",
            "y-1": "작년|지난 해",
            "y0": "올해|금년",
            "y+1": "내년",
            "y+2": "내후년",
            "coming": "오는 {}|돌아오는 {}|오는 #",
            "next": "다음 {}",
            "past": "지난 {}|지난 #",
            "this": "이번 {}",
        },
    ),
    "ja": RelativeWords(
        days="月曜日/月曜 火曜日/火曜 水曜日/水曜 木曜日/木曜 金曜日/金曜 土曜日/土曜 日曜日/日曜",
        phrases={
            "d-2": "一昨日|おととい",
            "d-1": "昨日|昨夜|昨晩",
            "d0": "今日|本日|今夜|今晩",
            "d+1": "明日",
            "d+2": "明後日|あさって",
            "w-1": "先週|先週{}|先週の{}",
            "w0": "今週|今週{}|今週の{}",
            "w+1": "来週|来週{}|来週の{}",
            "w+2": "再来週|再来週{}|再来週の{}",
            "e-1": "先週末",
            "e0": "今週末",
            "e+1": "来週末",
            "m-2": "先々月",
            "m-1": "先月",
            "m0": "今月",
            "m+1": "来月",
            "m+2": "再来月",
            "y-2": "一昨年|おととし",
            "y-1": "去年|昨年",
            "y0": "今年|本年",
            "y+1": "来年",
            "y+2": "再来年",
            "coming": "次の{}|今度の{}",
            # 今日では is "nowadays", 年度 a fiscal year; the rest are words around 本日 and 本年.
            "none": "今日では|今日的|今年度|本年度|昨年度|来年度|一昨年度|再来年度|明日香|日本|基本"
            "|熊本|松本|山本",
        },
    ),
    "zh": RelativeWords(
        days=(
            "周一/週一/星期一/禮拜一/礼拜一 周二/週二/星期二/禮拜二/礼拜二"
            " 周三/週三/星期三/禮拜三/礼拜三 周四/週四/星期四/禮拜四/礼拜四"
            " 周五/週五/星期五/禮拜五/礼拜五 周六/週六/星期六/禮拜六/礼拜六"
            " 周日/週日/星期日/星期天/禮拜天/礼拜天/禮拜日/礼拜日"
        ),
        phrases={
            "d-1": "昨天|昨日|昨晚|昨夜",
            "d0": "今天|今日|今晚|今早|今晨",
            "d+1": "明天|明日|明晚|明早",
            "w-1": "上周|上週|上星期|上个星期|上個星期|上禮拜|上礼拜|上{}|上个{}|上個{}",
            "w0": "本周|本週|这周|這周|這週|这个星期|這個星期|本{}|这{}|這{}|这个{}|這個{}",
            "w+1": "下周|下週|下星期|下个星期|下個星期|下禮拜|下礼拜|下{}|下个{}|下個{}",
            "w+2": "下下周|下下週|下下{}",
            "e-1": "上周末|上週末",
            "e0": "本周末|本週末|这个周末|這個周末|這個週末|这周末|這週末",
            "e+1": "下周末|下週末",
            "m-1": "上月|上个月|上個月",
            "m0": "本月|这个月|這個月",
            "m+1": "下月|下个月|下個月",
            "y-2": "前年",
            "y-1": "去年",
            "y0": "今年|本年",
            "y+1": "明年",
            # Words that end as a phrase begins ("晚上周…", "版本周期", "光明日报"), and names.
            "none": (
                "晚上|早上|以上|路上|网上|網上|线上|線上|马上|馬上|天下|地下|以下|之下|线下|線下"
                "|日本|基本|文本|版本|成本|资本|資本|根本|剧本|劇本|样本|樣本|本周期|下周期|本周年|上周年"
                "|光明|文明|说明|說明|证明|證明|发明|發明|透明|声明|聲明|表明|聪明|聰明|照明|黎明|昆明"
                "|目前|之前|以前|此前|日前|当前|當前|提前|眼前|空前|过去|過去|失去|除去|本年度|前年度"
                "|今日头条|今日頭條|今日美国|今日美國"
            ),
        },
    ),
    "es": RelativeWords(
        days="lunes martes miércoles/miercoles jueves viernes sábado/sabado domingo",
        phrases={
            "d-2": "anteayer|antes de ayer",
            "d-1": "ayer|anoche",
            "d0": "hoy|esta mañana|esta tarde|esta noche",
            "d+1": "mañana",
            "d+2": "pasado mañana",
            "w-1": "semana pasada|pasada semana|{} de la semana pasada",
            "w0": "esta semana|{} de esta semana",
            "w+1": "próxima semana|proxima semana|semana próxima|semana que viene"
            "|{} de la próxima semana|{} de la semana que viene|{} de la semana próxima",
            "e-1": "fin de semana pasado|pasado fin de semana",
            "e0": "este fin de semana",
            "m-1": "mes pasado|pasado mes",
            "m0": "este mes",
            "m+1": "próximo mes|proximo mes|mes próximo|mes que viene",
            "y-1": "año pasado|pasado año",
            "y0": "este año",
            "y+1": "próximo año|proximo año|año próximo|año que viene",
            "coming": "próximo {}|proximo {}|{} próximo|{} que viene",
            "past": "{} pasado|pasado {}",
            "this": "este {}",
            "none": "hoy en día|hoy día|la mañana|las mañanas|una mañana|media mañana"
            "|de mañana|cada mañana",
        },
        not_before=r"\s+del?\b",
    ),
    "fr": RelativeWords(
        days="lundi mardi mercredi jeudi vendredi samedi dimanche",
        phrases={
            "d-2": "avant-hier",
            "d-1": "hier|hier soir",
            "d0": "aujourd'hui|ce matin|cet après-midi|ce soir",
            "d+1": "demain",
            "d+2": "après-demain",
            "w-1": "semaine dernière|semaine passée|{} de la semaine dernière",
            "w0": "cette semaine|{} de cette semaine",
            "w+1": "semaine prochaine|prochaine semaine|{} de la semaine prochaine",
            "e-1": "week-end dernier|weekend dernier|week-end passé",
            "e0": "ce week-end|ce weekend",
            "m-1": "mois dernier|mois passé",
            "m0": "ce mois-ci|ce mois",
            "m+1": "mois prochain",
            "y-1": "année dernière|année passée|an dernier|an passé",
            "y0": "cette année",
            "y+1": "année prochaine|an prochain",
            "next": "{} prochain",
            "past": "{} dernier|{} passé",
            "this": "ce {}",
            "none": "cette année-là|cette semaine-là|ce mois-là|ce matin-là|ce soir-là|ce {}-là",
        },
        not_before=r"\s+(?:de\b|du\b|d')",
    ),
    "de": RelativeWords(
        days="montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
        phrases={
            "d-2": "vorgestern",
            "d-1": "gestern|gestern abend|gestern morgen",
            "d0": "heute|heute morgen|heute früh|heute abend",
            "d+1": "morgen früh|morgen abend|morgen nachmittag",
            "d+1!": "morgen",
            "d+2": "übermorgen",
            "w-1": "letzte woche|letzter woche|letzten woche|vergangene woche|vergangener woche"
            "|vergangenen woche|vorige woche|voriger woche|letzte woche {}|{} letzter woche"
            "|{} vergangener woche|letzte woche am {}",
            "w0": "diese woche|dieser woche|diese woche {}|{} dieser woche",
            "w+1": "nächste woche|nächster woche|nächsten woche|kommende woche|kommender woche"
            "|kommenden woche|nächste woche {}|kommende woche {}|{} nächster woche"
            "|{} kommender woche|nächste woche am {}",
            "w+2": "übernächste woche|übernächster woche",
            "e-1": "letztes wochenende|letzten wochenende|vergangenes wochenende"
            "|vergangenen wochenende",
            "e0": "dieses wochenende|diesem wochenende",
            "m-1": "letzten monat|letzten monats|vergangenen monat|vergangenen monats"
            "|vorigen monat",
            "m0": "diesen monat|diesem monat|dieses monats",
            "m+1": "nächsten monat|nächsten monats|kommenden monat|kommenden monats",
            "y-1": "letztes jahr|letzten jahr|letzten jahres|vergangenes jahr|vergangenen jahr"
            "|vergangenen jahres|voriges jahr|vorigen jahr|vorigen jahres",
            "y0": "dieses jahr|diesem jahr|dieses jahres|heuer",
            "y+1": "nächstes jahr|nächsten jahr|nächsten jahres|kommendes jahr|kommenden jahr"
            "|kommenden jahres",
            "coming": "kommenden {}|kommender {}",
            "next": "nächsten {}|nächster {}",
            "past": "vergangenen {}|vergangener {}|vorigen {}",
            "last": "letzten {}|letzter {}",
            "this": "diesen {}|dieser {}|diesem {}",
        },
        not_before=r"\s+(?:des|der|eines|einer|seines|ihres|vor)\b",
    ),
    "it": RelativeWords(
        days="lunedì/lunedi martedì/martedi mercoledì/mercoledi giovedì/giovedi venerdì/venerdi"
        " sabato domenica",
        phrases={
            "d-2": "l'altro ieri|avantieri",
            "d-1": "ieri|ieri sera",
            "d0": "oggi|stamattina|stasera|questa mattina|questa sera",
            "d+1": "domani",
            "d+2": "dopodomani",
            "w-1": "scorsa settimana|settimana scorsa|{} della scorsa settimana",
            "w0": "questa settimana|{} di questa settimana",
            "w+1": "prossima settimana|settimana prossima|{} della prossima settimana",
            "e-1": "scorso fine settimana|scorso weekend|scorso week-end",
            "e0": "questo fine settimana|questo weekend|questo week-end",
            "m-1": "scorso mese|mese scorso",
            "m0": "questo mese",
            "m+1": "prossimo mese|mese prossimo",
            "y-1": "scorso anno|anno scorso",
            "y0": "quest'anno",
            "y+1": "prossimo anno|anno prossimo",
            "next": "prossimo {}|prossima {}|{} prossimo|{} prossima",
            "past": "scorso {}|scorsa {}|{} scorso|{} scorsa",
            "this": "questo {}|questa {}",
        },
        not_before=r"\s+(?:di|del|dello|della|dell')\b",
    ),
    "pt": RelativeWords(
        # Without "-feira" the days are ordinals: "a próxima segunda edição".
        days="segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        phrases={
            "d-2": "anteontem",
            "d-1": "ontem|ontem à noite",
            "d0": "hoje|esta manhã|esta tarde|esta noite",
            "d+1": "amanhã",
            "d+2": "depois de amanhã",
            "w-1": "semana passada|{} da semana passada",
            "w0": "esta semana|nesta semana|desta semana",
            "w+1": "próxima semana|proxima semana|semana que vem|{} da próxima semana"
            "|{} da semana que vem",
            "e-1": "fim de semana passado",
            "e0": "este fim de semana|neste fim de semana",
            "m-1": "mês passado",
            "m0": "este mês|neste mês|deste mês",
            "m+1": "próximo mês|mês que vem",
            "y-1": "ano passado",
            "y0": "este ano|neste ano|deste ano",
            "y+1": "próximo ano|proximo ano|ano que vem",
            "coming": "próxima {}|próximo {}|{} que vem|{} próxima",
            "past": "{} passada|{} passado",
            "this": "esta {}|nesta {}|este {}|neste {}",
            "none": "hoje em dia",
        },
        not_before=r"\s+d[aeo]s?\b",
    ),
    "ru": RelativeWords(
        days="понедельник вторник среду/среда четверг пятницу/пятница субботу/суббота воскресенье",
        phrases={
            "d-2": "позавчера",
            "d-1": "вчера",
            "d0": "сегодня",
            "d+1": "завтра",
            "d+2": "послезавтра",
            "w-1": "прошлой неделе|прошлой недели|прошлую неделю|минувшей неделе"
            "|{} на прошлой неделе",
            "w0": "этой неделе|этой недели|эту неделю|{} на этой неделе",
            "w+1": "следующей неделе|следующей недели|следующую неделю|будущей неделе"
            "|{} на следующей неделе|{} следующей недели|{} на будущей неделе",
            "e-1": "прошлые выходные|прошлых выходных|минувшие выходные|минувших выходных",
            "e0": "эти выходные|этих выходных",
            "m-1": "прошлом месяце|прошлого месяца|минувшем месяце",
            "m0": "этом месяце|этого месяца|текущем месяце|текущего месяца",
            "m+1": "следующем месяце|следующего месяца|будущем месяце",
            "y-2": "позапрошлом году|позапрошлого года",
            "y-1": "прошлом году|прошлого года|минувшем году|минувшего года",
            "y0": "этом году|этого года|текущем году|текущего года|нынешнем году|нынешнего года",
            "y+1": "следующем году|следующего года|будущем году|будущего года",
            "coming": "ближайший {}|ближайшую {}|ближайшее {}",
            "next": "следующий {}|следующую {}|следующее {}",
            "past": "прошлый {}|прошлую {}|прошлое {}|минувший {}|минувшую {}|минувшее {}",
            "this": "этот {}|эту {}|это {}",
        },
        not_before=r"\s+после\b",
    ),
    "ar": RelativeWords(
        # اليوم alone is "the day" as often as "today", so it is left out.
        days="الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
        phrases={
            "d-2": "أول أمس|أمس الأول",
            "d-1": "أمس|يوم أمس|البارحة",
            "d0": "صباح اليوم|مساء اليوم|ظهر اليوم|هذا الصباح|هذا المساء",
            "d+1": "غدا|غداً|غدًا|يوم غد",
            "d+2": "بعد غد",
            "w-1": "الأسبوع الماضي|{} من الأسبوع الماضي",
            "w0": "هذا الأسبوع|الأسبوع الحالي|الأسبوع الجاري|{} من هذا الأسبوع",
            "w+1": "الأسبوع المقبل|الأسبوع القادم|{} من الأسبوع المقبل|{} من الأسبوع القادم",
            "m-1": "الشهر الماضي|الشهر المنصرم",
            "m0": "هذا الشهر|الشهر الحالي|الشهر الجاري",
            "m+1": "الشهر المقبل|الشهر القادم",
            "y-1": "العام الماضي|السنة الماضية|العام المنصرم",
            "y0": "هذا العام|العام الحالي|العام الجاري|هذه السنة|السنة الحالية|السنة الجارية",
            "y+1": "العام المقبل|العام القادم|السنة المقبلة|السنة القادمة",
            "coming": "{} المقبل|{} القادم|{} المقبلة|{} القادمة",
            "past": "{} الماضي|{} الماضية|{} المنصرم|{} المنصرمة",
            "this": "هذا {}",
        },
    ),
    "vi": RelativeWords(
        days="thứ_hai/thứ_2 thứ_ba/thứ_3 thứ_tư/thứ_4 thứ_năm/thứ_5 thứ_sáu/thứ_6 thứ_bảy/thứ_7"
        " chủ_nhật",
        phrases={
            "d-2": "hôm kia",
            "d-1": "hôm qua|đêm qua|tối qua",
            "d0": "hôm nay|sáng nay|chiều nay|tối nay",
            "d+1": "ngày mai|sáng mai|chiều mai|tối mai",
            "d+2": "ngày kia|ngày mốt",
            "w-1": "tuần trước|tuần rồi|{} tuần trước|{} tuần rồi",
            "w0": "tuần này|{} tuần này",
            "w+1": "tuần tới|tuần sau|{} tuần tới|{} tuần sau",
            "e-1": "cuối tuần trước|cuối tuần rồi",
            "e0": "cuối tuần này",
            "e+1": "cuối tuần sau",
            "m-1": "tháng trước|tháng rồi",
            "m0": "tháng này",
            "m+1": "tháng tới|tháng sau",
            "y-1": "năm ngoái|năm trước",
            "y0": "năm nay",
            "y+1": "năm tới|năm sau|sang năm",
            "coming": "{} tới",
            "past": "{} vừa qua|{} vừa rồi",
            "this": "{} này",
            "none": "cuối tuần tới",
        },
        not_after=r"(?:\d|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nhiều|những|các"
        r"|trăm|nghìn|ngàn))\s",
    ),
    "th": RelativeWords(
        # A day without วัน before it may be another word: อาทิตย์หน้า is next week.
        days="วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี/วันพฤหัส วันศุกร์ วันเสาร์ วันอาทิตย์",
        phrases={
            "d-2": "เมื่อวานซืน",
            "d-1": "เมื่อวานนี้|เมื่อวาน|เมื่อคืนนี้|เมื่อคืน",
            "d0": "วันนี้|เช้านี้|บ่ายนี้|เย็นนี้|คืนนี้",
            "d+1": "พรุ่งนี้|วันพรุ่งนี้",
            "d+2": "มะรืนนี้|วันมะรืน",
            "w-1": "สัปดาห์ที่แล้ว|สัปดาห์ก่อน|อาทิตย์ที่แล้ว|{}สัปดาห์ที่แล้ว",
            "w0": "สัปดาห์นี้|อาทิตย์นี้|{}สัปดาห์นี้",
            "w+1": "สัปดาห์หน้า|อาทิตย์หน้า|{}สัปดาห์หน้า",
            "e-1": "สุดสัปดาห์ที่แล้ว",
            "e0": "สุดสัปดาห์นี้",
            "m-1": "เดือนที่แล้ว|เดือนก่อน",
            "m0": "เดือนนี้",
            "m+1": "เดือนหน้า",
            "y-1": "ปีที่แล้ว|ปีก่อน|ปีกลาย",
            "y0": "ปีนี้",
            "y+1": "ปีหน้า",
            "coming": "{}ที่จะถึงนี้|{}ที่จะถึง",
            "next": "{}หน้า",
            "past": "{}ที่แล้ว|{}ที่ผ่านมา",
            "this": "{}นี้",
            "none": "ทุกวันนี้|สุดสัปดาห์หน้า|สุดสัปดาห์ก่อน",
        },
        not_after=r"(?:\d|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|หลาย|กี่|ร้อย|พัน|ครึ่ง)\s?",
    ),
    "id": RelativeWords(
        # "Minggu" is Sunday and "minggu" a week, so the day needs its "hari".
        days="senin selasa rabu kamis jumat/jum'at sabtu hari_minggu",
        phrases={
            "d-1": "kemarin|tadi malam",
            "d0": "hari ini|pagi ini|siang ini|sore ini|malam ini",
            "d+1": "besok",
            "d+2": "lusa",
            "w-1": "pekan lalu|{} pekan lalu|{} minggu lalu",
            "w-1!": "minggu lalu",
            "w0": "pekan ini|{} pekan ini|{} minggu ini",
            "w0!": "minggu ini",
            "w+1": "pekan depan|{} pekan depan|{} minggu depan",
            "w+1!": "minggu depan",
            "e-1": "akhir pekan lalu|akhir minggu lalu",
            "e0": "akhir pekan ini|akhir minggu ini",
            "e+1": "akhir pekan depan|akhir minggu depan",
            "m-1": "bulan lalu",
            "m0": "bulan ini",
            "m+1": "bulan depan",
            "y-1": "tahun lalu",
            "y0": "tahun ini",
            "y+1": "tahun depan",
            "coming": "{} mendatang",
            "next": "{} depan",
            "past": "{} lalu|{} yang lalu",
            "this": "{} ini",
            "none": "{} kemarin|baru kemarin|kemarin lusa",
        },
        not_after=r"(?:\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belas"
        r"|puluh|ratus|beberapa))\s",
    ),
    "tr": RelativeWords(
        # "pazar" alone is a market too.
        days="pazartesi salı çarşamba perşembe cuma cumartesi pazar_günü",
        phrases={
            "d-2": "evvelsi gün",
            "d-1": "dün|dün akşam|dün gece",
            "d0": "bugün|bu sabah|bu akşam|bu gece",
            "d+1": "yarın",
            "d+2": "öbür gün",
            "w-1": "geçen hafta|geçtiğimiz hafta|geçen hafta {}|geçtiğimiz hafta {}",
            "w0": "bu hafta|bu haftaki|bu hafta {}",
            "w+1": "gelecek hafta|önümüzdeki hafta|haftaya|gelecek hafta {}|önümüzdeki hafta {}"
            "|haftaya {}",
            "e-1": "geçen hafta sonu|geçtiğimiz hafta sonu",
            "e0": "bu hafta sonu",
            "m-1": "geçen ay|geçen ayki|geçtiğimiz ay",
            "m0": "bu ay|bu ayki|bu ayın",
            "m+1": "gelecek ay|önümüzdeki ay",
            "y-1": "geçen yıl|geçen yılki|geçen yılın|geçtiğimiz yıl|geçen sene|geçen seneki",
            "y0": "bu yıl|bu yılki|bu yılın|bu sene|bu seneki",
            "y+1": "gelecek yıl|önümüzdeki yıl|gelecek sene|seneye",
            "coming": "önümüzdeki {}|gelecek {}",
            "past": "geçen {}|geçtiğimiz {}",
            "this": "bu {}",
            "none": "gelecek hafta sonu|önümüzdeki hafta sonu",
        },
    ),
    "hi": RelativeWords(
        # कल is yesterday and tomorrow, परसों the day before and the day after: both are left out.
        days="सोमवार मंगलवार बुधवार गुरुवार/बृहस्पतिवार/वीरवार शुक्रवार शनिवार रविवार/इतवार",
        phrases={
            "d0": "आज|आज शाम|आज सुबह|आज रात",
            "w-1": "पिछले सप्ताह|पिछले हफ़्ते|पिछले हफ्ते|पिछले सप्ताह {}",
            "w0": "इस सप्ताह|इस हफ़्ते|इस हफ्ते|इस सप्ताह {}",
            "w+1": "अगले सप्ताह|अगले हफ़्ते|अगले हफ्ते|अगले सप्ताह {}",
            "m-1": "पिछले महीने|पिछले माह",
            "m0": "इस महीने|इस माह",
            "m+1": "अगले महीने|अगले माह",
            "y-1": "पिछले साल|पिछले वर्ष|बीते साल|बीते वर्ष|गत वर्ष",
            "y0": "इस साल|इस वर्ष",
            "y+1": "अगले साल|अगले वर्ष",
            "coming": "आगामी {}|आने वाले {}",
            "next": "अगले {}",
            "past": "पिछले {}|बीते {}",
            "this": "इस {}",
            "none": "आज कल|आज-कल",
        },
    ),
}
