"""A language in, the words that a full stop may follow inside a sentence out.

Most entries are CLDR's sentence-break suppressions (cldr-segments-full 46.1, Unicode-3.0 licence),
less those that are also plain words ("Go.", "am.", "Sol."); month names come from CLDR through
Babel. What CLDR has no list for is added by hand. Single letters and dotted forms ("U.S.", "т.д.")
are rules in corpus.sentences, not entries here.
"""

from functools import cache

from babel import Locale, UnknownLocaleError


def word_set(words: str) -> frozenset[str]:
    """Make a set of words written with spaces between them.

    >>> word_set("ca") == {"ca"}
    True
    """
    return frozenset(words.split())


# Before a number these never end a sentence; before a word they are words ("No.", "the sun.").
BEFORE_NUMBERS = word_set(
    """
    approx aprox apt art ayat bil cap ch eq eqs est ext fig figs hal hwy mar max may min no nos nr
    num out pop rm sat sec set ste sun tgl кл пп рис стр табл
    """
)

_ABBREVIATIONS = {
    "en": """
        abs adj adv alt approx assn assoc aug ave bldg blvd bros brig capt cdr co cmdr col cont corp
        dec dept dist dr ed est etc ex feb fn fri ft fwd gen gov govt hon hr hrs inc jan jr jul jun
        kb lt ltd maj mar mb md messrs mgr min misc mon mr mrs ms mt mts natl nos nov nr num oct
        orig phys pl pp pres prof pt pvt rd rep rev sat sen sep sept sgt sq sr st sun tel thu thur
        thurs tue tues univ vol vols vs wed yr
    """,
    "de": """
        abb abs abt abw abzgl adj adr allg alt amtl anm apr art aug ausg ausschl beil bibl bzgl bzw
        ca chin chr co dat dez dim dipl dir dr dtzd ehem eigtl einh einschl engl entspr erf erw etc
        ev evang evtl exkl fa fam feb fn folg fr frl frz geb gebr gedr gegr gek gem geograph ges
        gesch gesetzl gest ggf ggfs ggü hbf hl hpts hptst hr hrn hrsg inc ing inh inkl int jahrh jan
        jew jh jhd jhrl jr jährl kap kath kfm kgl kirchl kl konv kop kostenl lat led ltd luth min
        mind mio mitgl mod monatl mrd msp mtl möbl mündl nachm nov nr näml obj od okt op persönl pfd
        phys prof proz qu rd reg rel röm schles schr schriftl schweiz schwäb sek sen sep sept sog
        spezif st staatl std stellv str städt südd tel tägl univ urspr ursprüngl usf ust usw verf
        verh verst verw vgl vorm vors wg wiss wöchentl ziff ztr zuzügl zw zzgl zzt öffentl ökum
        ökumen österr
    """,
    "es": """
        abr admón afma afmas afmo afmos ago apdo aprox av avda bco bda bol cap cf cfr comm corp ctra
        cía da depto deptos desc desv dic dpto dptos dr dra drs dto dtor dª dña edif ej emm ene etc
        exc excma excmas excmo excmos exma exmas exmo exmos feb fig figs fr fund gral hnos ilma
        ilmas ilmo ilmos inc jr jue jul jun lcda lcdo lda ldo lic licda licdo ltd ltda ltdo mié mons
        mr mrs mss mtro máx mín no nov ntra ntro núm oct prof prov pza pág págs rdo rdos rev rvdmo
        rvdmos rvdo rvdos sdad sept set sr sra sras sres srs srta srtas ss st sta sto sáb tel trad
        ud uds urb vda vid vol vs
    """,
    "fr": """
        acoust adr anc ann anon append appt apr art aux av avr bd bât categ chap chem coll collab
        config dest dict dir dr déc dép encycl env etc ex exempl fbg fig févr gouv hab hôp ill
        illustr imm imp imprim indus janv jr juil lun max me min mlle mme nb niv no nov num oct p pp
        prof rte réf résid sept st ste symb synth syst tél voit vol vs éd édit équiv éval
    """,
    "it": """
        ag arch art avv ca cap cfr col coop dott dr ecc es fig fraz gen geom gg ing int jr loc ltd
        max min n nov nr on p pag pagg pp prof rag sen sez sig sigg st tab tav tel vol vs
    """,
    "pt": """
        abr abrev adm aer ago agric alm anat ap apart apt arit arqueol arquit art astron autom aux
        av biogr bras cap caps cat cel cf cia col comp compl cont contab créd cx círc cód dep dez
        dipl div dr dra dras drs déb ed educ elem eletr eletrôn eng est etc exma exmo fasc fem fev
        ff fig figs filos fisiol fl fr fís gen geom gram gên ilma ilmo inc ingl jan jr jul jun jur
        lin liter long ltd ltda mai matem máq máx méd mín mús neol no nov náut núm obs odont odontol
        org organiz pe pg pp pq prod prof profa próx psicol pág págs pça quím rel relat rev rod
        sociol sr sra sras srs srta sta sto séc símb tec tecnol tel trad transp trav univ vol vs álg
        índ
    """,
    "ru": """
        авг акад англ апр бул бульв вв вт г гг герм гл гос греч дек доц др им ин кв кит кл кн коп
        корп лат млн млрд н наб нед нем ноя нояб обл окт отд оф п пер пл пос пр просп проф р рис род
        руб рук с св сек сент см соч ср ст стр табл тел тт тыс ул ум фев февр фр ч чел чт экз юр янв
        яп
    """,
    "tr": """
        alb apt arş asb av ağu bkz blv bul bulv böl cad cilt cm der doç dr dğr ecz ed etc fak gen
        gön gör haz hz inş ist kim krş ltd mad mah müd müh no nu op ord org pla prof s sf sn sok tel
        tic tuğ tüm uzm vb vd vs yay yd yrd yy yüz çev örn öğr üniv şb şti
    """,
    "id": """
        bpk dgn dkk dll dr dra drs dsb dst gg hal hlm ir jl kab kec kel komp kpt ltd mgr moh no ny
        pdt prof pt rp sdr tbk tgl th tn tsb ttg yth
    """,
    "vi": "ths ts pgs gs tp tx tt bs ks cn nxb tr st mr mrs dr vd vv q p đ no",
    "ar": "إلخ الخ ص هـ ق ت ط مج ج ع",
    "hi": """
        डॉ प्रो श्री पं स्व कु सं रु रू ई पू ए बी सी डी एफ़ एफ जी एच आई जे के एल एम एन ओ पी क्यू आर
        एस टी यू वी डब्ल्यू एक्स वाई ज़ेड
    """,
    "ko": "",
    "sw": "dk prof bw bi mhe mh nk yaani",
    "fi": """
        esim ks mm ns nk mrd milj n noin os puh synt ts vrt yms ym jne jaa eaa ent s k kr
    """,
    "cs": """
        apod atd cca hod mil min mld např nám obr odst popř pozn příp resp str sv tel tis tj tzn tzv
        tř ul viz č čís
    """,
    "pl": """
        al dr godz gr im inż itd itp jw kl ks lok m.in mgr np nr ok os pl prof pt r red rys s tel tj
        tys tzn tzw ul ur w ww zł św
    """,
    "nl": "blz bv ca dhr dr drs enz evt ing ir jl mevr mr nl nr pl prof resp st str tel vs",
    "sv": "bl ca dvs etc fr jfr kl m.m nr osv resp s.k st t.ex",
}  # fmt: skip

