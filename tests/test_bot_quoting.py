"""What a question asks for is recognised in 17 languages."""

import pytest

from bot.answer_types import AnswerType, asked_by

ASKED = {
    AnswerType.DATE: [
        "When was the summit?", "정상회의는 언제 열렸나요?", "サミットはいつ開かれましたか？",
        "峰会是什么时候举行的？", "高峰會是什麼時候舉行的？", "¿Cuándo fue la cumbre?",
        "Quand a eu lieu le sommet ?", "Wann war der Gipfel?", "Когда прошёл саммит?",
        "متى عقدت القمة؟", "Hội nghị diễn ra khi nào?", "การประชุมจัดขึ้นเมื่อไร",
        "Kapan KTT diadakan?", "Quando foi a cúpula?", "Quando si è tenuto il vertice?",
        "Zirve ne zaman yapıldı?", "शिखर सम्मेलन कब हुआ?",
    ],
    AnswerType.NUMBER: [
        "How many speakers took part?", "연사는 몇 명이었나요?", "何人が登壇しましたか？",
        "有多少位演讲者？", "有多少位演講者？", "¿Cuántos ponentes hubo?", "Combien d'orateurs ?",
        "Wie viele Redner waren es?", "Сколько было спикеров?", "كم عدد المتحدثين؟",
        "Có bao nhiêu diễn giả?", "มีวิทยากรกี่คน", "Berapa pembicara yang hadir?",
        "Quantos palestrantes houve?", "Quanti relatori c'erano?", "Kaç konuşmacı vardı?",
        "कितने वक्ता थे?",
    ],
    AnswerType.PERSON: [
        "Who spoke?", "누가 말했나요?", "誰が話しましたか？", "谁发言了？",
        "誰發言了？", "¿Quién habló?",
        "Qui a parlé ?", "Wer sprach?", "Кто выступил?", "من تحدث؟", "Ai đã phát biểu?", "ใครพูด",
        "Siapa yang berbicara?", "Quem falou?", "Chi ha parlato?", "Kim konuştu?", "किसने बोला?",
    ],
    AnswerType.PLACE: [
        "Where is the park?", "공원은 어디에 있나요?", "公園はどこですか？",
        "公园在哪里？", "公園在哪裡？",
        "¿Dónde está el parque?", "Où est le parc ?", "Wo ist der Park?", "Где находится парк?",
        "أين تقع الحديقة؟", "Công viên ở đâu?", "สวนอยู่ที่ไหน", "Di mana tamannya?",
        "Onde fica o parque?", "Dove si trova il parco?", "Park nerede?", "पार्क कहाँ है?",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [(question, kind) for kind, questions in ASKED.items() for question in questions],
)
def test_the_kind_of_answer_is_recognised(question: str, answer_type: AnswerType) -> None:
    assert asked_by(question).answer_type is answer_type


def test_a_question_without_a_question_word_asks_for_nothing_special() -> None:
    assert asked_by("Tell me about the summit").answer_type is AnswerType.OTHER
