"""Conversations with the bot in a private chat: what is said to it, and its whole answer."""

from dataclasses import replace
from pathlib import Path

import pytest
from botapi import FakeBotAPI
from botapi_chats import PrivateChat
from newsroom import SUMMIT, archive, summit_issue, telegram

from bot.local_lines import LocalLines

ANSWER = f"""\
<b>The CAC Global Summit was held online from Jun. 1 to 5, 2020.</b>

<blockquote expandable>{SUMMIT.replace("The CAC", "<b>The CAC").replace("2020.", "2020.</b>")}\
</blockquote>

Source: <a href="https://example.org/vol55">2020 December (Vol.55)</a>
Article: The summit of cities
Published: December 4, 2020"""

SECOND_PASSAGE = """\
Passage 2 of 2

<b>The river park was shut during the summit.</b>

<blockquote expandable><b>The river park was shut during the summit.</b> It opened again in May.\
</blockquote>

Source: <a href="https://example.org/park/54">Vol.54</a>
Article: Park news 54
Published: November 2020"""


async def test_an_answer_is_the_sentence_its_context_and_its_source(chat: PrivateChat) -> None:
    message = await chat.say("when was the CAC summit?")
    assert message.rendered == ANSWER
    assert [list(row) for row in message.buttons] == [["More passages"]]
    assert message.reply_to is not None
    assert message.reply_to.text == "when was the CAC summit?"


async def test_the_frame_is_in_the_language_of_the_question(chat: PrivateChat) -> None:
    message = await chat.say("정상회의는 언제?")
    assert message.rendered.split("\n\n")[-1] == (
        '출처: <a href="https://example.org/vol55">2020 December (Vol.55)</a>\n'
        "기사: The summit of cities\n"
        "발행: 2020년 12월 4일\n"
        "인용문 언어: 영어\n"
        "텔레그램이 번역해 줄 수 있습니다. 이 메시지의 메뉴에서 ‘번역’을 고르세요."
    )
    assert [list(row) for row in message.buttons] == [["다른 대목 더 보기"]]


async def test_arabic_lines_start_in_arabic_and_isolate_what_is_not(chat: PrivateChat) -> None:
    message = await chat.say("متى عقدت القمة")
    assert message.rendered.split("\n\n")[-1] == (
        "المصدر: \u2068"
        '<a href="https://example.org/vol55">2020 December (Vol.55)</a>\u2069\n'
        "المقال: \u2068The summit of cities\u2069\n"
        "تاريخ النشر: \u20684 ديسمبر 2020\u2069\n"
        "لغة الاقتباس: \u2068الإنجليزية\u2069\n"
        "يمكن لتيليجرام ترجمته: اختر «ترجمة» من قائمة هذه الرسالة."
    )


async def test_more_passages_come_one_by_one_and_the_button_moves_along(
    chat: PrivateChat,
) -> None:
    first = await chat.say("when was the CAC summit?")
    pressed = await chat.press(first, "More passages")
    second = await chat.next_message()
    await first.next_edit()
    assert pressed.text == ""
    assert second.rendered == SECOND_PASSAGE
    assert second.buttons == []
    assert first.rendered == ANSWER
    assert first.buttons == []


async def test_a_double_tap_shows_one_passage(api: FakeBotAPI, chat: PrivateChat) -> None:
    first = await chat.say("when was the CAC summit?")
    keyboard = first.reply_markup
    await chat.press(first, "More passages")
    await first.next_edit()
    first.reply_markup = keyboard  # as the phone still shows it
    await chat.press(first, "More passages")
    await api.called("answerCallbackQuery", 2)
    assert len(chat.from_bot) == 2


async def test_a_button_outlives_a_restart(tmp_path: Path) -> None:
    async with FakeBotAPI() as api:
        chat = api.private_chat()
        async with telegram(tmp_path, api=api):
            first = await chat.say("when was the CAC summit?")
        async with telegram(tmp_path, api=api):
            await chat.press(first, "More passages")
            second = await chat.next_message()
    assert second.rendered == SECOND_PASSAGE


async def test_a_button_whose_passage_is_gone_since_a_reindex_says_so(tmp_path: Path) -> None:
    async with FakeBotAPI() as api:
        chat = api.private_chat()
        async with telegram(tmp_path, api=api):
            first = await chat.say("when was the CAC summit?")
        async with telegram(tmp_path, archive(summit_issue()), api=api):
            pressed = await chat.press(first, "More passages")
    assert (pressed.text, pressed.show_alert) == ("There are no more passages.", True)