# What a compound ends with that is abbreviated: "Ahornstr. 5", "Bestell-Nr. 77", "Kalverpl. 2".
_COMPOUND_ENDS = {
    "de": ("str", "nr", "pl"),
    "nl": ("str", "pl", "nr"),
    "da": ("nr",),
    "sv": ("nr", "gt"),
    "nb": ("nr", "gt", "vn"),
    "no": ("nr", "gt", "vn"),
    "fi": ("nro",),
}

# A capitalised word that opens sentences and no names: after an abbreviation it starts a new one.
_OPENERS = {
    "en": """
        the this that these those it its he she his her they their we our you i in on at by for from
        to with as after before when while if but and or however also there here a since during
        although both many some most other another according
    """,
    "de": """
        der die das den dem des ein eine einer einem dies diese dieser dieses er sie es wir ich ihr
        ihre sein seine in im am an auf bei mit nach von zu zum zur für seit während wenn als aber
        und auch doch so da daher dann danach hier jedoch
    """,
    "es": """
        el la los las un una este esta estos estas ese esa él ella ellos su sus en al a con por para
        desde según cuando si pero y también además sin tras durante se no hay es fue
    """,
    "fr": """
        le la les l un une des ce cette ces il elle ils elles on nous vous je son sa ses leur en au
        aux à dans avec par pour depuis selon quand si mais et aussi cependant après pendant c
    """,
    "it": """
        il lo la i gli le un una uno questo questa questi queste egli ella essi si nel nella in al
        alla con per da dal dalla di dopo quando se ma e anche tuttavia durante è
    """,
    "pt": """
        o os as um uma este esta estes estas esse essa ele ela eles elas seu sua em no na nos nas ao
        à com por para desde segundo quando se mas e também além após durante é foi
    """,
    "ru": """
        в на с по из к от до за при для это этот эта эти он она оно они его её их мы вы я но и а
        если когда после также однако затем так как под по-видимому
    """,
    "tr": """
        bu bunun bunlar şu o onun onlar ve ama ancak fakat ayrıca daha bir her ise sonra eğer çünkü
        böylece
    """,
    "id": """
        ini itu ia dia mereka kami kita di ke dari pada dalam dengan untuk oleh sejak setelah ketika
        jika namun tetapi dan juga selain saat sebelum menurut karena
    """,
    "vi": """
        ông bà anh chị họ chúng các những một trong ở tại khi sau trước theo với để từ vì nếu nhưng
        và cũng đây đó
    """,
}  # fmt: skip


