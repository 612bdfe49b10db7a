"""A word that asks in one language and is another word in the next is told apart."""

import pytest

from bot.answer_types import AnswerType, Asked, asked_by

DATE, NUMBER, PERSON = AnswerType.DATE, AnswerType.NUMBER, AnswerType.PERSON
PLACE, OTHER = AnswerType.PLACE, AnswerType.OTHER


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [
        # "name" in Spanish, "number" in French
        ("¿Cuál es el nombre del alcalde?", PERSON),
        ("¿Qué nombre recibe el nuevo puente?", PERSON),
        ("Quel est le nombre de visiteurs ?", NUMBER),
        ("nombre d'habitants", NUMBER),
        # several of them
        ("¿En qué aeropuertos había huelga?", PLACE),
        ("В каких округах прошли рейды?", PLACE),
        ("In which cities was it shown?", PLACE),
        ("12월 모임은 어느 호텔에서 했나요?", PLACE),
        ("哪两天照常领工资？", DATE),
        # whose, and not where
        ("閉鎖したのはどこの会社？", OTHER),
        # "date" in Portuguese and Italian
        ("What data do you collect?", OTHER),
        ("open data portal", OTHER),
        ("Qual é a data da reunião?", DATE),
        ("data di apertura", DATE),
        # "who" in Italian, the first word of "cost" in Vietnamese
        ("Chi phí xây dựng là bao nhiêu?", NUMBER),
        ("Chi ha vinto?", PERSON),
        # "who" in Vietnamese, "to the" in Italian
        ("What is the AI strategy about?", OTHER),
        ("Cosa offre il comune ai cittadini?", OTHER),
        ("Ai là thị trưởng?", PERSON),
        ("Cây cầu do ai thiết kế?", PERSON),
        # "who" and "which" in French
        ("Qu'est-ce qui a changé ?", OTHER),
        ("Quel est le programme qui aide les familles ?", OTHER),
        ("Qui est le maire ?", PERSON),
        ("À qui écrire ?", PERSON),
        # "who" in Turkish, a Korean name and dish; "how many" and "illegal"
        ("What did Kim Jong-su win?", OTHER),
        ("Kim kazandı?", PERSON),
        ("Köprüyü kim yaptı?", PERSON),
        ("Kaçak yapılar ne oldu?", OTHER),
        ("Kaç kişi katıldı?", NUMBER),
        # "who" and "from" in Arabic
        ("ما هي أهداف البرنامج من وجهة نظر البلدية؟", OTHER),
        ("من هو رئيس البلدية؟", PERSON),
        ("من صمم الجسر؟", PERSON),
        ("من أين تنطلق الحافلة؟", PLACE),
        # "who" and "which" in Hindi
        ("पुल किसने बनाया?", PERSON),
        ("मेयर कौन है?", PERSON),
        ("कौन-सा संस्करण जारी हुआ?", OTHER),
        # "fines" and "purposes", "place" and "instead"
        ("¿Qué se hace los fines de semana?", OTHER),
        ("¿Qué se usa en lugar de plástico?", OTHER),
        ("lugar de la reunión", PLACE),
        ("share your photos", OTHER),
        ("Was kostet der Eintritt?", NUMBER),
    ],
)
def test_the_same_letters_ask_in_one_language_only(question: str, answer_type: AnswerType) -> None:
    assert asked_by(question).answer_type is answer_type


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [
        ("What happens when it rains?", OTHER),
        ("What happens where the road ends?", OTHER),
        ("Quais são os objetivos quando chove?", OTHER),
        ("do you know when the pool opens?", DATE),
        ("What was the year when it opened?", DATE),
        ("when is the market, and how much is a stall?", DATE),
    ],
)
def test_a_word_that_only_joins_asks_nothing(question: str, answer_type: AnswerType) -> None:
    assert asked_by(question).answer_type is answer_type


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [
        ("How does the participatory budget work?", OTHER),
        ("Comment fonctionne le budget participatif ?", OTHER),
        ("Wie funktioniert der Bürgerhaushalt?", OTHER),
        ("예산은 어떻게 정하나요?", OTHER),
        ("入場料はなぜ上がりましたか？", OTHER),
        ("票价为什么涨了？", OTHER),
        ("participatory budget", NUMBER),
        ("입장료는 어떻게 되나요?", NUMBER),
        ("Wie ist die Adresse?", PLACE),
        ("Come si chiama il sindaco?", PERSON),
        ("¿Cómo se llama la alcaldesa?", PERSON),
    ],
)
def test_who_asks_how_or_why_asks_for_nothing_that_is_named(
    question: str, answer_type: AnswerType
) -> None:
    assert asked_by(question).answer_type is answer_type


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [
        ("How thick is the bark of a redwood?", NUMBER),
        ("What is the Christian population of Israel?", NUMBER),
        ("What two years did the club come in second?", DATE),
        ("How well does it work?", OTHER),
        ("How exactly does one apply?", OTHER),
        ("¿En qué época emigraron?", DATE),
        ("¿Qué tan amplio es el Rin?", NUMBER),
        ("Какая протяженность гонки?", NUMBER),
        ("في أى فترة جرى ذلك؟", DATE),
        ("ما هو تعداد سكان حيفا؟", NUMBER),
        ("정도전이 진사시에 급제한 해는?", DATE),
        ("행사가 열린 시기는?", DATE),
        ("공원의 면적은?", NUMBER),
        ("オペラ座に行った年は？", DATE),
        ("首都の年平均気温は", NUMBER),
        ("英国的摄政时期主要是哪些年？", DATE),
        ("在什麼時期開始的？", DATE),
        ("เปลี่ยนชื่อเมื่อปี พ.ศ. ใด", DATE),
        ("Mikati kac oy aldi?", NUMBER),
        ("Dimanakah letak Danzig?", PLACE),
        ("Khoảng cách đến sân bay?", NUMBER),
    ],
)
def test_measures_and_times_are_asked_for_in_many_words(
    question: str, answer_type: AnswerType
) -> None:
    assert asked_by(question).answer_type is answer_type


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("¿Qué población tiene y en qué país está?", "que poblacion tiene y en que pais esta?"),
        ("¿Cuál es el número de parques?", "cual es el numero de parques?"),
        ("Qual a duração do curso?", "qual a duracao do curso?"),
        ("Dans quel délai ?", "dans quel delai ?"),
        ("Qual è l'età minima?", "qual e l'eta minima?"),
        ("Cuộc họp diễn ra khi nào?", "cuoc hop dien ra khi nao?"),
        ("Giá vé bao nhiêu?", "gia ve bao nhieu?"),
        ("Trụ sở ở đâu?", "tru so o dau?"),
        ("Hangi ülkede?", "hangi ulkede?"),
    ],
)
def test_a_question_typed_without_accents_asks_the_same(written: str, typed: str) -> None:
    assert asked_by(typed).answer_type is asked_by(written).answer_type is not OTHER


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [
        # yes or no
        ("Was the fine waived?", OTHER),
        ("Meine Gebühr ist gestundet – kann ich einen Erlass beantragen?", OTHER),
        ("Est-ce que le tarif a changé ?", OTHER),
        ("¿Se puede pagar la multa con tarjeta?", OTHER),
        ("Отменили ли штраф?", OTHER),
        ("هل تم تخفيض الرسوم؟", OTHER),
        ("Ücretli sürümü satmaya devam edecek mi?", OTHER),
        ("क्या किराया बढ़ गया है?", OTHER),
        ("Giá vé có tăng không?", OTHER),
        ("Apakah biaya itu sudah naik?", OTHER),
        ("입장료를 카드로 낼 수 있나요?", OTHER),
        ("入場料は値上げされましたか？", OTHER),
        ("票价涨了吗？", OTHER),
        ("ค่าเข้าชมขึ้นราคาหรือยัง", OTHER),
        # to be told is no yes
        ("Can you tell me the fee?", NUMBER),
        ("입장료 좀 알려 주실 수 있나요?", NUMBER),
        ("入場料を教えてもらえますか？", NUMBER),
        # a reason, and what was decided
        ("Почему премию не дали тому, кто победил?", OTHER),
        ("Why did nobody say who paid?", OTHER),
        ("이사회가 회비에 대해 어떤 결정을 내렸나요?", OTHER),
        # a clause that goes before
        ("When the library reopens, how many desks will it have?", NUMBER),
        ("Quand la crèche ouvrira, combien de places aura-t-elle ?", NUMBER),
        ("Когда откроется поликлиника, сколько врачей там будет?", NUMBER),
        ("When was it, who spoke and where?", DATE),
    ],
)
def test_who_asks_whether_or_why_asks_for_nothing_that_is_named(
    question: str, answer_type: AnswerType
) -> None:
    assert asked_by(question).answer_type is answer_type


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Which councillors voted against it?", Asked(PERSON, "Which")),
        ("Welche Architektin plant den Umbau?", Asked(PERSON, "Welche")),
        ("Quelle politique a-t-elle suivie ?", Asked(OTHER)),
        ("किस योगदानकर्ता ने जोड़ा?", Asked(PERSON, "किस")),
        ("Hangi konuşmacı eleştirdi?", Asked(PERSON, "Hangi")),
        ("Hangi bakanlık karar verdi?", Asked(OTHER)),
        ("어느 기자가 취재했나요?", Asked(PERSON, "어느 ")),
        ("哪位局长接任？", Asked(PERSON, "哪位")),
        ("Which theatre hosts it?", Asked(PLACE, "Which")),
        ("Welche Grundschule bekommt eine Mensa?", Asked(PLACE, "Welche")),
        ("Через какую реку строят мост?", Asked(PLACE, "какую")),
        ("Какая площадь парка?", Asked(NUMBER, "Какая площадь")),
        ("Which company built it?", Asked(OTHER)),
    ],
)
def test_which_asks_for_somebody_or_a_place_by_its_noun_that_still_counts(
    question: str, asked: Asked
) -> None:
    assert asked_by(question) == asked


