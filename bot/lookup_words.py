"""The nouns that name a kind of fact, in 17 languages, and what only questions have, as patterns.

Each kind has nouns of scripts with spaces, then the ends of German compounds, then those of Korean,
Japanese and Chinese runs, then the begins of Thai ones.
"""

from bot.which import PERSONS, PERSONS_UNSPACED

# What stands before a time where something is told of each.
_EACH = "".join(
    f"(?<!{each} )"
    for each in (
        *("per", "each", "every", "a", "por", "al", "cada", "par", "chaque", "ogni", "pro", "im"),
        *("jeden", "jedes", "в", "за", "каждый", "كل", "mỗi", "một", "setiap", "her", "प्रति", "हर"),
    )
)
DATES = (
    # en, es, pt, it, fr, de, ru, ar, vi, id, tr, hi
    rf"date limite|dates?|deadline|(?:start|opening|closing) time|{_EACH}(?:year|month|day)"
    rf"|fechas?|plazo (?:l[ií]mite|final)|fin de plazo|vencimiento|{_EACH}(?:año|mes|d[ií]a)"
    rf"|datas?|prazo (?:final|limite)|vencimento|{_EACH}(?:ano|m[eê]s)"
    rf"|scadenza|{_EACH}(?:anno|mese|giorno)"
    rf"|échéance|{_EACH}(?:ann[ée]e|mois|jour)"
    rf"|datum|termin|frist|{_EACH}(?:jahr|tag|monat)"
    rf"|дат[аы]|сроки?|время (?:начала|открытия)|дедлайн|{_EACH}(?:год|месяц|день)"
    rf"|{_EACH}(?:ال)?(?:تاريخ|موعد|سنة|عام|شهر|يوم)|آخر موعد"
    rf"|thời (?:điểm|hạn)|hạn(?: chót| cuối| nộp)?|{_EACH}(?:ngày|năm|tháng)"
    rf"|tanggal|tenggat(?: waktu)?|batas (?:waktu|akhir)|{_EACH}(?:tahun|bulan|hari)"
    rf"|tarih[ıi]?(?:leri)?|son (?:g[üu]n|başvuru)|{_EACH}(?:y[ıi]l[ıi]?|g[üu]n[üu]?)"
    rf"|तारीख|तिथि|समय सीमा|{_EACH}(?:वर्ष|साल|दिन|महीना)",
    r"datum|termin|frist|tag|jahr",
    # ko, ja, zh
    r"날짜|일시|일자|시기|시점|기한|마감|연도|(?<=[가-힣]{2})(?<!스타)(?<!모바)(?<!이메)(?<!프로파)(?<!요)일"
    r"|日付|日程|日時|時期|期日|期限|締め?切り?|(?<=[一-龥ァ-ヶ]{2})[年月日](?<!曜日)"
    r"|日期|[时時][间間刻]|截止|年份|月份",
    r"วันที่|วัน|ปีที่|ปี|เดือน|กำหนด|เส้นตาย|เดดไลน์",
)
NUMBERS = (
    r"(?:total )?(?:number|count)"
    r"|n[uú]mero|cantidad|quantidade|quantit[àé]|nombre|effectif"
    r"|zahl|anzahl|menge"
    r"|количество|число|численность"
    r"|(?:ال)?عدد|تعداد|كمية"
    r"|số lượng|số|jumlah"
    r"|say[ıi]s[ıi]|adedi"
    r"|(?:कुल )?संख्या",
    r"zahl(?:en)?|menge",
    r"(?<![가-힣])수|(?<=[자객원명건횟개인표구])수|(?<=학생)수|(?<=시민)수"
    r"|(?<=[一-龥ぁ-んァ-ヶー])[数數](?<![複多少半手复][数數])",
    r"จำนวน",
)
# Of what is measured, which a sentence says as well.
AMOUNTS = (
    r"percent(?:age)?|(?<=\w )share|share(?= of\b)|rate|ratio|duration|length|height|weight|size|area|distance|speed|temperature|age|capacity|population|score|attendance|turnout|funding|grant|prize|discount|income|loss"
    r"|duración|longitud|altura|peso|tamaño|superficie|distancia|velocidad|temperatura|edad|capacidad|población|tasa|proporción|monto|cuantía|premio|subvención|ingresos|ayuda|asistencia"
    r"|duração|prazo|comprimento|tamanho|área|distância|velocidade|idade|capacidade|população|taxa|valor|percentagem|porcentagem|proporção|montante|prêmio|prémio|subsídio|receita"
    r"|durata|lunghezza|altezza|dimensioni|distanza|velocità|età|capacità|popolazione|tasso|percentuale|quota|importo|somma|contributo|sovvenzione|finanziamento|ricavi"
    r"|durée|délai|longueur|hauteur|poids|taille|vitesse|température|âge|capacité|taux|part|proportion|somme|subvention|prime|financement|recettes?|affluence"
    r"|länge|größe|gewicht|fläche|entfernung|geschwindigkeit|temperatur|alter|kapazität|quote|prozentsatz|betrag|summe|höhe|förderung|zuschuss|umsatz|einnahmen|gehalt|lohn"
    r"|продолжительность|длительность|длина|высота|вес|размер|площадь|расстояние|скорость|температура|возраст|вместимость|население|доля|сумма|премия|грант|доход|тариф|оклад"
    r"|(?:ال)?(?:مدة|طول|ارتفاع|وزن|حجم|مساحة|مسافة|سرعة|عمر|سعة|معدل|مبلغ|قيمة|منحة|راتب|أجر)"
    r"|thời gian|thời lượng|độ dài|chiều \w+|cân nặng|kích thước|khoảng cách|tốc độ|tuổi|sức chứa|t[ỷỉ] lệ|phần trăm|số tiền|mức \w+|tổng|khoản|lương"
    r"|durasi|lama|panjang|tinggi|berat|ukuran|luas|jarak|kecepatan|suhu|usia|umur|kapasitas|populasi|persentase|tingkat|nilai|dana|gaji|hibah|hadiah|tarif"
    r"|süresi?|uzunlu[ğk]u?|yüksekli[ğk]i?|a[ğg][ıi]rl[ıi][ğk][ıi]?|boyutu?|alan[ıi]|mesafesi?|h[ıi]z[ıi]|s[ıi]cakl[ıi][ğk][ıi]?|yaş[ıi]|kapasitesi?|nüfusu?|oran[ıi]|yüzdesi|tutar[ıi]|miktar[ıi]|bedeli|maaş[ıi]|ödülü|desteği"
    r"|अवधि|लंबाई|ऊंचाई|वजन|आकार|क्षेत्रफल|दूरी|गति|तापमान|आयु|क्षमता|जनसंख्या|दर|अनुपात|राशि|मात्रा|वेतन",
    r"dauer|länge|höhe|größe|quote|anteil|betrag|summe|gehalt|lohn|preis|kosten|gebühr",
    r"(?<=[가-힣])[률율액](?<!규율)|(?<=[가-힣])비(?<!준비)|기간|길이|높이|무게|크기|면적|거리|속도|기온|온도|나이|용량|규모|금액|지원금|상금|급여|임금|비중"
    r"|期間|長さ|高さ|重さ|大きさ|面積|距離|速度|気温|温度|年齢|容量|規模|(?<=[一-龥])[率額额費费薪價价]|比例|占比|百分比"
    r"|[时時][长長]|[长長]度|高度|重量|面积|距[离離]|溫度|年[龄齡]|[规規]模|人口",
    r"ระยะ|ความ|น้ำหนัก|ขนาด|พื้นที่|อุณหภูมิ|อายุ|อัตรา|สัดส่วน|เปอร์เซ็นต์|ราคา|ค่า|เงิน|งบ|มูลค่า|ยอด",
)
# People and things that are told as a number: "newsletter subscribers".
COUNTED = (
    r"(?:participant|attendee|visitor|subscriber|follower|member|reader|user|employee|resident|patient|victim|death|casualt(?:y|ie)|arrest|applicant|entrant|finisher|voter|vote|download|ticket|view|case|job)s|staff|people"
    r"|participantes|asistentes|visitantes|suscriptores|seguidores|miembros|lectores|usuarios|empleados|habitantes|v[ií]ctimas|muertos|detenidos|votantes|votos|descargas|hijos|personas"
    r"|inscritos|assinantes|membros|leitores|funcionários|mortos|presos|detidos|eleitores|filhos|pessoas"
    r"|partecipanti|visitatori|iscritti|membri|lettori|utenti|dipendenti|abitanti|vittime|morti|arrestati|votanti|voti|figli|persone"
    r"|participants|visiteurs|abonnés|membres|lecteurs|utilisateurs|employés|habitants|victimes|morts|arrestations|électeurs|téléchargements|enfants|personnes"
    r"|(?:teilnehmer|besucher|leser|nutzer|mitarbeiter|einwohner)(?:innen)?|abonnenten|mitglieder|opfer|tote|festnahmen|wähler|stimmen|kinder|personen"
    r"|(?:участник|подписчик|сотрудник|член)(?:и|ы|ов)|(?:посетител|читател|пользовател|жител)(?:и|ей)|жертвы?|погибши[ех]|арест(?:ы|ов)|голос(?:а|ов)|детей|людей"
    r"|(?:ال)?(?:مشاركون|مشاركين|زوار|مشتركون|مشتركين|أعضاء|قراء|مستخدمون|مستخدمين|موظفون|موظفين|سكان|ضحايا|قتلى|أصوات)"
    r"|người (?:tham dự|tham gia|dùng|đăng ký|đọc)|khách tham quan|thành viên|nhân viên|cư dân|nạn nhân|lượt \w+"
    r"|peserta|pengunjung|pelanggan|pengikut|anggota|pembaca|pengguna|karyawan|pegawai|penduduk|korban|pemilih"
    r"|kat[ıi]l[ıi]mc[ıi]\w*|ziyaretçi\w*|abone\w*|takipçi\w*|üye(?:ler|leri|si)?|okur\w*|kullan[ıi]c[ıi]\w*|çal[ıi]şan\w*|nüfus"
    r"|प्रतिभागी|आगंतुक|सदस्य|पाठक|उपयोगकर्ता|कर्मचारी|निवासी|पीड़ित|मतदाता|ग्राहक",
    r"(?:teilnehmer|besucher|nutzer)(?:innen)?|mitglieder|zahlen|einwohner",
    r"(?:참가|참여|참석|방문|이용|사용|구독|사망|부상|지원|응모|확진|가입)자|회원|관람객|방문객|인원|직원|주민|독자"
    r"|参加者|来場者|利用者|購読者|会員|読者|社員|職員|住民|死者|負傷者|応募者|累計"
    r"|[参參][与與加]者|成[员員]|[会會][员員]|[读讀]者|用[户戶]|[员員]工|居民|[访訪]客|[订訂][阅閱]者|人次",
    r"ผู้(?:เข้าร่วม|ใช้|ป่วย|โดยสาร|ชม|อ่าน|สมัคร|เสียชีวิต|ติดตาม)|สมาชิก|พนักงาน|ประชากร",
)
# What somebody is.
ROLES = (
    PERSONS,
    r"(?:leiter|sprecher|gründer)(?:in)?",
    rf"{PERSONS_UNSPACED}|(?<=[가-힣]{{2}})자(?<!당사자)|人名|(?<=[一-龥]{{2}})者|主[编編]",
    r"ผู้(?!คน)",
)
PLACES = (
    r"venue|location|place|city|town|country|county|state|address"
    r"|ciudad|pa[ií]s|lugar|sede|ubicación|direcci[oó]n|cidade|local(?:ização)?|endereço"
    r"|citt[àa]|paese|luogo|indirizzo|ville|pays|lieu|adresse|ort|stadt|land"
    r"|город|страна|место|адрес|штаты?|университет"
    r"|(?:ال)?(?:مدينة|دولة|مكان|موقع|عنوان|بلد)"
    r"|thành phố|quốc gia|địa điểm|nơi|tỉnh|địa chỉ|kota|negara|lokasi|tempat|alamat"
    r"|şehir|şehri|kenti?|ülkesi?|yeri?|mek[aâ]n[ıi]?|adresi?"
    r"|शहर|देश|स्थान|जगह|स्थल|पता",
    r"ort|stadt|land",
    r"장소|도시|국가|나라|위치|주소|(?:개최|소재|발생|출신|행선|목적)지"
    r"|(?<=[一-龥]{2})地|都市|場所|会場|會場|住所|国名?|城市|地[点點址]|[国國]家|[场場][馆館地]",
    r"เมือง|ประเทศ|จังหวัด|สถานที่|ที่ตั้ง|ที่อยู่",
)
# Words that ask for a thing, a kind, a way or a reason.
ASKING = (
    r"what|which|how|why|qu[eé]|cu[aá]l(?:es)?|c[oó]mo|o que|quais|qual|cosa|quali|quale|come|quoi|quel(?:le)?s?|comment|pourquoi|est-ce"
    r"|was|welche[rnsm]?|wie|warum|wo(?:f[üu]r|zu|r?in|ran|durch|mit|von)|что|как(?:\w{1,4})?|почему|ما|ماذا|هل|كيف|لماذا|أي"
    r"|gì|nào|sao|apa|apakah|mana|bagaimana|mengapa|ne|nasıl|neden|hangi\w*|क्या|कैस[ेाी]|क्यों|कौन\w*|किस\w*",
    r"무엇|무슨|뭐|뭔|뭘|어떤|어떻게|어느|왜|何|なに|なん|どう|どの|どんな|なぜ|什[么麼]|哪|怎|[吗嗎]|อะไร|ไหน|ทำไม|อย่างไร",
)
# Words that ask to be told something.
REQUESTS = (
    r"tell|please|dime|d[ií]ga\w*|dites|dis-moi|s['’]il|dimmi|por favor|sag\w*|nenn\w*|bitte|скаж\w+|подскаж\w+|назов\w+|أخبرني|cho (?:tôi|mình|em) biết|tolong|sebutkan|söyle\w*|lütfen|बता\w*|बताइए|कृपया",
    r"알려|말해|教えて|告[诉訴]|[请請]|บอก",
)