def base(language: str) -> str:
    """Give the language of a tag without script or region.

    >>> base("zh-Hant")
    'zh'
    """
    return language.partition("-")[0].partition("_")[0].casefold()


@cache
def abbreviations(language: str) -> frozenset[str]:
    """List a language's abbreviations, months and days too, case-folded, without their last stop.

    >>> {"jun", "dr"} <= abbreviations("en")
    True
    """
    code = base(language)
    listed = _ABBREVIATIONS.get(code, _ABBREVIATIONS["en"]).split()
    return frozenset(word.casefold() for word in listed) | _calendar_names(code)


def is_abbreviation(word: str, language: str) -> bool:
    """Say whether a word, without its last stop, is abbreviated or a compound of such a word.

    >>> is_abbreviation("Dr", "en"), is_abbreviation("Ahornstr", "de")
    (True, True)
    """
    folded = word.casefold()
    return folded in abbreviations(language) or folded.endswith(
        _COMPOUND_ENDS.get(base(language), ())
    )


@cache
def openers(language: str) -> frozenset[str]:
    """List the function words that open a sentence, case-folded.

    >>> "the" in openers("en")
    True
    """
    return frozenset(_OPENERS.get(base(language), "").split())


def _calendar_names(code: str) -> frozenset[str]:
    """List the abbreviated months and days that are not a whole name as well."""
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    names: set[str] = set()
    for field in (locale.months, locale.days):
        for width in ("format", "stand-alone"):
            whole = {name.casefold() for name in field[width]["wide"].values()}
            short = {name.casefold().rstrip(".") for name in field[width]["abbreviated"].values()}
            names |= {name for name in short - whole if name.isalpha()}
    return frozenset(names)
