"""The nouns behind "which" that ask for somebody or for a place, in 17 languages, as patterns.

"Which councillor …?" asks who and "in which hall …?" where; "which company …?" asks for neither.
"""

# "Which" before its noun, with at most a word between them.
WHICH = (
    r"(?:which|what|welche[rsnm]?|quel(?:le)?s?|qué|cuál(?:es)?|quais|qual|quale|quali"
    r"|(?:^|(?<=[¿¡,.:;] )|(?<=\bem )|(?<=\bde )|(?<=\bpor )|(?<=\bcom )|(?<=\bpara )|(?<=\bin )"
    r"|(?<=\ba )|(?<=\bda )|(?<=\bcon )|(?<=\bsu ))(?:que|che)|как(?:ой|ая|ое|ие|ого|ому|им|ом|ую"
    r"|их|ими)|hangi|किस|किन|(?:कौन[- ])?कौन[- ]?(?:सा|से|सी)"
    r"|[بفل]?[أا][يى]ّ?ة?|ف?ما(?: هو| هي)?(?= ال))"
)
# A noun may have an ending of so many letters.
_ENDING = r"\w{0,4}(?!\w)"
_PERSONS = (
    # en
    r"speaker|ministers?(?:n|in|innen)?(?!\w)|mayor|councill?or|engineer|architect(?!ur)|artist"
    r"|author(?!it)|writer|poet(?!r)|journalist|reporter|photographer|player|coach|trainer"
    r"|director(?!y|ies|ate)|manager|chair(?:man|woman|person)|presidents?(?!\w)|secretary"
    r"|treasurer|developer|maintainer|contributor|programmer|researcher|scientist|professor"
    r"|teacher|student(?!s. )|doctor|judge|lawyer|attorney|official|politician|candidate|winner"
    r"|founder|singer|musician|conductor|actors?(?!\w)|actress|comedian|driver|rider|athlete"
    r"|swimmer|runner|volunteer|spokes(?:man|woman|person)|ambassador|commissioner|chef|editor"
    r"|expert|senator|governor|pianist|historian|donor|moderator|person(?!al)|people|firefighter"
    r"|bishop|librarian|nurse|clerk|captain|striker|goalkeeper"
    # de, with compounds
    r"|\w*(?:redner|referent|bürgermeister|stadtr[aä]t|ingenieur|architekt(?!ur)|künstler|autor"
    r"|schriftsteller|dichter|reporter|fotograf(?!i)|spieler|direktor|leiter|vorsitzende|präsident"
    r"|sekretär|schatzmeister|entwickler|forscher|wissenschaftler|lehrer|schüler|ärzt|richter"
    r"|anw[aä]lt|beamt|politiker|kandidat|abgeordnet|mitglied|sieger|gewinner|gründer|sänger"
    r"|musiker|dirigent|schauspieler|fahrer|sportler|athlet|läufer|sprecher|botschafter|redakteur"
    r"|experte|historiker|spender|moderator|pfarrer|kapitän|torwart|geschäftsführer"
    r"|dezernent)(?:in|innen|en|e|er|s|n)?(?!\w)"
    # es, pt, it, fr
    r"|ponente|orador|palestrante|relator[ei]|ministr[aoie]s?(?!\w)|alcalde|prefeit[oa]"
    r"|sindac[oai]|concejal|vereador|asses[s]?or|consiglier[ei]|ingenier[oa]|engenheir"
    r"|ingegner[ei]|ingénieur|arquitect[oa]|arquitet[oa]|architett[oi]|architecte|artist"
    r"|autor(?!iz|id)|autrice|auteur|escritor|scrittor|scrittrice|écrivain|poeta|periodista"
    r"|jornalista|giornalist|journaliste|fot[oó]graf[oa]|photographe|jugador|jogador|giocator"
    r"|joueu|entrenador|treinador|allenator|entraîneu|diretora?|direttor[ei]|direttrice|directeur"
    r"|directrice|gerente|presidente?s?(?!\w)|président|secretari[oa]|secretári|segretari[oa]"
    r"|secrétaire|tesorer[oa]|tesoureir|trésori|desarrollador|desenvolvedor|programador"
    r"|sviluppator|développeu|investigador|pesquisador|ricercator|ricercatrice|chercheu"
    r"|científic[oa]s?|cientista|scienziat[oai]|profesora?|insegnant|enseignant|alumn[oa]"
    r"|alun[oa]s|student[ei]|étudiant|élève|médic[oa]s?|medic[oi]|médecin|juez|jueces|juiz|juíz"
    r"|giudic[ei]|juges?(?!\w)|abogad[oa]|advogad[oa]|avvocat[oai]|avocat|políticos?"
    r"|politic[oi](?!\w)|candidat|diputad[oa]|deputad[oa]|deputat[oai]|député|élue?s?(?!\w)"
    r"|adjoint|conseill|miembro|membro|membri|membre|ganador|vencedor|vincitor|vincitrice|gagnant"
    r"|lauréat|vainqueur|fundador|fondator|fondat(?:eur|rice)|cantante|cantor|chanteu|músicos?"
    r"|musicist|musicien|actor|actriz|attor[ei]|attric[ei]|acteur|actrice|humorist|comédien|piloto"
    r"|conductora?|motorista|autist[ai]|ciclist|atleta|athlète|nadador|corredor|coureu|voluntari"
    r"|voluntári|volontari|bénévole|portavo[cz]|porta-voz|porte-parole|embajador|embaixador"
    r"|ambasciator|ambassad(?:eur|rice)|cociner|cozinheir|cuoc[oa]|cuisini|redattor|rédact(?:eur"
    r"|rice)|expert|espert[oai]|especialista|senador|sénat(?:eur|rice)|gobernador|governador"
    r"|governator|historiador|storic[oi]|historien|persona(?!l)|pessoa|persone|personne(?!l)"
    r"|empresari[oa]|empresári[oa]|imprenditor|patron|docent[ei]|campion[ei]|champion|capit[aáã]"
    r"|edil|autarca"
    # ru
    r"|спикер|докладчи|лектор|министр|мэр|депутат|инженер|архитектор|художни[кц]|автор|писател"
    r"|поэт|журналист|репорт[её]р|фотограф(?!и)|игрок|тренер|директор|руководител|председател"
    r"|президент|секретар|казначе|разработчи|программист|исследовател|уч[её]н(?:ый|ые|ая)"
    r"|профессор|учител|учени[кц]|студент|врач|судь|адвокат|чиновни|политик(?:ов|ом|у)?(?!\w)"
    r"|кандидат|победител|основател|пев(?:ец|иц)|музыкант|акт[её]р|актрис|водител|гонщи|спортсмен"
    r"|волонт[её]р|представител|посол(?!ьств)|повар|редактор|эксперт|сенатор|губернатор|историк"
    r"|гост(?:ь|и|я|ей)|ведущ|человек|люди|людей|мужчин|женщин|капитан|вратар|предпринимател"
    r"|бизнесмен|чемпион|хирург"
    # tr
    r"|konuşmacı\w*|bakan(?!lı)\w*|başkan(?!lı)\w*|mühendis(?!li)\w*|mimar(?![iî]|lı)\w*"
    r"|sanatçı\w*|yazar\w*|şair\w*|gazeteci\w*|muhabir\w*|oyuncu\w*|futbolcu\w*|antrenör\w*"
    r"|müdür(?!lü)\w*|geliştirici\w*|araştırmacı\w*|profesör\w*|öğretmen\w*|öğrenci\w*|doktor\w*"
    r"|yargıç\w*|avukat\w*|siyasetçi\w*|aday\w*|milletvekil\w*|üye(?!li)\w*|kurucu\w*|şarkıcı\w*"
    r"|müzisyen\w*|sürücü\w*|sporcu\w*|gönüllü\w*|sözcü\w*|editör\w*|uzman(?!lı)\w*|tarihçi\w*"
    r"|kişi(?!lik)\w*|kaptan\w*"
    # ar
    r"|(?:ال)?(?:متحدث|وزير|رئيس(?!ي)|عمدة|نائب|مهندس|معماري|فنان|مؤلف|كاتب|شاعر|صحفي|صحافي|مراسل"
    r"|مصور|لاعب|مدرب|مدير(?!ية)|مطور|باحث|أستاذ|معلم|طالب|طبيب|قاض|محام|مسؤول|مرشح|عضو|أعضاء|فائز"
    r"|مؤسس(?!ة)|مغن|ممثل|سائق|رياضي|متطوع|سفير|محرر|خبير|مؤرخ|متبرع|شخص|رجل|امرأة|قائد|عازف)"
)
_HINDI_PERSONS = (
    "वक्ता|मंत्री|महापौर|मेयर|पार्षद|इंजीनियर|अभियंता|वास्तुकार|कलाकार|लेखक|लेखिका|कवि|पत्रकार|रिपोर्टर|खिलाड़ी"
    "|कोच|निदेशक|निर्देशक|प्रबंधक|अध्यक्ष|सचिव|कोषाध्यक्ष|डेवलपर|योगदानकर्ता|शोधकर्ता|वैज्ञानिक|प्रोफ़ेसर|प्रोफेसर"
    "|शिक्षक|छात्र|डॉक्टर|न्यायाधीश|जज|वकील|अधिकारी|नेता|उम्मीदवार|विधायक|सांसद|सदस्य|विजेता|संस्थापक|मूर्तिकार"
    "|चित्रकार|गायक|गायिका|संगीतकार|अभिनेता|अभिनेत्री|चालक|ड्राइवर|एथलीट|स्वयंसेवक|प्रवक्ता|राजदूत|संपादक"
    "|विशेषज्ञ|राज्यपाल|आयुक्त|इतिहासकार|मालिक|व्यक्ति|आदमी|महिला|लोग|कप्तान"
)
# Vietnamese and Indonesian have the noun first.
_VIETNAMESE_PERSONS = (
    r"diễn giả|bộ trưởng|thị trưởng|chủ tịch|đại biểu|nghị sĩ|kỹ sư|kiến trúc sư|nghệ sĩ|họa sĩ"
    r"|tác giả|nhà văn|nhà thơ|nhà báo|phóng viên|cầu thủ|huấn luyện viên|giám đốc|thư ký|thủ quỹ"
    r"|lập trình viên|nhà phát triển|nhà nghiên cứu|nhà khoa học|giáo sư|giáo viên|học sinh"
    r"|sinh viên|bác sĩ|thẩm phán|luật sư|quan chức|cán bộ|chính trị gia|ứng viên|ứng cử viên"
    r"|thành viên|ca sĩ|nhạc sĩ|diễn viên|tài xế|tay đua|vận động viên|tình nguyện viên"
    r"|phát ngôn viên|đại sứ|đầu bếp|biên tập viên|chuyên gia|thống đốc|khách mời|đội trưởng"
    r"|thủ môn|doanh nhân"
)
_INDONESIAN_PERSONS = (
    r"pembicara|menteri|wali ?kota|anggota|insinyur"
    r"|arsitek|seniman|penulis|penyair|wartawan|jurnalis|fotografer|pemain|pelatih|direktur"
    r"|manajer|ketua|presiden|sekretaris|bendahara|pengembang|kontributor|peneliti|ilmuwan"
    r"|profesor|guru|siswa|mahasiswa|dokter|hakim|pengacara|pejabat|politisi|calon|kandidat"
    r"|pemenang|pendiri|penyanyi|musisi|aktor|aktris|sopir|pembalap|atlet|relawan|duta besar|koki"
    r"|ahli|pakar|gubernur|bupati|sejarawan|donatur|pemilik|orang|kapten|kiper"
    r"|pengusaha"
)
# "The name of the new head librarian", "назовите автора".
NAME_OF = (
    r"(?:(?<!\w)(?:name of|nombre de(?:l| las?| los)|nom d[eu]|nome d\w*)(?: l.)?"
    r"|назов(?:и|ите)|nenn\w*|nommez)"
    rf"[ ,'’]+(?:\w+[, '’]+){{0,3}}(?:{_PERSONS}){_ENDING}"
)
SOMEBODY = (
    rf"{WHICH}(?= (?:\w+ )?(?:{_PERSONS}){_ENDING}| (?:{_HINDI_PERSONS}))"
    rf"|(?:{_VIETNAMESE_PERSONS})(?: \w+){{0,2}} nào|(?:{_INDONESIAN_PERSONS})(?: \w+){{0,2}} mana"
)
_KOREAN_PERSONS = (
    r"연사|강연자|발표자|장관|군수|의원|엔지니어|건축가|예술가"
    r"|작가|저자|시인|기자|선수|감독|코치|국장|과장|회장|위원(?!회)|개발자|기여자|연구원|연구자"
    r"|과학자|교수|교사|선생님|학생|의사|판사|변호사|공무원|정치인|후보|회원|우승자|수상자|창립자"
    r"|가수|음악가|배우|자원봉사자|대변인|요리사|셰프|편집자|전문가|주지사|기부자|사람"
    r"|분[이은들께의]|사장"
)
_JAPANESE_PERSONS = (
    r"講演者|登壇者|大臣|市長|議員|技術者"
    r"|エンジニア|建築家|芸術家|アーティスト|作家|著者|詩人|記者|写真家|選手|監督|コーチ|局長|課長"
    r"|会長|委員(?!会)|開発者|貢献者|研究者|科学者|教授|教師|先生|学生|生徒|医師|裁判官|弁護士"
    r"|職員|政治家|候補者?|会員|優勝者|受賞者|創設者|歌手|音楽家|俳優|運転手|大使|シェフ|編集者"
    r"|専門家|知事|ゲスト|人(?![数口])|社長|部長"
)
_CHINESE_PERSONS = (
    r"演[讲講]者|[讲講]者|部[长長]|市[长長]|[议議][员員]"
    r"|委[员員](?![会會])|工程[师師]|建[筑築][师師]|[艺藝][术術]家|作家|作者|[诗詩]人|[记記]者"
    r"|[摄攝]影[师師]|球[员員]|教[练練]|[局处處乡鄉镇鎮村][长長]|主任|主席|[会會][长長]|秘[书書]"
    r"|[开開][发發]者|[贡貢][献獻]者|研究[员員]|科[学學]家|教授|教[师師]|老[师師]|[学學]生"
    r"|[医醫]生|法官|律[师師]|官[员員]|候[选選]人|成[员員]|[获獲得][奖獎]者|冠[军軍]"
    r"|[创創][始辦办]人|歌手|演[员員]|司[机機]|[选選]手|志[愿願]者|[发發]言人|大使|[厨廚][师師]"
    r"|[编編][辑輯]|[专專]家|州[长長]|人(?![数數口])"
)
SOMEBODY_UNSPACED = (
    rf"(?:어느|어떤|무슨) ?(?=(?:\S+ )?(?:{_KOREAN_PERSONS}))"
    rf"|どの(?=[^、。？?]{{0,5}}?(?:{_JAPANESE_PERSONS}))"
    rf"|哪一?(?:[几幾两兩三]?[个個位名]|些)(?=[^，。？?]{{0,4}}?(?:{_CHINESE_PERSONS}))"
)
# The same nouns where no "which" stands before them.
PERSONS = (
    rf"(?:{_PERSONS}){_ENDING}|(?:{_HINDI_PERSONS})|{_VIETNAMESE_PERSONS}|{_INDONESIAN_PERSONS}"
)
PERSONS_UNSPACED = f"{_KOREAN_PERSONS}|{_JAPANESE_PERSONS}|{_CHINESE_PERSONS}"
_PLACES = (
    # en
    r"streets?|roads?|avenues?|halls?|rooms?|theat(?:er|re)s?|schools?|islands?|lakes?|boroughs?"
    r"|neighbou?rhoods?|suburbs?|squares?|stadiums?|librar(?:y|ies)|museums?|hospitals?|parks?"
    r"|church(?:es)?|regions?|provinces?|continents?|beach(?:es)?|harbou?rs?|hotels?|restaurants?"
    r"|pubs?|cinemas?|campus(?:es)?|universit(?:y|ies)|mountains?|bridges?"
    # de, with compounds
    r"|\w*(?:schule|halle|saal|sälen|straße"
    r"|(?<!tabellen)platz|insel|fluss|see|viertel|stadtteil|bezirk"
    r"|gemeinde|dorf|gebäude|museum|theater|bibliothek|bücherei|krankenhaus|klinik|kirche|park"
    r"|bahnhof|hafen|region|provinz|kontinent|strand|brücke|universität|stadion|restaurant"
    r"|gelände)(?:[ens]|es)?"
    # es, pt, it, fr
    r"|islas?|ilhas?|isol[ae]|îles?|barrios?|bairros?|quartier[ei]?s?|calles?|ruas?|vi[ae]|rues?"
    r"|avenidas?|avenues?|plazas?|praças?|piazz[ae]|places?|salas?|sal[ae]|salles?|aul[ae]"
    r"|sal(?:ón|ão|one)|teatr[oi]s?|théâtres?|escuelas?|escolas?|scuol[ae]|écoles?|colegios?"
    r"|colégios?|collèges?|lycées?|lice[oi]|edifici?os?|prédios?|bâtiments?|palazz[oi]|museos?"
    r"|museus?|muse[oi]|musées?|bibliote[cq]\w+|hospital(?:es)?|hospita[il]s|ospedal[ei]"
    r"|hôpita(?:l|ux)|iglesias?|igrejas?|chies[ae]|églises?|parques?|parc[oi]?s?|parchi|jard\w+"
    r"|giardin[oi]|estaci(?:ón|ones)|estaç\w+|stazion[ei]|gares?|puertos?|portos?|port[oi]|ports?"
    r"|regi(?:ón|ones)|regi(?:ão|ões)|region[ei]|régions?|prov[ií]ncias?|provinc[ei]s?"
    r"|prefettur[ae]|continentes?|playas?|praias?|spiagg[ei]\w?|plages?|puentes?|pontes?|ponts?"
    r"|estadios?|estádios?|stad[io]|stades?|pabell\w+|pavilh\w+|auditóri\w+|gimnasios?|gymnases?"
    r"|palestr[ae]|restaurantes?|ristorant[ei]|montañas?|montanhas?|montagn[ae]|montagnes?|lagos?"
    r"|lag[oh]i?|lacs?|fium[ei]|fleuves?|rivières?|municipios?|municípios?|comun[ei]|communes?"
    r"|localidad(?:es)?|localidades?|località|freguesias?|concelhos?|distritos?|aldeas?|aldeias?"
    r"|borg(?:o|hi)|villagg[io]o?|alberg(?:o|hi)|recintos?|arrondissements?|départements?|cantons?"
    r"|universidad(?:es)?|universidades?|université?s?|università|endroits?|luog(?:o|hi)|loca(?:l"
    r"|is)"
    # ru
    r"|остров\w*|рек[аеуи]|озер\w+|деревн\w+|сел[оаеу]|пос[её]л\w+|площад(?!ь)\w+|проспект\w*"
    r"|зал[еуа]?|театр\w*|школ\w+|здани\w+|музе\w+|библиотек\w+|больниц\w+|церк\w+|парк\w*"
    r"|станци\w+|вокзал\w*|порт\w*|регион\w*|област\w+|провинци\w+|континент\w*|пляж\w*|мост\w*"
    r"|стадион\w*|ресторан\w*|квартал\w*|мест[оеа]"
    # tr
    r"|ada(?:da|dan|ya|lar\w*)?|mahalle\w*|sokak\w*|sokağ\w*|cadde\w*|meydan\w*|salon\w*"
    r"|tiyatro\w*|okul\w*|lise\w*|üniversite\w*|bina(?:da|dan|ya|lar\w*)?|müze\w*|kütüphane\w*"
    r"|hastane\w*|cami\w*|park\w*|bahçe\w*|istasyon\w*|liman\w*|bölge\w*"
    r"|ilde|ilden|iller\w*|(?<=hangi )ile?"
    r"|kıta\w*|plaj\w*|köprü\w*|stadyum\w*|restoran\w*|dağ\w*|göl\w*|neh[ir]+\w*|köy\w*|kasaba\w*"
    r"|semt\w*|mek[aâ]n\w*|otel\w*|pist\w*"
    # ar
    r"|(?:ال)?(?:شوارع|مدن|قرى|حدائق|مدارس|محطات|أحياء|مناطق"
    r"|جزيرة|نهر|بحيرة|قرية|بلدة|ميدان|ساحة|قاعة|مسرح|مدرسة|كلية|مبنى|متحف|مكتبة|مستشفى"
    r"|كنيسة|مسجد|حديقة|متنزه|محطة|ميناء|إقليم|ولاية|مقاطعة|قارة|شاطئ|جسر|ملعب|استاد|مطعم|جبل|مركز"
    r"|ضاحية|فندق|مدينة|حي|شارع|منطقة)"
)
_HINDI_PLACES = (
    "मोहल्ल|मुहल्ल|इलाक|इलाक़|वार्ड|सड़क|गली|चौक|मैदान|हॉल|कक्ष|सभागार|थिएटर|स्कूल|विद्यालय|कॉलेज|इमारत|भवन"
    "|संग्रहालय|पुस्तकालय|अस्पताल|मंदिर|पार्क|उद्यान|स्टेशन|बंदरगाह|क्षेत्र|प्रांत|महाद्वीप|पुल|स्टेडियम|झील|नदी|द्वीप"
    "|बस्ती|कस्ब|प्रदेश|पहाड़"
)
PLACE = (
    rf"{WHICH}(?= (?:\w+ )?(?:{_PLACES})(?!\w)| (?:{_HINDI_PLACES}))"
    r"|(?:đảo|sông|hồ|làng|(?<!tác )xã|phường|đường|phố|quảng trường|hội trường|phòng|nhà hát"
    r"|tòa nhà|toà nhà|bảo tàng|thư viện|bệnh viện|nhà thờ|chùa|công viên|ga|cảng|vùng|bãi biển"
    r"|sân vận động|sân bay|khách sạn|nhà hàng|núi|bang|thị trấn|thị xã|khu)(?: \w+)? (?:nào|gì)"
    r"|(?:quận|phường) mấy|(?:pulau|sungai|danau|desa|kampung|kelurahan|jalan|lapangan|aula|gedung"
    r"|ruang\w*|teater|sekolah|kampus|museum|perpustakaan|rumah sakit|gereja|masjid|taman|stasiun"
    r"|pelabuhan|wilayah|benua|pantai|jembatan|stadion|restoran|gunung|kabupaten|negara bagian"
    r"|distrik)(?: \w+){0,2} (?:mana|apa)"
)
PLACE_UNSPACED = (
    r"(?:어느|어떤|무슨) ?(?=(?:\S+ )?(?:(?:섬|강|동|구|군|면|읍|길|홀|절|산)(?=이었|였|에|은|이"
    r"|을|으로|인|\s|\?|$)|호수|마을|거리|광장|강당|회의실|극장|학교|초등학교|중학교|고등학교"
    r"|박물관|도서관|병원|교회|공원|항구|대륙|해변|다리(?!미)|경기장|식당|장소|센터|체육관|아파트"
    r"|캠퍼스))|どの(?=島|川|湖|村|区|県|市(?!長|民)|通り|広場|ホール|会館|会議室|部屋|教室|劇場"
    r"|学校|小学校|中学校|高校|大学|建物|ビル|博物館|美術館|図書館|病院|教会|寺|神社|公園|庭園|港"
    r"|地域|地方|州|大陸|海岸|ビーチ|橋|スタジアム|競技場|体育館|レストラン|店|山|会場|施設"
    r"|キャンパス|地区|エリア)"
    r"|哪一?[几幾两兩些]?[个個家座条條所间間处處栋棟片]?(?=[^，。？?哪]{0,3}?(?:[岛島河江湖县縣省](?![长長])"
    r"|里[？?]|(?:[乡鄉区區州]|[镇鎮村])(?![长長])|[街路]|市(?![长長民场場])|[广廣][场場]|[礼禮]堂"
    r"|大[厅廳]|[会會][议議]室|[剧劇]院|演奏[厅廳]|[学學]校|小[学學]|中[学學]|[国國][小中]|高中"
    r"|大[学學楼樓]|博物[馆館]|[图圖][书書][馆館]|[医醫]院|教堂|公[园園]|[车車]站|海[滩灘]"
    r"|[桥橋山港]|[体體]育[馆館场場]|[湿濕]地|森林|球[场場]|餐[厅廳]|[场場][馆館]|酒店|社[区區]))|(?:เกาะ|แม่น้ำ"
    r"|ทะเลสาบ|หมู่บ้าน|ตำบล|แขวง|ถนน|ซอย|ห้อง|หอประชุม|โรงละคร|โรงเรียน|วิทยาลัย|อาคาร|ตึก|พิพิธภัณฑ์|ห้องสมุด"
    r"|โรงพยาบาล|โบสถ์|วัด|สวน|สถานี|ท่าเรือ|รัฐ|ทวีป|หาด|สะพาน|สนาม|ร้าน|ย่าน|ศูนย์|ตรง)(?:(?!วัน|ปี"
    r"|เดือน)\S){0,8}?(?:สาย|แห่ง|หลัง)?(?<!แค่)(?:ไหน|ใด|อะไร)"
)