async def test_a_button_of_a_deleted_question_asks_to_ask_again(chat: PrivateChat) -> None:
    first = await chat.say("when was the CAC summit?")
    first.reply_to = None
    pressed = await chat.press(first, "More passages")
    assert pressed.text == "I can no longer find this question. Please ask it again."


async def test_a_button_of_an_edited_question_asks_to_ask_again(chat: PrivateChat) -> None:
    first = await chat.say("when was the CAC summit?")
    assert first.reply_to is not None
    chat.edit(first.reply_to, "when was the river summit?")
    pressed = await chat.press(first, "More passages")
    assert pressed.text == "I can no longer find this question. Please ask it again."


async def test_a_button_of_another_bot_version_asks_to_ask_again(chat: PrivateChat) -> None:
    first = await chat.say("when was the CAC summit?")
    first.reply_markup = {"inline_keyboard": [[{"text": "Old", "callback_data": "old"}]]}
    pressed = await chat.press(first, "Old")
    assert pressed.text == "I can no longer find this question. Please ask it again."


async def test_a_near_miss_is_called_one(chat: PrivateChat) -> None:
    message = await chat.say("perhaps a summit?")
    assert message.rendered.startswith(
        "This comes near your question, but may not answer it:\n\n<b>The CAC"
    )


async def test_not_found_says_what_is_covered_and_which_headlines_are_near(
    chat: PrivateChat,
) -> None:
    message = await chat.say("what is the price of gold in Busan?")
    assert message.rendered == (
        "As far as I can find, the newsletters do not answer this.\n"
        "I have read 2 issues, from November 2020 to December 2020.\n\n"
        "Headlines near your question:\n"
        '• <a href="https://example.org/vol55">The summit of cities</a>, 2020 December (Vol.55)\n'
        '• <a href="https://example.org/park/54">Park news 54</a>, Vol.54'
    )
    assert message.buttons == []


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (
            "hello",
            (
                "Hello! Ask me something, and I will quote the sentence of the newsletters"
                " that answers it."
            ),
        ),
        ("thank you", "You are welcome. Ask me again whenever you like."),
        (
            "help me, I am bleeding",
            (
                "I am only a machine that quotes newsletters: I cannot help in an emergency or give"
                " advice. Please call your local emergency number or ask someone qualified."
            ),
        ),
        (
            "my number is 010-1234-5678",
            (
                "Your message seems to hold personal data, so I did not search for it."
                " Please ask again without it."
            ),
        ),
        ("a very long question", "That is too long for me. Please ask one short question."),
        (
            "???",
            "I cannot read a question in that. Please write it as a sentence or a few words.",
        ),
        ("/nonsense", "I do not know this command.\nHow I work: /help"),
        ("/ask", "Please write your question after /ask."),
    ],
)
async def test_what_is_no_question_has_its_own_answer(
    chat: PrivateChat, said: str, answer: str
) -> None:
    assert (await chat.say(said)).rendered == answer


async def test_who_needs_people_is_given_the_lines_of_the_city(tmp_path: Path) -> None:
    lines = LocalLines({"en": "119 (fire, ambulance), 112 (police)"})
    with_lines = replace(archive(summit_issue()), lines=lines)
    async with telegram(tmp_path, with_lines) as api:
        message = await api.private_chat().say("help me, I am bleeding")
    assert message.rendered.split("\n\n") == [
        (
            "I am only a machine that quotes newsletters: I cannot help in an emergency or give"
            " advice. Please call your local emergency number or ask someone qualified."
        ),
        "119 (fire, ambulance), 112 (police)",
    ]


async def test_an_edited_question_is_not_answered_twice(chat: PrivateChat) -> None:
    first = await chat.say("when was the CAC summit?")
    assert first.reply_to is not None
    chat.edit(first.reply_to, "when was the summit, please?")
    await chat.say("thank you")
    assert len(chat.from_bot) == 2


async def test_a_picture_is_answered_that_only_text_is_read(
    api: FakeBotAPI, chat: PrivateChat
) -> None:
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 9, "height": 9}]
    person = chat.person.as_json()
    asked = {"message_id": 1, "from": person, "chat": chat.as_json(), "date": 1, "photo": photo}
    api.push("message", asked, ("chat", chat.id))
    message = await chat.next_message()
    assert message.rendered == "I can read only text. Please write your question."
