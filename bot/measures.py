"""A question in, the measure that it asks for out: a length, a sum of money, a time of day.

What a sentence gives is told by bot/units.py.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from bot.answer_types import AnswerType
from bot.contacts import asks_for_phone, asks_for_web
from bot.counts import asks_for_count
from bot.money import MONEY, MONEY_UNSPACED
from bot.patterns import pattern_of


class Measure(StrEnum):
    """What is measured."""

    LENGTH = "length"
    AREA = "area"
    MONEY = "money"
    PERCENT = "percent"
    DURATION = "duration"
    AGE = "age"
    CLOCK = "time of day"
    WEB = "web or e-mail address"
    PHONE = "telephone number"
    VERSION = "version"


# Words of unspaced scripts stand anywhere, others at word boundaries, with their endings.
# The first that is found counts: who asks for how long a fee is due asks for no money.
ASKED = {
    Measure.AGE: (
        (
            r"how old|what age|(?:minimum|maximum|average) age"
            r"|qué edad|cuántos años (?:tiene|tenía|cumpl\w+)|que idade"
            r"|quantos anos (?:tem|tinha)|che età|quanti anni (?:ha|aveva)|quel âge|wie alt"
            r"|сколько (?:ему |ей |им )?лет(?!.* (?:руковод|работа|дли|прожи|жил|служ|занима"
            r"|пров))|как(?:ой|ого) возраста?|كم عمر\w*"
            r"|(?:bao nhiêu|mấy) tuổi|berapa (?:umur|usia)\w*|(?:umur|usia)\w* berapa"
            r"|kaç yaş\w*|उम्र|आयु|كم كان عمر\w*"
        ),
        (
            r"몇 ?살|나이|연세|おいくつ|多大[岁歲][数數]|何[歳才]|(?:[几幾]|多少)[岁歲]"
            r"|多大年[纪紀]|年[龄齡]|อายุ(?!.*ละ)"
        ),
    ),
    Measure.CLOCK: (
        (
            r"(?:at )?what (?:time|hour)|(?:a )?qué hora|que horas|(?:(?<=a )|(?<=^))che ora"
            r"|quelle heure|(?:um )?wie ?viel uhr|welche[rn]? uhrzeit"
            r"|во сколько(?!.*обо(?:ш[лё]|ход|йд))|котор(?:ом|ый) час\w*"
            r"|в какое время|(?:أي|اي) (?:ال)?ساعة|كم الساعة|الساعة كم|(?:lúc )?mấy giờ"
            r"|(?:jam|pukul) berapa|saat kaç\w*|कितने बजे"
            r"|(?:opening|business|office|visiting) hours|opening times?"
            r"|horarios? de (?:apertura|atención|visita)|horário de (?:funcionamento|abertura)"
            r"|orari(?:o)? di apertura|heures? d.ouverture|horaires? d.ouverture|öffnungszeit\w*"
            r"|(?:часы|время|режим) работы|(?:ساعات|أوقات|مواعيد) (?:العمل|الدوام|الزيارة)"
            r"|giờ (?:mở cửa|làm việc)|jam (?:buka|operasional)|(?:açılış|çalışma|ziyaret) saat\w*"
            r"|खुलने का समय"
        ),
        (
            r"몇 ?시(?!간)|(?:운영|영업|개장|개관|관람|근무|접수) ?시간"
            r"|何時(?=[ぁ-んァ-ヶ])|(?<![\u4e00-\u9fff])何時(?=[？?、。]|$)|(?:営業|開館|開場|受付|診療)時間"
            r"|[几幾][点點](?!钟内|鐘內)|(?:营业|營業|开放|開放|办公|辦公)[时時][间間]|กี่โมง"
            r"|เวลาใด|เวลา(?:เปิด|ทำการ)"
        ),
    ),
    Measure.VERSION: (
        (
            r"(?:which|what)(?: is the| was the)?(?: \w+)? versions?|version number"
            r"|(?:qué|cuál es la(?: \w+)?) versión|(?:que|qual(?: é a(?: \w+)?)?) versão"
            r"|(?:che|quale|qual è la(?: \w+)?) versione|quelle(?: est la(?: \w+)?)? version"
            r"|welche[rn]? version|как(?:ая|ой|ую) версии?[яюей]?|номер версии|(?:أي|ما هو) إصدار"
            r"|phiên bản (?:nào|mấy)|versi (?:berapa|apa)|hangi sürüm\w*|कौन[- ]सा संस्करण"
        ),
        (
            r"(?:어떤|어느|몇|무슨) ?버전|버전[은이] (?:무엇|뭐|몇|어떻게)|どのバージョン"
            r"|バージョン(?:番号)?は|(?:哪[个個一]|什[么麼])版本|哪一版|版本[号號]|เวอร์ชัน(?:ใด"
            r"|ไหน|อะไร)"
        ),
    ),
    Measure.DURATION: (
        (
            r"how long (?!(?:is|was|are|were|will)\b)|how long (?:can|could|do|does|did|will"
            r"|would|has|have|had|may|must|should|until)"
            r"|for how long|how many (?:seconds|minutes|hours|days|nights|weeks|months|years)"
            r"|duration|cuánto tiempo|duración|quanto tempo|duração|durata|combien d.années|durée"
            r"|wie lange|dauer|cuánto dur\w+|quanto dur\w+|как долго|cu[aá]nto tard\w+"
            r"|tempi (?:medi )?di attesa|сколько (?:\w+ )?(?:длил\w+|длит\w+|продолж\w+)"
            r"|cuánt[oa]s (?:segundos|minutos|horas|días|noches|semanas|meses|años)"
            r"|quant[oa]s (?:segundos|minutos|horas|dias|noites|semanas|meses|anos)"
            r"|quant[ie] (?:secondi|minuti|ore|giorni|notti|settimane|mesi|anni)"
            r"|combien de (?:temps|secondes|minutes|heures|jours|nuits|semaines|mois|ans)"
            r"|wie vielen? (?:sekunden|minuten|stunden|tagen?|nächten?|wochen|monaten?|jahren?)"
            r"|duración|quanto ci vuole"
            r"|скольк(?:о|их) (?:времени|секунд|минут|часов|дней|суток|недель|месяцев|лет)|срок\w*"
            r"|كا?م (?:من الوقت|ثانية|دقيقة|ساعة|يوم\w*|أسبوع\w*|شهر\w*|سنة)|مدة"
            r"|bao lâu|(?:bao nhiêu|mấy) (?:giây|phút|giờ|ngày|tuần|tháng|năm)"
            r"|berapa (?:lama|detik|menit|jam|hari|minggu|bulan|tahun)"
            r"|ne kadar sür\w*|kaç (?:saniye|dakika|saat|gün|gece|hafta|ay|yıl)"
            r"|كم (?:ي|ت|سي|ست|ا)ستغرق\w*|كم (?:ي|ت|سي|ست)?(?:ستمر|دوم|دام)\w*"
            r"|कितना (?:समय|वक़्त|वक्त)|कितने (?:हफ़्त\w*|हफ्त\w*)"
            r"|कितने (?:सेकंड|मिनट|घंटे|घंटों|दिन|दिनों|सप्ताह|महीने|साल|समय)|कितनी देर"
        ),
        (
            r"얼마나 ?(?:오래|걸)|얼마 ?동안|며칠 ?(?:동안|간|이내|안에|만에|(?:이나 ?"
            r"|정도 ?)?걸)|기간은"
            r"|몇 ?초|총 몇 ?달|임기|몇 ?(?:분|시간|일|주|개월|달|년) ?(?:간|동안|이내|안에|만에"
            r"|이면|걸)|임기"
            r"|ど(?:の|れ)(?:くらい|ぐらい)(?:の(?:期間|時間)|かか)|何(?:分|日|週|か月|ヶ月|カ月"
            r"|年)(?:間|以内)|何時間|何秒|どの?(?:くらい|ぐらい|ほど)(?:の間)?(?:続|待)|待ち時間"
            r"|(?<!時)何(?:分|日|週間)(?:ぐらい|くらい|ほど|程度|かか)"
            r"|多久|任期|何日かか|(?:多少|[几幾])[个個]?(?:小[时時]|工作[天日])|多少年"
            r"|多[长長](?:时间|時間)|(?:[几幾]|多少)秒|[几幾](?:分[钟鐘]|小时|小時|天|周|週"
            r"|[个個]月|年)"
            r"|นานเท่า(?:ไร|ไหร่)|(?:เวลา)?นานแค่ไหน|กี่(?:วินาที|นาที|ชั่วโมง|วัน|คืน|สัปดาห์|เดือน|ปี)"
        ),
    ),
    Measure.PERCENT: (
        (
            r"percent\w*|per cent|(?:la )?tasa|aliquota|taux"
            r"|taxa de (?!inscri)"
            r"|por cento|per cento|(?:la|quelle) part d[eu']?|как(?:ова|ой"
            r"|ова была) доля|(?:what|which) (?:share|proportion|part)|porcentaje|por ciento"
            r"|qué proporción|percentagem|porcentagem|percentuale|pourcentage|pour cent"
            r"|quelle proportion"
            r"|quelle part|(?:\w*anteil|\w*quote|quota|porsi|proporção|oran(?:ı|ında|ı\w*)?)"
            r"|prozent\w*|welche[rn] anteil\w*|процент\w*|как(?:ая|ую) дол[яю]"
            r"|(?:ال)?نسبة|في الم(?:ئة|ائة)|بالم(?:ئة|ائة)"
            r"|phần trăm|tỷ lệ|tỉ lệ|persen\w*|yüzde\w*|प्रतिशत|फ़ीसदी|फीसदी"
        ),
        (
            r"[%％]|퍼센트|비율|몇 ?프로|パーセント|割合|何割|비중[이은는]|百分之|[几幾]成|比例"
            r"|占比|[\u4e00-\u9fff]{2}(?<![效頻频匯汇])率"
            r"|(?<!법)(?<!규)(?<!자)(?<!조)(?<!음)(?<=[가-힣])[율률](?=[이은는을의]|\s|\?|$)"
            r"|เปอร์เซ็นต์|ร้อยละ"
        ),
    ),
    Measure.MONEY: (MONEY, MONEY_UNSPACED),
    Measure.AREA: (
        (
            r"(?:hect[aá]r\w+|ettar[io]|hektar\w*|гектар\w*)|area|large|big|size|héc[ -]?ta"
            r"|hecta|hectares?|superficie|área|extensión|tamanho|grande|fläche|groß|größe|surface"
            r"|taille|площадь\w*|مساحة|diện tích|luas\w*|alan\w*|yüzölçüm\w*|dönüm|büyük\w*|क्षेत्रफल"
        ),
        r"면적|넓이|広さ|面積|面积|[几幾多少]+(?:[亩畝坪]|公[顷頃]|平方)|占地|(?:พื้น|เนื้อ)ที่|กี่ ?ไร่",
    ),
    Measure.LENGTH: (
        (
            r"(?:how many|cu[aá]nt[oa]s|quant[oa]s|quant[ie]|combien de|wie ?viele|сколько"
            r"|bao nhiêu|kaç|berapa|कितने)"
            r" (?:k?m|cm|kilom\w+|quil[ôo]m\w+|chilom\w+|met(?:er|re|ro|ri)s?|metros|mètres"
            r"|meile\w*|miles?|mil|km\w*|километр\w*|метр\w*)"
            r"|seberapa (?:tinggi|panjang|jauh)|высоты|длины|long|length|high|tall|height|wide"
            r"|deep|(?<!so )far|distance|diameter|diámetro|diâmetro|diametro|diamètre"
            r"|durchmesser|диаметр\w*|прот[яе]ж[её]нност\w+"
            r"|mide|altura|longitud|alto|alta|largo"
            r"|larga|comprimento|alta?|lung[oa]|lunghezza"
            r"|altezza|longueur|hauteur|haut|haute|longue?"
            r"|mesure|lang|länge|tief|tiefe|hoch|höhe|weit|длин[аыу]\w*|высот[аыу]\w*|длинн\w+"
            r"|высок\w+"
            r"|طول|ارتفاع|dài|cao|chiều \w+|panjang\w*|tinggi\w*|uzun\w*|yüksek\w*|ऊँचाई|ऊंचाई"
            r"|लंबाई|लंबा|लंबी|ऊँचा|ऊँची|कितने (?:मीटर|किलोमीटर|फ़ुट|फुट)|लम्बाई|दूरी"
        ),
        (
            r"길이|높이|長さ|高さ|全長|多[长長高远遠宽寬深]|长度|長度|高度|全长|ยาว|สูง"
            r"|กี่ ?(?:กิโลเมตร|เมตร|กม)|몇 ?(?:미터|킬로미터|㎞|km)|何(?:キロ)?メートル"
        ),
    ),
}
# Contacts are asked for in words that many questions have, so they need a look at the whole.
_ASKS_FOR: dict[Measure, Callable[[str], object]] = {
    Measure.WEB: asks_for_web,
    Measure.PHONE: asks_for_phone,
    **{
        measure: pattern_of(spaced, unspaced).search
        for measure, (spaced, unspaced) in ASKED.items()
    },
}


# What a question that counts things may speak of ("how many tickets", "how many long streets").
_NOT_OF_COUNTS = {Measure.MONEY, Measure.AREA, Measure.LENGTH, Measure.PHONE}
# What may also be asked for without asking for a number.
_IN_ANY_QUESTION = (Measure.CLOCK, Measure.WEB, Measure.PHONE, Measure.VERSION)


def measure_of(question: str, wanted: AnswerType) -> Measure | None:
    """Name the measure that a question for an answer of a kind asks for.

    >>> measure_of("who raised the fare?", AnswerType.PERSON)
    """
    measure = measure_asked(question)
    return measure if wanted is AnswerType.NUMBER or measure in _IN_ANY_QUESTION else None


# Several parts of a reply ask what the same question asks for.
@lru_cache(maxsize=64)
def measure_asked(question: str) -> Measure | None:
    """Name the measure that a question asks for.

    >>> measure_asked("And how long is it?")
    <Measure.LENGTH: 'length'>
    >>> measure_asked("공사비는요?")
    <Measure.MONEY: 'money'>
    >>> measure_asked("how many tickets were sold?")
    """
    asked = (one for one, asks_for in _ASKS_FOR.items() if asks_for(question))
    return next(
        (one for one in asked if one not in _NOT_OF_COUNTS or not asks_for_count(question)), None
    )
