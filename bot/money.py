"""The words that make "how much" a question for a sum of money, in 17 languages, as patterns."""

# What is bought, paid, owed, raised and earned, and in what; nothing that is weighed as well.
_NAMES = (
    # en
    r"money|cash|fined?|fines|penalt(?:y|ies)|salar(?:y|ies)|wages?|tax(?:es)?|subscription|dues"
    r"|rent|costs?|price\w*|fees?|fares|(?:the|a|bus|subway|train) fare|tickets?|charge[sd]?"
    r"|budget|expensive|grants?|prize money|revenue|turnover|debts?|loans?|donations?|bount(?:y"
    r"|ies)|compensation|funding|earnings|profits?|in the red|worth|cheque|vouchers?|bail|deposit"
    r"|stipend|scholarships?|pension|dollars?|euros?|rupees|rubles|francs|in (?:won|yen|yuan"
    r"|pounds)"
    # es
    r"|dinero|efectivo|multas?|sueldos?|salarios?|cuestan?|cost[oóaeó]\w*|precio\w*|tarifas?"
    r"|entrada|billete|presupuesto|importes?|cuotas?|alquiler\w*|impuestos?|subvenci(?:ón|ones)"
    r"|becas?|deudas?|facturación|ingresos|préstamos?|recompensas?|indemnizaci(?:ón|ones)|fianza"
    r"|créditos?|dólares|reais|pesos"
    # pt
    r"|dinheiro|custa\w*|custou|preço\w*|ingresso\w*|bilhete\w*|orçamento|quotas?|aluguel|aluguer"
    r"|impostos?|bolsas?|subsídios?|dívidas?|faturamento|faturação|receitas?|empréstimos?"
    r"|mensalidades?|propinas?|renda|dólar(?:es)?|indenização|indemnização"
    # it
    r"|soldi|denaro|contanti|mult[ae]|stipendi\w*|paga|cifra|prezz\w+|bigliett\w+|affitt[oi]"
    r"|tass[ae]|impost[ae]|montepremi|sanzion[ei]|debit[oi]|fatturato|incass[oi]|contribut[oi]"
    r"|finanziament[oi]|prestit[oi]|canone|rett[ae]|abbonament[oi]|caparra|cauzione|dollari"
    r"|risarciment[oi]"
    # fr
    r"|argent|amendes?|salaires?|coût\w*|prix|tarif\w*|billet\w*|cotisations?|loyers?|impôts?"
    r"|taxes?|montants?|valeur|chèques?|primes?|bourses?|subventions?|dettes?|chiffre d.affaires"
    r"|recettes?|revenus?|prêts?|dotations?|factures?|récompenses?|indemnités?|bon d.achat|caution"
    # de
    r"|\w*geld(?:er)?|bußgeld\w*|\w*strafe|gehalt\w*|gehälter|lohn|\w*betrag\w*|\w*(?:beitrag"
    r"|gebühr|steuer)\w*|\w*mieten?|\w*kost(?:en|et|ete)\w*|gekostet|eintritt\w*|\w*preise?|teuer"
    r"|fahrkarte\w*|zuschuss|zuschüsse|\w*förderung|dotiert|\w*umsatz\w*|schulden|einnahmen"
    r"|ausgaben|kredit\w*|darlehen|stipendi\w*|spenden?|kaution|prämien?|rechnung|honorar\w*|summe"
    r"|warenwert|in welchem wert"
    # ru
    r"|ден(?:ег|ьги)|наличн\w+|штраф\w*|зарплат\w*|сумм[аыу]|взнос\w*|налог\w*|аренд\w*|сто[ия]\w+"
    r"|цен[аыуе]\w*|билет\w*|бюджет\w*|(?:до|за|о|вы|у)?плат(?!фор)\w+|рубл\w+|доллар\w+|евро|выручк\w+"
    r"|долг(?!о)\w*|задолженност\w+|грант\w*|преми[яиюей]+|стипенди\w+|вознаграждени\w+|субсиди\w+"
    r"|кредит\w*|кассовы\w+|доход\w*|убыт\w+|прибыл[ьи]|пожертвовани\w+|финансировани\w+"
    r"|компенсаци\w+"
    # ar, behind its article and small words
    r"|\w{0,3}(?:أموال|نقود|غرام(?:ة|ات)|راتب|سعر|تكلفة|كلفة|تذكرة|ثمن|إيرادات|أرباح|خسائر|جائزة"
    r"|منحة|إيجار|رسوم|اشتراك|قرض|مبلغ|تبرعات|قيمتها|قيمته|تمويل|ميزانية|ضريبة|تعويض)|ديون|بكم"
    r"|[بق]?قد[يّ]*ش|\w{0,2}(?:دينار|درهم|ريال|جنيه|دولار|يورو|ليرة)\w*"
    # vi
    r"|tiền|phạt|lương|chi phí|giá|vé|học phí|lệ phí|phí|đồng|đô(?: la)?|usd|doanh thu|ngân sách"
    r"|vốn|giải thưởng|tiền thưởng|trợ cấp|tài trợ|kinh phí"
    # id
    r"|uang|duit|honor|hadiah|denda|gaji|harga|biaya|tiket|ongkos|tarif|rupiah|dolar|dana|donasi"
    r"|utang|omzet|upah|anggaran|sumbangan|hibah|beasiswa|pinjaman|pendapatan|iuran|sewa|modal"
    # tr
    r"|(?:kaç|kadar) para|ceza\w*|maaş\w*|fiyat\w*|ücret(?!li|siz)\w*|bilet\w*|maliyet\w*|burs\w*"
    r"|borç\w*|borc\w*|ciro\w*|gelir(?!ken)\w{0,4}|gider(?!ken)\w{0,4}|hibe\w*|aidat\w*|kira\w*"
    r"|bağış\w*|prim\w*|bütçe\w*|tl|lira\w*|dolar\w*|avro|kredi\w*|tazminat\w*|depozito|üyelik"
    r"|kaça"
    # hi
    r"|पैसे|जुर्माना|जुर्माने|वेतन|तनख़्वाह|तनख्वाह|कीमत|क़ीमत|किराया|किराये|टिकट|लागत|शुल्क|ख़?र्च\S?|ख़र्च\S?|भुगतान"
    r"|दान|चंदा|चन्दा|चालान|रुपये|रुपए|रुपयों|डॉलर|यूरो|कर्ज़?|क़र्ज़|बकाया|अनुदान|इनाम|राशि|बजट|मुआवज़ा|फ़ीस|फीस"
    r"|राजस्व|छात्रवृत्ति"
)
# What is done with money, where "how much" stands before or behind it.
_HOW_MUCH = (
    r"how much|cu[aá]nto|quanto|combien|wie ?viel|сколько|ne kadar|kaça|كا?م|(?:bao )?nhiêu|mấy"
    r"|berapa|कितना|कितने|कितनी"
)
_DONE = (
    r"pa(?:y|id|ys)|spen[dt]s?|awarded|donate[sd]?|raise[sd]?|invest(?:s|ed)?|fund(?:s|ed)?|earns?"
    r"|earned|owe[sd]?|(?:tak|took)\w* home|sold for|sells? for|lose money|paga\w*|gast\w+"
    r"|invir\w+|invert\w+|donó|donaron|cobra\w*|recaud\w+|debe[n]?|vale[n]?|vendi\w+|factur\w+"
    r"|sale la|gana[n]?|angari\w+|arrecad\w+|dev(?:e|em|ia)|fica|ganham?|faturou|vendeu|doou"
    r"|spen\w+|spes[oae]|donat\w+|guadagna\w*|raccolt\w+|raccogli\w+|dev(?:e|ono)|valgono"
    r"|vendut\w+|stanziat\w+|pay\w+|paie\w*|dépens\w+|vers[eé]\w*|rapport(?:é|er|e)\w*|vaut|valent"
    r"|gagne\w*|touch(?:é|er|e|ent)\w*|récolt\w+|doit|doivent|vend(?:u|re)\w*|zahl\w*|bezahl\w*"
    r"|gezahlt|ausgegeben|\w*spendet\w*|verdien\w*|eingenommen|investier\w*|schuld\w*"
    r"|hingeblättert|überwies\w*|eingebracht|wert|заплат\w+|плат\w+|потрат\w+|выдел\w+|влож\w+"
    r"|оштраф\w*|зараб\w+|задолжа\w+|пожертв\w+|обош\w+|обход\w+|выруч\w+|دفع\w*|ي?دفع\w*"
    r"|[تس]\w?دفع\w*|كلّ?ف\w*|[تي]كلّ?ف\w*|تبرع\w*|أنفق\w*|صرف\w*|[يت]ربح|يتقاضى|chi|trả|nợ|thuê"
    r"|đóng|quyên góp|tài trợ|thưởng|đầu tư|thu nhập|bán được|mua|\w*bayar\w*|menyumbang\w*"
    r"|terkumpul|dibanderol|menghabiskan|öde\w+|kazan\w+|harca\w+|tut(?:tu|ar|uyor)\w*|bağış\w+"
    r"|mal ol\w+|gel(?:iyor|di|ir)|satıl\w+|कमा\S*|चुका\S*"
)
MONEY = (
    rf"{_NAMES}|(?:{_HOW_MUCH})(?: [\w'’-]+,?){{0,8}}? (?:{_DONE})"
    rf"|(?:{_DONE})(?: [\w'’-]+){{0,5}} (?:{_HOW_MUCH})"
    r"|(?:por|за) (?:cuánto|quanto|сколько)(?: \w+){0,3} (?:vend|compr|прода|купи)\w+|оштраф\w*"
    r"|fica por|а? за сколько|hacia cuánto|para (?:kaç|kadar)|c.est combien|combien (?:ça"
    r"|l.entrée)|was (?:verdien\w*|zahlt)|was (?:\w+ ){1,8}(?:ge|be)zahlt"
    r"|ce qu\S* (?:\w+ )?co[uû]t\w+|quanto pel[oa]|what (?:\w+ ){0,8}earns?|how much (?:is|are|was"
    r"|were|for) (?:an?|one|it)|be charged|nhiêu tiền|поч[её]м|कितने का|टर्नओवर|cuanto sale"
)
MONEY_UNSPACED = (
    # ko
    r"얼마(?:를|에|씩|어치)|얼마나? ?(?:들|받|내|벌|냈|썼|줬|모[았으])"
    # "how high is it" is asked by the same word
    r"|(?<![높길넓깊]이[가는] )(?<!면적[은이] )(?<!거리[가는] )(?<!무게[가는] )얼마(?:예요|에요|죠)"
    r"|몇 ?(?:십|백|천|만|억)*\s?(?:원|달러|유로|엔|위안)|지원금|상금|기부금|보조금|장학금|성금"
    r"|후원금|포상금|보상금|등록금|보증금|(?<![가-힣])돈(?:[은이을]|(?![가-힣]))|현금|벌금|과태료"
    r"|연봉|월급|시급|임금|월세|전세|초봉|매출|부채|빚(?:[은이을])|적자|흑자|금액|회비|세금[은이]"
    r"|임대료|입장료|관람료|수강료|요금|가격|비용|예산|공사비|사업비"
    r"|[가-힣]{2,}비[는가]? ?(?:\S+ )?얼마|[가-힣]+[액금료][은이는가]? ?(?:\S+ )?얼마"
    # ja
    r"|お金|現金|罰金|給料|給与|年収|年俸|助成金|補助金|賞金|時給|[^\s、。]金の額|事業費|なんぼ"
    r"|寄付金|協賛金|奨学金|募金|いくら(?!い)|何(?:十|百|千|万|億)*(?:円|ドル|ユーロ|ウォン)|料金"
    r"|値段|費用|工事費|入場料|会費は|参加費|家賃|月謝|税金は|金額|総額|押収額|予算|価格|売上"
    r"|売り上げ|赤字|借金|負債|授業料|運賃"
    # zh
    r"|[奖獎]金|[补補][助贴貼]|[资資]金|基金(?![会會])|[拨撥][款了]|现金|[罚罰]款|工[资資]|薪|会费|會費|租金"
    r"|月租|[场場]租|月票|[学學][费費]|[押定订訂]金|[贷貸]款|[负負]?[债債]|[营營]收|收入|欠|工程款"
    r"|款[项項]|[领領]多少|津[贴貼]|[经經][费費]|公帑|善款|[幾几]多[錢钱]|募|[总總]投[资資]"
    r"|自付[额額]|金额|金額|多少(?:[钱錢]|[万萬亿億千百]*[元块塊]"
    r"|[万萬亿億千百]*[美欧歐日韩韓港]元)|[几幾](?:十|百|千|[万萬])*(?:[元块塊]"
    r"|[美欧歐日韩韓港]元)|门票|門票|票价|票價|价格|價格|费用|費用|造价|造價|预算|預算"
    r"|(?:[卖賣租罚罰付交缴繳捐花赚賺])(?:了|掉|到|[费費])?(?:多少"
    r"|[几幾][十百千万萬])(?![个個人名家位次张張份套本件台])"
    # th
    r"|เงิน|ค่า(?!เฉลี่ย|เริ่มต้น|สูงสุด|ต่ำสุด)|ราคา|งบประมาณ|(?<![ก-๙])งบ|(?:ต้อง)?จ่าย|เบี้ย|(?:โดน|ถูก)ปรับ"
    r"|ให้เช่า|บริจาค|ได้กำไร|รายได้|กี่(?:สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน)*(?:บาท|ดอลลาร์|ยูโร|วอน|เยน|ปอนด์|รูเบิล)"
)
