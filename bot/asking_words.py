"""What asks for a date, a number, a person or a place, in 17 languages, as patterns.

The keys are those of bot.answer_types, in the order that decides where two match.
"""

from bot.which import NAME_OF, PLACE, PLACE_UNSPACED, SOMEBODY, SOMEBODY_UNSPACED

_VIETNAMESE = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
# What stands behind "how" where it asks for a way, not for a measure.
_NOT_HOW = (
    "do|does|did|is|are|was|were|am|be|been|can|could|to|will|would|should|shall|may|might|must"
    "|has|have|had|come|about|the|an?|it|its|this|that|these|those|we|you|i|they|he|she|my|your"
    "|our|their|his|her|well|else|exactly|in|on|for|not|people|and|or"
)
# "何" asks for a number before what counts or measures: "何気団" and "何に" do not, and in Chinese "何處"
# is where, "何種" which kind and "何人" who, so that some words count only in a text with kana.
_JAPANESE_COUNT = (
    r"何(?=[個台枚冊匹頭羽回社店校軒棟階歳才円点敗票席巻杯組箱通便両隻基戦球戸株行州条桁発百千万億分秒泊段割倍"
    r"%％kKmcg位]|[かヶカ箇][国所月]|度(?!も)|試合|議席|時間|週間|[年日](?:間|以内)|府県|都道府県|路線|[ァ-ヶー]{2,})"
    r"|(?:(?<=[ぁ-んァ-ヶー、])何|何(?=.*[ぁ-ん]))(?=[人件本番章話曲部例刊]|名(?!前|義)|種(?!の)|代(?!表)|作品|世代|地区|都市|項目|選挙区)"
)
_KIM = r"(?:in|e|i|den|de|dir|di|ler\w*)?"
# One alternation a type and language; order of types decides where two match ("what year" is a date,
# though "what" alone is nothing). Words of unspaced scripts stand anywhere, others at word boundaries.
# German compounds and Turkish, Korean, Hindi endings are why some end in \w*.
SPACED: dict[str, tuple[str, ...]] = {
    "date": (
        # en
        r"when|(?:what|which) (?:\w+ )?(?:years?|dates?|(?:week)?days?|months?|decades?|century|centuries|times?)"
        r"|what(?:.s| is| was) the (?:year|date|day|month|decade|century)|(?:what(?:.s| is| was)|when.s) the (?:\w+ )?deadline|how long ago|since when",
        # es, pt, it, fr
        r"cu[aá]ndo|qu[eé] (?:años?|d[eé]cadas?|fechas?|d[ií]as?|mes|siglo|hora|[eé]poca|per[ií]odo)|cu[aá]l (?:es|fue) (?:la fecha|el (?:primer |último )?año)",
        r"quando|(?:que|qual) (?:o |a |é o |é a )?(?:ano|data|dia|m[eê]s|s[eé]culo|d[eé]cada)",
        r"(?:che|quale|quali|qual) (?:anno|data|giorn[oi]|mese|secolo|decennio)|in che (?:anno|data|giorno)",
        r"quand|quel(?:le)?s? (?:est la )?(?:ann[eé]e|d[eé]cennie|date|jour|mois|si[eè]cle|heure)s?",
        # de
        r"wann|(?:um )?wie ?viel uhr|welche[nmrs]? (?:jahr\w*|datum|tag\w*|monat\w*|jahrhundert\w*|woche\w*)|seit wann",
        # ru
        r"когда|как(?:ом|ого|ой|ая|ие|ую|им|их) (?:срока|дату|году|года|год|днях|дням|дни|числа|число|день|дня|месяца|месяце|веке|дата)",
        # ar
        r"مت[ىي]|[أا][يى]ة? (?:عام|سنة|عقد|تاريخ|يوم|شهر|قرن|فترة|عصر|حقبة)|ما (?:هو |هي )?(?:ال)?(?:عام|سنة|تاريخ|آخر موعد|موعد)|[إا]ي?مت[ىي]",
        # vi, id, tr, hi
        r"khi n[aà]o|bao gi[oờ]|(?:l[uú]c|h[oồ]i|h[oô]m) n[aà]o|th[uứ] m[aấ]y|(?:n[aă]m|ng[aà]y|th[aá]ng|th[eế] k[yỷ]|th[aậ]p (?:k[yỷ]|ni[eê]n)|thời điểm|giai đoạn) (?:n[aà]o|m[aấ]y|bao nhi[eê]u)|m[aấ]y gi[oờ]",
        r"kapan\w*|abad (?:ke[- ]?)?berapa|(?:tahun|tanggal|bulan) (?:berapa|apa)|hari apa|bilamana",
        r"ne zaman\w*|(?:y[ıi]l[ıi]?|g[üu]n[üu]|tarihi) ne(?:dir|ydi)?|hangi (?:y[ıi]l|tarih|g[üu]n|ay|sene|y[üu]zy[ıi]l|d[öo]nem)\w*|ka[çc] y[ıi]l[ıi]nda|ay[ıi]n ka[çc]\w*",
        r"कब|(?:किस|कौन से|कौन-से|किन) (?:वर्ष|साल|सन|दिन|तारीख|तिथि|महीने|सदी)\w*|कितने (?:समय पर|बजे)",
    ),
    "number": (
        rf"how (?!(?:{_NOT_HOW})\b|\w+ly\b)[a-z]+"
        r"|what(?:.s| is| was| were| are) the (?:\w+ ){0,2}(?:population|melting point|boiling point|magnitude|margin|frequency|elevation|altitude|diameter|minimum age|average \w+)"
        r"|(?:what|which) (?:(?:is|was|were|are) the (?:\w+ ){0,2})?(?:number|percentage|percent|share|population|price|cost"
        r"|height|length|area|size|amount|age|distance|rate|total|temperature|speed|weight|depth|width|capacity|score"
        r"|income|salary|budget|turnout|attendance|duration)",
        r"cu[aá]nto (?:mid|pes)(?:en?|[ií]an?)|cu[aá]nt[oa]s?|qu[eé] (?:porcentaje|cantidad|n[uú]mero|altura|longitud|edad|presupuesto|precio|velocidad|temperatura|superficie)"
        r"|a qu[eé] distancia|cu[aá]n (?:alt|larg|anch|profund|pesad)[oa]s?|cu[aá]n (?:lejos|grandes?)|(?:qu[eé]|cu[aá]l (?:es|era|fue) (?:la|el)) (?:tasa|tama[ñn]o|proporci[oó]n|porci[oó]n|poblaci[oó]n|[aá]ngulo)|qu[eé] tan(?:to)? \w+|cu[aá]l (?:es|era|fue) (?:la|el) (?:poblaci[oó]n|velocidad|temperatura|superficie|altura|longitud|n[uú]mero|precio|peso|capacidad|duraci[oó]n)",
        r"quanto (?:med(?:e|ia)m?|(?:misura|pesa)(?:m|no|va(?:m|no)?)?)|quant[oa]s?(?! (?:a[os]?|às?)\b)|qual (?:o|a) \w+ m[ií]nim[oa]|(?:(?:que|qual)|qual (?:o|a|é o|é a|era a|foi o)) (?:percentagem|porcentagem|lotação|verba|quantidade|carga hor[aá]ria|n[uú]mero|altura|valor|popula[cç][aã]o|velocidade|temperatura|[aá]rea|comprimento|peso|idade|capacidade|dura[cç][aã]o|dist[aâ]ncia|propor[cç][aã]o|volume|montante|extens[aã]o|receita|d[ií]vida|taxa)",
        r"quant[oiae]|(?:che|quale|qual [eè] (?:la|il|l.)) ?(?:percentuale|aliquota|diametro|numero|altezza|lunghezza|popolazione|velocit[aà]|temperatura|superficie|peso|et[aà]|capacit[aà]|durata|distanza|quota|montepremi|fatturato|importo|spesa)|quant.[eè]",
        r"combien (?:mesur|p[eè]s)(?:e(?:nt)?|ai(?:t|ent))|combien|ce qu\S* (?=(?:\w+ )?co[uû]t)|quel(?:le)? (?:est (?:le|la|l.) ?)?(?:pourcentage|proportion|nombre|hauteur|longueur|population|prix|taille|[aâ]ge|part|quantit[eé]|seuil|budget|montant|co[uû]t|amende|d[eé]lai|taux|dur[eé]e|vitesse|temp[eé]rature|superficie|poids|capacit[eé]|distance|dette|subvention|prime|somme|salaire|chiffre d.affaires|recette)",
        r"was(?= (?:verdien|kost|zahl)| (?:[\w-]+ ){1,8}(?:gekostet|kosten|gezahlt|bezahlt)(?!\w))|wie ?viel (?:misst|wiegt)|wie ?(?:viel(?:en?|er|es)?|lange?|stark|hoch|groß|weit|alt|oft|teuer|tief|breit|schwer|schnell|warm|kalt|dick|reich)|wieviele?|welche[rnms]? (?:durchmesser|kapazität|auflage|fläche|einwohnerzahl|tabellenplatz|alter|minute|temperatur|geschwindigkeit|entfernung|gewicht|dauer|abstand|menge|anteil|zahl|anzahl|prozentsatz|umsatz|betrag|summe|höhe|wert|preis|strafe|gebühr|größe|länge|quote|kosten|bußgeld|lohn|gehalt|miete)",
        r"сколько вес(?:ит|ят|ил\w?)|скольк\w+|поч[её]м|как(?:ой|ая|ое|ова?|ую|ом|им|ого) (?:был[аио]? )?(?:\w+(?:[ыио]й|[ая]я|ое|ого|[оыи]м) )?(?:рост(?!\w)|диаметр\w*|расстояни[еи]|дальност[ьи]|толщин[аы]|сч[её]том?|возраст[еа]?|радиус\w*|объ[её]м\w*|тираж\w*|вес(?!\w)|площад[ьи]|длин[аы]|высот[аы]|ширин[аы]|глубин[аы]|масс[аы](?!\w)|номер(?!\w))|как (?:долго|часто|далеко)|как(?:ой|ая|ова|ое|ов|ую) (?:была |был |было )?(?:процент|размер|численность|высот[аы]|длины|площади|глубины|веса|высота|длина|площадь|цена|дол[яю]|население|возраст|скорость|протяж[её]нность|срок|температура|масса|вес|глубина|ширина|мощность|продолжительность|стоимость|бюджет|сумм[ау]|возраста|зарплат[ау]|выручк[ау]|штраф|вознаграждение|кассовые сборы)",
        r"[وف]?كا?م|(?:ما|ماهو|ماهي|ماهى) (?:هو |هي |هى )?(?:عدد|سعة|رقم|متوسط|(?:ال)?معدل|تعداد|نسبة?|طول|ارتفاع|مساحة|سعر|سرعة|درجة|وزن|عمق|عمر|مدة|راتب|أجر|رسوم|قيمة|(?:ال)?مبلغ)|[بق]?قد[يّ]*ش|ما (?:ال)?قيمة|[وف]?بكم",
        r"(?:bao )?nhi[eê]u|mấy|bao l[aâ]u|bao xa",
        r"(?:se)?berapa\w*|apa(?:kah)? nomor",
        r"ka[çc](?:ta|tan|t[ıi]r|a|ar|[ıi]|[ıi]m[ıi]z|[ıi]nc[ıi]\w*|t[ıi])?|ne (?:miktar|oran|hız|hiz)\w*|ne kadar\w*|(?:s[üu]resi|maliyeti?|a[ğg][ıi]rl[ıi][ğg][ıi]|numaras[ıi]|say[ıi]s[ıi]|s[ıi]n[ıi]r[ıi]|s[ıi]ralamas[ıi]|maa[şs][ıi]?|y[üu]ksekli[ğg]i|uzunlu[ğg]u|geni[şs]li[ğg]i|kapasitesi|n[üu]fusu) ne(?:dir|ydi)?|hangi (?:y[üu]kseklik|skor|puan)\w*|yüzde ka[çc]\w*",
        r"कितन[ेीाों]*(?! भी)",
    ),
    "person": (
        r"who|whom|whose|which (?:person|author|mayor)|what(?:.s| is| was) the (?:full )?name of the (?:\w+ )?(?:mayor|chair\w*|president|minister|director|author|manager|winner|speaker)",
        r"quién(?:es)?|(?:^|(?<=[¿,;:])|(?<=[,;:] )|(?<=\ba )|(?<=\bde )|(?<=\bcon )|(?<=\bpor ))quien(?:es)?|quem|wer|wen|wem|wessen|кто|кого|кем|кому|siapa(?! ?pun)\w*|कौन(?![- ]?(?:कौन[- ]?)?स[ाीे])|किसने|किसे|किसके|किसका|किसकी|किनके|किनका|किनकी|किन्होंने|किनसे|किससे|чьи[хм]|чь[ияеёю]|чей|người nào",
        # Italian, but Vietnamese for a cost, a detail, a branch; French, but "which" as well
        r"chi(?! (?:phí|tiết|nhánh|cục|trả|tiêu|hội|đoàn|bộ|bao|bấy|ra|cho|để|hết|tổng|khoảng|gần|hơn)(?!\w))",
        r"(?:^|(?<=\bà )|(?<=\bde )|(?<=\bpar )|(?<=\bavec )|(?<=\bpour )|(?<=\bchez )|(?<=\best )|(?<=\bsont ))qui",
        # Vietnamese, but Italian "to the" and a short form; Turkish, but a Korean name
        rf"(?-i:[Aa]i)(?=.*[{_VIETNAMESE}])|(?<=\blà )ai|(?<=\bdo )ai|(?<=\bcủa )ai|(?<=\bcho )ai|(?<=\bvới )ai",
        rf"(?-i:kim{_KIM}|^Kim{_KIM}(?! [A-ZÇĞİÖŞÜ]))",
        # Arabic, but "from" as well
        r"مين|^من(?! [أا]ين| متى| [أا]ي | كم)|من (?:هو|هي|هم|الذي|التي|كان|كانت|قام)",
        SOMEBODY,
        NAME_OF,
    ),
    "place": (
        r"where|(?:what|which) (?:city|cities|country|countries|towns?|states?|county|counties|places?|districts?|streets?|stations?"
        r"|rivers?|buildings?|venues?|airports?|villages?)"
        r"|(?:at|in) (?:which|what) (?:university|college|school|museum|library|park|hospital|hall|room|theat(?:er|re))",
        r"a?d[oó]nde|onde|dove|où|wo|wohin|woher|где|куда|откуда"
        r"|[أا]ين|وين|فين|[أا]ي[ةّ]? (?:مدينة|دولة|بلد|مكان|محافظة|منطقة|فندق|مطار|حي|شارع|جامعة)"
        r"|(?:thành phố|quốc gia|nước|tỉnh|quận|huyện|nơi|địa điểm|chỗ|khu vực|trường) nào|ở đâu|(?<!\bdo )(?<!\bvì )đâu|o dau"
        r"|(?:di|ke) ?mana(?:kah)?|(?:kota|negara|provinsi|tempat|daerah|kecamatan|bandara|hotel|universitas) (?:mana|apa)|nere\w*"
        r"|कहाँ|कहां|(?:किस|किन|कौन[- ]?स[ाेी]) (?:शहर|देश|राज्य|जगह|स्थान|ज़िल|जिल|गाँव|गांव|होटल|हवाई|विश्वविद्यालय)\w*"
        r"|(?:qu[eé]|che|quale|quali|quel(?:le)?s?|qua(?:l|is)|welche[rsnm]?|hangi) (?:ciudad(?:es)?|pa[ií]s(?:es)?|estados?|stat[oi]|cidades?|citt[aà]|paes[ei]|villes?|pays|stadt|städten?|land|ländern?|bundesl[aä]nd\w*|[şs]ehir\w*|kent(?:te|ten|ler\w*)?|il[çc]e\w*|[üu]lke\w*"
        r"|uni(?:versi\w+)?|r[ií]os?|hotel|h[oô]tels?|adresse\w*|rues?|calles?|straßen?|ort|lieux?|lugar(?:es)?|aeropuertos?|aeroportos?|aeroporti|aéroports?"
        r"|flughäfen|flughafen|condados?|comtés?|pueblos?|villages?|landkreis\w*)"
        r"|как(?:ой|ом|ого|ому|им|ая|ую|их|ие|ими) (?:она |он )?(?:город\w*|штат\w*|университет\w*|стран\w*|округ\w*|район\w*|улиц\w*|аэропорт\w*|отел\w*|гостиниц\w*)",
        PLACE,
    ),
}
UNSPACED: dict[str, str] = {
    "date": (
        r"언제\w*|몇 ?[년월일시](?! ?(?:간|동안|이내|안에|만에|이나|걸))\w*|며칠(?! ?(?:이나 ?|정도 ?)?(?:간|동안|이내|안에|만에|걸))\w*|어느 ?(?:해|날|달|시기|시대)\w*|무슨 ?요일|몇 ?세기|(?<![가-힣])(?:해|년도|시기|시점|때)[는가]\??\s*$|(?:연도|생일|생년월일|출생일|마감일|개막일|시행일|발표일|기한)[은는]\??\s*$"
        r"|(?<!し)いつ(?!も|くか)|何年(?!間|以内)|何月|何日(?!間|以内|かか)|何時(?!間)|何曜日|何世紀|(?<![\d一二三四五六七八九十百])(?:年|年月日|月日|時期|年代)は[？?。]?\s*$|どの時代|いつ頃|(?:誕生日|生年月日)は"
        r"|什[么麼]时候|什麼時候|甚麼時候|何时|何時(?!間)|哪[一二两兩三几幾]?[个個]?[年天月日]|(?:上世[纪紀])?[几幾]十?年代|[几幾][年月号號点點日]|(?:星期|[周週]|禮拜|礼拜)[几幾]|什[么麼][时時][后後]|什[么麼](?:[时時][间間]|[时時]期|年代)|哪(?:些年|一?[个個]?(?:[时時][间間期]|年代|世[纪紀]|朝代))|(?:具[体體]|[发發]生)[的]?[时時][间間]是|哪一?(?:天|段[时時][间間])"
        r"|เมื่อ(?:ไร|ไหร่|ใด)|(?:ปี|วัน|เดือน)(?:ใด|ไหน|อะไร)|วันที่เท่า|(?:พ|ค)\.?ศ\.? ?(?:ใด|อะไร|ไหน|เท่า)|ตอนไหน|(?:ช่วง|สมัย|ยุค)(?:ใด|ไหน)"
    ),
    "number": (
        r"임기는|어느 정도(?:였|인|이|의 )|소요(?:된|되는) 시간은|(?:크기|용량|수명|수입|(?<!법)(?<=[가-힣])[률율]|화소|전압|개수|갯수|횟수|정원)[은는](?=[?？]?\s*$)|며칠|몇 ?(?:(?:명|개(?!국)|대|곳|층|번|회|권|장|가지|살|분|편|마리)\w*)?|얼마\w*|(?:길이|높이|면적|거리|무게|속도|온도|기온|인구|나이|기간|점수|순위|금액|넓이|깊이)[는은]"
        r"|任期は|何日(?=かか)|なんぼ|い(?:くつ|くら)(?!でも|か(?!か|\W*$))|ど(?:の|れ)(?:くらい|ぐらい|ほど)|"
        + _JAPANESE_COUNT
        + r"|最大どこまで|どれだけ|(?:[^\s、。年月日]数|率|定員)[はを](?=[、。？?]?\s*(?:答え\S*)?$)|(?:面積|気温|人口|標高|高さ|長さ|距離|重さ|速度|年齢|値段|温度|期間|得点|順位|総額|全長)は"
        r"|任期是|多少|若干|(?<![好哪])[几幾](?!乎|何|内亚|內亞)|(?<!倫)(?<!伦)(?<!拉)多[大长長高远遠久深重宽寬快厚](?![学學数數程利])|百分之[几幾多]|百分比(?=以)|什[么麼](?:价位|價位)"
        r"|(?<!เ)กี่|เท่า(?:ไร|ไหร่|ใด)|แค่ไหน"
    ),
    "person": r"누구(?![나든])\w*|누가|누군\w*|誰(?!でも|[も都也])|だれ|どなた|[谁誰](?![都也])|哪(?:一|[几幾]|[两兩])?位|何許人|何许人|何人(?!口)|(?:人|者|人物|俳優|歌手|画家|作家|作者|議長|市長|選手|会長|社長|監督|大臣)は[？?]|(?:우승자|수상자|당선자)[은는](?=[?？]?\s*$)|ใคร|(?:คน|ท่าน|ผู้)(?:ใด|ไหน)|"
    + SOMEBODY_UNSPACED,
    "place": (
        r"何という(?:街|町|都市|国|駅|場所|通り)|(?<!기업은 )(?<!회사는 )(?<!단체는 )(?<!업체는 )(?<!기관은 )(?<!팀은 )어디\w*|(?:어떤|무슨) ?(?:나라|도시|지역|대학)\w*|어느 ?(?:나라|도시|곳|지역|역|호텔|공항|건물|대학)\w*|(?<!会社は)(?<!企業は)(?<!団体は)どこ(?!の(?:家庭|家|会社|企業|団体|チーム))|どの(?:国|都市|街|町|駅|場所|空港|ホテル)|何(?:郡|市|県|国|町|丁目)"
        r"|哪里|哪裡|哪裏|哪儿|哪兒|何处|何處|什[么麼]地方|哪所(?:大[学學]|[学學]校)|哪(?:[个個座家]|[几幾][个個]|些)(?:国家|國家|城市|地方|机场|機場|酒店|[县縣])|ที่ไหน|ที่ใด|แห่งใด|แห่งไหน|(?:เมือง|ประเทศ|จังหวัด|เขต|อำเภอ|สถานที่|โรงแรม|สนามบิน|มหาวิทยาลัย)(?:อะไร|ไหน|ใด)|"
        + PLACE_UNSPACED
    ),
}
# What names the kind of answer where nothing asks: keywords ("raffle ticket price"), requests.
NAMED: dict[str, tuple[str, str]] = {
    "date": (
        r"dates?|fechas?|ngày|(?:la|una|é a|qual a) data|(?<!what )(?<!which )data (?:d[aeio]s?|del\w*|limite|prevista|inizio|fine)"
        r"|datum|termin|дата|تاريخ|tanggal|batas (?:akhir|waktu)|tenggat|tarih\w*|तारीख",
        r"날짜|日付|日程|時期を|[支振込締切り]日[がは]|締め?切り?を|해를 알|(?:휴관|개관|마감|시행)일이|กำหนด|那[一二两兩三几幾]?[个個]?[年天月日](?=[^，,]{0,12}[？?]?$)|(?:開催|リリース|発売|公開|締切)日|日期|วันที่",
    ),
    "number": (
        r"number(?! one\b)|población|population|einwohnerzahl|население|percent(?:age)?|n[ºo°]\.? de|nb de|rent|annual rent|salary|wage|revenue|turnover|(?:the|market) share|share of|prices?|costs?|fees?|fares?|fines?(?! de\b)|budgets?|tax|amount|salary|total|(?-i:[mM]ax(?! [A-Z]))|maximum|average"
        r"|sueldo|alquiler|duración|facturación|precios?|costes?|costos?|tarifas?|presupuesto|multas?|fondo|importe|porcentaje|cobertura|n[uú]mero|m[ií]nim[oa]|m[aá]xim[oa]"
        r"|faturamento|faturação|aluguel|salário|tariffa|paga|kira(?:s[ıi]|n[ıi]n)?|affitto|stipendio|loyer|tarif|salaire|preço|custo|multa|orçamento|prezzo|costo|prix|coût|budget|montant|valeur|amende|pourcentage"
        r"|(?:le|quel) nombre|nombre (?:total|moyen)|nombre d(?:.[aeiouhé]\w+|e(?! l[ao]s?\b| l\b)(?= \w))"
        r"|\w*miete|\w*kosten|kostet\w*|\w*preise?|\w*gebühr(?:en)?|budget|anzahl|anteil|höhe|dauer|цена|стоимость|бюджет|штраф|процент"
        r"|зарплата|выручка|количество|число|رسوم|إيجار|المبلغ الذي|عدد|تعداد|نسبة|سعر|تكلفة|ميزانية|tỷ lệ|số lượng|khoảng cách|nhiệt độ|dân số"
        r"|thời gian|^số (?!\d)|mức (?:hỗ trợ|phạt|lương|phí|giá|thu)|doanh thu|chiều (?:cao|dài|rộng)|diện tích|tốc độ|thu nhập|jumlah|besaran|porsi|utang|omzet|miktar\w*|oran[ıi]|sayısı|tutarı|संख्या|प्रतिशत|giá|chi phí|phí|ngân sách|harga|biaya|anggaran|fiyat(?:lar)?[ıi]?(?:n[ıi]n?)?|[üu]cret(?:ler)?i?(?:nin?)?|y[üu]z[öo]l[çc][üu]m[üu]\w*|b[üu]t[çc]e(?:si\w{0,2}|yi)?|कीमत|फ़ीस|फीस|उम्र|किराया|स्कोर|वेतन|जुर्माना|लंबाई|ऊँचाई|चौड़ाई|क्षेत्रफल|जनसंख्या|लागत|बजट",
        r"(?<!\d)(?<!\d )[%％]|가격|비용|요금|(?:면적|길이|높이|넓이|인구|무게|온도|속도)[을를](?= ?알)|입장료|[이사]용료|회비|예산|건수|연세|비중|상금|월세|전세|초봉|시급|매출|연봉|월급|보조금|지원금|금액|총액|비율|퍼센트|개수|인원|(?<![가선교다])수는|料金|入場料|使用料|手数料|会費|値段|費用|予算|金額|賞金額|割合|比例|数を教|額を|[总總]投[资資]|自付[额額]|時給|[^\s、。]金の額|月謝|押収額|売上|[人件数][数數]|[总總][额額计計]|起薪|薪水|价格|價格|票[价價]|租金|费用|費用|预算|預算|金额|金額|[数數]量|ราคา|จำนวน|ร้อยละ|งบประมาณ|เงินเดือน|(?<![ก-๙])งบ",
    ),
    "person": (
        r"c[oó]mo se llama(?:n|ban?)?|como se chama(?:m|vam?)?|come si chiama(?:no|vano?)?|comment s.appel\w+|wie (?:heiß(?:t|en)|hieß(?:en)?)|как (?:его |ее |её |их )?(?:зовут|звали)|أسماء|اسم|(?<!kể )tên|kể tên(?= (?:những |các )?(?:người|thành viên))|nama|ad[ıi](?:n[ıi])?|ismini|नाम"
        r"|(?:el|su|qué) nombre|nombre (?:del|completo)|nome (?:completo|d(?:[aeo]|as|el\w*) (?:técnic[oa]|médic[oa]|músic[oa]|\w+or[ea]?|\w+ist[ae]|\w+eir[oa]|maestr[oa]|sindaco|presidente))",
        r"이름|名前|叫什么|叫什麼|名字(?![里裡])|大名|有哪些人|ชื่อ",
    ),
    "place": (
        r"venue|address|location|dirección|sede|(?<!en )lugar|endereço|indirizzo|lieu|adresse|ort|адрес|место|عنوان(?! (?:ال)?(?:كتاب|مقال|أغنية|فيلم|محاضرة))|địa chỉ|alamat|adres\w*|पता",
        r"장소|주소|場所|会場|會場|住所|那[个個座家]?(?:国家|國家|城市|地方)(?=[^，,]{0,12}[？?]?$)|(?:都市|国|郡)は[？?]|地址|地点|地點|ที่อยู่|สถานที่",
    ),
}