@pytest.mark.parametrize(
    ("question", "asking"),
    [
        ("¿Cuánto mide la torre?", "Cuánto mide"),
        ("Quanto mede a torre?", "Quanto mede"),
        ("Quanto misura la torre?", "Quanto misura"),
        ("Combien mesurent les tours ?", "Combien mesurent"),
        ("Combien pèse la cloche ?", "Combien pèse"),
        ("Wie viel wiegt die Glocke?", "Wie viel wiegt"),
        ("Сколько весит колокол?", "Сколько весит"),
        ("¿Cuántos mide el comité?", "Cuántos"),
    ],
)
def test_that_something_is_measured_or_weighed_only_asks(question: str, asking: str) -> None:
    assert (asked_by(question).answer_type, asked_by(question).asking) == (NUMBER, asking)


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [
        # a noun that is named asks only where nothing else does
        ("What was the total cost?", NUMBER),
        ("What does a ticket for the whole summer cost?", NUMBER),
        ("Which of the elements has the highest atomic number?", OTHER),
        ("What is the city's number one attraction?", OTHER),
        ("¿Qué empresa redujo el precio del billete?", OTHER),
        ("Qual empresa pagou a multa?", OTHER),
        ("Welche Folgen hat die hohe Anzahl der Gäste?", OTHER),
        ("Kira artışına hangi sınır getirildi?", OTHER),
        ("국민의 97%가 믿는 종교는?", OTHER),
        ("예산을 심의하는 위원회는?", OTHER),
        ("국내 최초로 무대에 오른 가수는?", OTHER),
        ("国民の97%が信じる宗教は？", OTHER),
        ("市民の60％が選んだ名物は何？", OTHER),
        ("哪个部门的比例最高？", OTHER),
        # what counts behind 何, and not what else does
        ("参加者は何人ですか？", NUMBER),
        ("コードは何行ありますか？", NUMBER),
        ("会場は何階？", NUMBER),
        ("湿った空気の塊を何気団というか", OTHER),
        ("議席はいくつか。", NUMBER),
        ("いくつかの町で始まった祭りを何と呼びますか", OTHER),
        ("市民何時可以报名？", DATE),
        ("在何處領取？", PLACE),
        ("此橋由何人設計？", PERSON),
        ("如何报名？", OTHER),
        ("几何学由谁教授？", PERSON),
        ("多倫多大學的校長做了什麼？", OTHER),
        ("有哪几种口味？", OTHER),
        ("ศิลปะนี้เกี่ยวกับอะไร", OTHER),
        # years, rates, sizes
        ("다리가 완공된 연도는?", DATE),
        ("투표율은?", NUMBER),
        ("법률은?", OTHER),
        ("水槽の数は？", NUMBER),
        ("橋在哪一個世紀建成？", DATE),
        ("Köprünün yapım yılı nedir?", DATE),
        ("Kursun süresi nedir?", NUMBER),
        ("Cây cầu được xây vào thập kỷ nào?", DATE),
        ("¿Cuál fue el primer año del festival?", DATE),
        ("¿Cuál es la tasa de reciclaje?", NUMBER),
        ("Какой средний рост деревьев?", NUMBER),
        ("На каком расстоянии от центра парк?", NUMBER),
        ("In welchem Alter dürfen Kinder mitfahren?", NUMBER),
        ("ما هي سعة القاعة؟", NUMBER),
        ("من كم مبنى يتكون المجمع؟", NUMBER),
        ("Qual a carga horária do curso?", NUMBER),
        ("What's the population of the district?", NUMBER),
    ],
)
def test_a_question_asks_for_what_its_own_noun_says(question: str, answer_type: AnswerType) -> None:
    assert asked_by(question).answer_type is answer_type


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who is Jared Diamond?", AnswerType.OTHER),
        ("¿Quién es Karl Bitar?", AnswerType.OTHER),
        ("Wer war Theodor Herzl?", AnswerType.OTHER),
        ("Кто такой Сергей Иванов?", AnswerType.OTHER),
        ("Who is the mayor of Seoul?", AnswerType.PERSON),
        ("Wer ist Bürgermeister von Ulm?", AnswerType.PERSON),
        ("Who interviewed Jared Diamond?", AnswerType.PERSON),
    ],
)
def test_who_somebody_is_asks_for_no_other_name(question: str, kind: AnswerType) -> None:
    assert asked_by(question).answer_type is kind
