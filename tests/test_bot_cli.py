"""The command line: what is typed, what is shown, and the exit code."""

import json
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from builders import folder_of, newsletter_file
from click.testing import CliRunner, Result
from fakes import FakeEncoder, plain_reply

from bot.answer import reply
from bot.cli import main
from bot.settings import PREFIX, Settings
from index.encoder import open_encoder
from index.store import known_of

ROOT = Path(__file__).parent.parent
PARK = "The park opened in May. Many people came."
TOWER = "The tower closed in June."


@pytest.fixture(autouse=True)
def small_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder with a fake encoder and a plain reply."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(PREFIX + name.upper(), raising=False)
    for command in ("ask", "index", "chat"):
        monkeypatch.setattr(f"bot.commands.{command}.open_encoder", lambda _: FakeEncoder())
    monkeypatch.setattr("bot.commands.ask.reply", plain_reply)
    monkeypatch.setattr("bot.follow_up.reply", plain_reply)


def run(*arguments: str, typed: str | bytes = "") -> Result:
    """Run the command line; an error that is not handled fails the test."""
    return CliRunner().invoke(main, arguments, input=typed, catch_exceptions=False)


def news(*bodies: str, name: str = "news.md") -> None:
    """Write a newsletter of these articles into the folder `news`."""
    folder_of({name: newsletter_file(*bodies)}, Path("news"))


def indexed(*bodies: str) -> None:
    """Write a newsletter of these articles and index it."""
    news(*bodies)
    assert run("--quiet", "index", "news").exit_code == 0


def counted(**counts: int) -> str:
    """Write the table of counts that ends an index."""
    names = ("new", "changed", "unchanged", "duplicate", "empty", "unreadable", "removed")
    row = "  ".join(f"{counts.get(name, 0):>{len(name)}}" for name in names)
    return "  ".join(names) + f"\n{row}\n"


# ask


def test_an_answer_shows_the_marked_sentence_in_its_context_and_where_it_stands() -> None:
    indexed(PARK, TOWER)
    result = run("ask", "when was the tower closed?", "--limit", "1")
    assert result.output == (
        "  «The tower closed in June.»\n\n  Story 2\n  2020 December (Vol.55), 2020-12\n  news.md\n"
    )
    assert result.exit_code == 0


def test_further_hits_follow_the_answer() -> None:
    indexed(PARK, TOWER)
    assert run("ask", "When did the park open?").output == (
        "  «The park opened in May.» Many people came.\n"
        "\n"
        "  Story 1\n"
        "  2020 December (Vol.55), 2020-12\n"
        "  news.md\n"
        "\n"
        "More:\n"
        "\n"
        "  2. The tower closed in June.\n"
        "  Story 2 · 2020 December (Vol.55), 2020-12 · news.md\n"
    )


def test_a_question_needs_no_quotation_marks() -> None:
    indexed(TOWER)
    assert run("ask", "tower", "closed").output == run("ask", "tower closed").output


def test_nothing_found_is_said_and_is_exit_code_3() -> None:
    indexed(PARK)
    result = run("ask", "xylophone")
    assert result.stdout.startswith("Not in the newsletters. There is 1 issue, of 2020-12.")
    assert result.exit_code == 3
    told = json.loads(run("ask", "xylophone", "--json").output)
    assert told["archive"] == {"issues": 1, "first": "2020-12", "last": "2020-12"}


def test_a_damaged_index_is_silent_and_says_how_to_mend_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    indexed(TOWER)
    with sqlite3.connect("data/newsletter.sqlite") as connection:
        connection.execute("UPDATE contents SET content = replace(content, 'June', 'July')")
    connection.close()
    result = run("ask", "tower closed")
    assert result.output == "Not in the newsletters.\n"
    assert result.exit_code == 3
    assert "Run `newsletter-bot index` with every folder." in caplog.text
    again = run("index", "news")
    assert "The index was damaged, so it is made again from the files.\n" in again.output
    assert "The tower closed in June." in run("ask", "tower closed").output


def test_a_question_about_an_emergency_gets_the_lines_of_the_city(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    indexed(TOWER)
    Path("lines.toml").write_text('en = "119 (fire)"\nko = "119 (화재)"\n', encoding="utf-8")
    monkeypatch.setenv("NEWSBOT_LOCAL_LINES", "lines.toml")
    monkeypatch.setattr("bot.commands.ask.reply", reply)
    said = run("ask", "There is a fire in my house!")
    assert said.output == (
        "A newsletter cannot help with this. In an emergency, call your local number.\n"
        "\n"
        "119 (fire)\n"
    )
    told = json.loads(run("ask", "우리 집에 불이 났어요!", "--json").output)
    assert (told["status"], told["local_lines"]) == ("urgent", "119 (화재)")
    assert (told["quotes"], told["nearest"], told["archive"]) == ([], [], None)


def test_personal_data_is_not_written_back(monkeypatch: pytest.MonkeyPatch) -> None:
    indexed(TOWER)
    monkeypatch.setattr("bot.commands.ask.reply", reply)
    result = run("ask", "Call me at 010-1234-5678", "--json", "--explain")
    told = json.loads(result.output)
    assert (told["status"], told["question"], told["words"]) == ("personal_data", "", [])
    assert "5678" not in result.output


def test_the_json_of_an_answer_is_complete() -> None:
    indexed(PARK, TOWER)
    result = run("ask", "when was the tower closed?", "--json", "--limit", "1", "--language", "ko")
    assert json.loads(result.output) == {
        "question": "when was the tower closed?",
        "language": "ko",
        "status": "answered",
        "quotes": [
            {
                "text": "The tower closed in June.",
                "context": "The tower closed in June.",
                "score": 1.0,
                "article": "Story 2",
                "issue": "2020 December (Vol.55)",
                "published": "2020-12",
                "language": "en",
                "url": None,
                "source": "news.md",
                "also": [],
                "reckoned": [],
                "issue_date": None,
                "older": None,
            },
        ],
        "nearest": [],
        "archive": None,
        "local_lines": None,
        "time": {"period": None, "newest": False, "issues": []},
    }


def test_an_answer_names_the_copies_of_its_issue() -> None:
    for name in "abcde":
        news(TOWER, name=f"{name}.md")
    run("index", "news")
    assert run("ask", "tower closed").output == (
        "  «The tower closed in June.»\n"
        "\n"
        "  Story 1\n"
        "  2020 December (Vol.55), 2020-12\n"
        "  a.md\n"
        "  also in: b.md, c.md, d.md, 1 more\n"
    )
    (quote,) = json.loads(run("ask", "tower closed", "--json").output)["quotes"]
    assert (quote["source"], quote["also"]) == ("a.md", ["b.md", "c.md", "d.md", "e.md"])


def test_each_line_of_standard_input_gets_a_line_of_json() -> None:
    indexed(PARK, TOWER)
    result = run("ask", "-", typed=b"tower?\n\nxylophone\npark?")
    answers = [json.loads(line) for line in result.output.splitlines()]
    assert [(one["question"], one["status"]) for one in answers] == [
        ("tower?", "answered"),
        ("", "not_found"),
        ("xylophone", "not_found"),
        ("park?", "answered"),
    ]
    assert result.exit_code == 0


def test_bytes_that_are_no_text_stop_no_question() -> None:
    indexed(TOWER)
    result = run("ask", "-", typed=b"tower \xff?\ntower?\n")
    assert [json.loads(line)["status"] for line in result.output.splitlines()] == ["answered"] * 2


def test_an_explanation_lists_the_words_of_the_question() -> None:
    indexed(TOWER)
    lines = run("ask", "tower", "--explain").output.splitlines()
    assert lines[0] == "The question's words, their weights, and the words they became:"
    assert lines[1].split()[0] == "tower"
    assert "tower 1.00" in lines[1]
    explained = json.loads(run("ask", "tower", "--explain", "--json").output)
    assert explained["words"][0]["translations"]["tower"] == 1.0


def test_a_newsletter_cannot_send_control_characters_to_a_terminal() -> None:
    indexed("The tower \x1b[31mclosed\x07 in June.")
    output = run("ask", "tower").output
    assert "The tower [31mclosed in June." in output


def test_without_an_index_the_command_that_makes_one_is_named() -> None:
    result = run("ask", "tower", "--store", "elsewhere/store.sqlite")
    assert result.stderr == (
        "elsewhere/store.sqlite holds no index yet: run `newsletter-bot index PATH` first.\n"
    )
    assert result.exit_code == 1
    assert not Path("elsewhere").exists()


# index


def test_a_first_index_lists_what_is_new_and_makes_it_live() -> None:
    news(PARK, TOWER)
    news("A bridge.", name="2021/more.md")
    result = run("index", "news")
    assert result.stdout == (
        "new        2021/more.md\n"
        "new        news.md\n"
        + counted(new=2)
        + "Generation 1 is live: 2 issues, 3 articles, 3 passages.\n"
    )
    assert "Indexing" in result.stderr
    assert result.exit_code == 0


def test_a_later_index_lists_every_change_with_reasons() -> None:
    news(PARK)
    news(TOWER, name="tower.md")
    news("A bridge.", name="bridge.md")
    run("index", "news")
    news(PARK, "One more story.")
    Path("news/tower.md").unlink()
    news("A boat.", name="boat.md")
    news("A bridge.", name="copy.md")
    result = run("index", "news")
    assert result.stdout == (
        "new        boat.md\n"
        "changed    bridge.md\n"
        "changed    news.md\n"
        "duplicate  copy.md: says the same as bridge.md\n"
        "removed    tower.md\n"
        + counted(new=1, changed=2, duplicate=1, removed=1)
        + "Generation 2 is live: 3 issues, 4 articles, 4 passages.\n"
    )


def test_an_index_of_the_same_files_changes_nothing() -> None:
    news(PARK)
    run("index", "news")
    result = run("index", "news")
    assert result.stdout == counted(unchanged=1) + "Nothing changed.\n"
    assert result.stderr == ""


def test_an_index_by_another_encoder_says_why_it_makes_everything_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    indexed(PARK)
    other = FakeEncoder(version="fake 2")
    monkeypatch.setattr("bot.commands.index.open_encoder", lambda _: other)
    assert run("index", "news").stdout == (
        counted(unchanged=1)
        + "The encoder, the word analyser or the aliases changed, so all is made again.\n"
        "Generation 2 is live: 1 issues, 1 articles, 1 passages.\n"
    )
    assert other.encoded == [
        "Story 1",
        "The park opened in May.",
        "Many people came.",
        "Story 1\nThe park opened in May. Many people came.",
    ]


def test_a_city_s_own_names_are_used_after_the_next_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexed(PARK)
    file = tmp_path / "aliases.toml"
    file.write_text('[[concept]]\nen = ["park"]\nko = ["따릉숲"]\n', encoding="utf-8")
    monkeypatch.setenv("NEWSBOT_ALIASES", str(file))

    def parks() -> list[float]:
        said = json.loads(run("ask", "--json", "--explain", "따릉숲").stdout)["words"]
        return [word["translations"].get("park", 0.0) for word in said]

    assert 0.9 not in parks()
    assert "the aliases changed" in run("index", "news").stdout
    assert 0.9 in parks()


def test_a_copy_answers_when_the_original_is_gone_and_an_index_of_both_changes_nothing() -> None:
    news(TOWER, name="a.md")
    news(TOWER, name="b.md")
    run("index", "news")
    again = run("index", "news")
    assert again.stdout == (
        "duplicate  b.md: says the same as a.md\n"
        + counted(unchanged=1, duplicate=1)
        + "Nothing changed.\n"
    )
    Path("news/a.md").unlink()
    assert run("index", "news").stdout.startswith("changed    b.md\nremoved    a.md\n")
    assert run("ask", "tower closed").output.endswith("\n  b.md\n")


def test_every_file_that_adds_nothing_says_why() -> None:
    news(TOWER, name="tower.md")
    Path("news/menu.html").write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>")
    Path("news/year.zip").write_bytes(b"PK\x03\x04 cut off")
    lines = run("index", "news").stdout.splitlines()
    assert [line.split(":")[0] for line in lines[:3]] == [
        "new        tower.md",
        "empty      menu.html",
        "unreadable year.zip",
    ]
    assert all(line.partition(": ")[2] for line in lines[1:3])
    assert "\n".join(lines[3:5]) + "\n" == counted(new=1, empty=1, unreadable=1)


def test_a_date_with_two_readings_is_remarked_until_the_folder_says_its_order() -> None:
    notice = "Date: 05/02/1960\n\n# Hall\n\nThe hall of the old town opened to everybody.\n"
    folder_of({"hall.md": notice}, Path("news"))
    assert (
        "remark     hall.md: the date \"05/02/1960\" of 'Hall' has two readings: "
        "set date_order in newsletter.toml\n"
    ) in run("index", "news").stdout
    folder_of({"newsletter.toml": 'date_order = "DMY"\n'}, Path("news"))
    assert run("index", "news").stdout.startswith("changed    hall.md\n" + counted(changed=1))
    assert run("issues").output.startswith("1960-02-05 ")


def test_a_file_name_cannot_send_control_characters_to_a_terminal() -> None:
    news(TOWER, name="\x1b[31mred.md")
    assert run("index", "news").stdout.startswith("new        [31mred.md\n")


def test_a_quiet_index_says_nothing_when_nothing_changed() -> None:
    indexed(PARK)
    assert run("--quiet", "index", "news").output == ""


def test_a_dry_run_shows_the_changes_and_makes_none() -> None:
    news(PARK)
    result = run("index", "--dry-run", "news")
    assert result.stdout == (
        "new        news.md\n" + counted(new=1) + "This was a dry run: nothing was changed.\n"
    )
    assert not Path("data").exists()


def test_long_lists_are_cut_short() -> None:
    for number in range(25):
        news(f"Story {number}.", name=f"{number:02}.md")
    lines = run("index", "news").stdout.splitlines()
    assert lines[19:23] == [
        "new        19.md",
        "new        and 5 more",
        *counted(new=25).splitlines(),
    ]


def test_an_emptied_folder_does_not_empty_the_index() -> None:
    indexed(PARK)
    Path("news/news.md").unlink()
    result = run("index", "news")
    assert result.stderr == "Nothing could be read, so the index is left as it is.\n"
    assert result.exit_code == 1
    assert len(known_of(Path("data/newsletter.sqlite")).files) == 1


def test_nothing_readable_makes_no_store() -> None:
    Path("news").mkdir()
    assert run("index", "news").exit_code == 1
    assert not Path("data").exists()


def test_a_path_that_does_not_exist_is_wrong_use() -> None:
    result = run("index", "nowhere")
    assert "Path 'nowhere' does not exist" in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("report", "reason"),
    [
        ("report.pdf", "'report.pdf' ends neither in .html nor in .json."),
        ("news/report.html", "'news/report.html' would be read as a newsletter the next time."),
    ],
)
def test_a_report_that_makes_no_sense_is_wrong_use(report: str, reason: str) -> None:
    news(PARK)
    result = run("index", "news", "--report", report)
    assert result.stderr.endswith(f"Error: Invalid value: {reason}\n")
    assert result.exit_code == 2
    assert not Path("data").exists()


def test_a_report_that_cannot_be_written_is_a_sentence() -> None:
    news(PARK)
    result = run("index", "news", "--report", "nowhere/report.json")
    assert result.stderr == (
        "Error: Could not open file 'nowhere/report.json': No such file or directory\n"
    )
    assert result.exit_code == 1


def test_a_report_is_written_also_when_nothing_could_be_read() -> None:
    folder_of({"year.zip": "PK"}, Path("news"))
    result = run("index", "news", "--report", "report.json")
    assert result.exit_code == 1
    (file,) = json.loads(Path("report.json").read_text(encoding="utf-8"))["files"]
    assert (file["source"], file["outcome"]) == ("year.zip", "unreadable")


# fetch


class Page(BaseHTTPRequestHandler):
    """A site of one page that never changes."""

    def do_GET(self) -> None:
        """Give the page, or 304 to whoever has it, or 404."""
        known = self.headers.get("If-None-Match") == '"a"'
        self.send_response(404 if self.path != "/hall" else 304 if known else 200)
        self.send_header("Content-Type", "text/html")
        self.send_header("ETag", '"a"')
        self.end_headers()
        if self.path == "/hall" and not known:
            self.wfile.write(b"<h1>Hall</h1><p>The hall opened on the first of May 2021.</p>")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_what_is_fetched_is_kept_and_can_be_indexed(site: str) -> None:
    first = run("fetch", f"{site}/hall", "--allow-private")
    kind, path = first.output.split()
    assert (kind, first.exit_code) == ("new", 0)
    assert Path(path).is_relative_to("newsletters/127-0-0-1")
    again = run("fetch", f"{site}/hall", "--allow-private")
    assert (again.output, again.exit_code) == (f"unchanged  {path}\n", 0)
    source = Path(path).relative_to("newsletters").as_posix()
    assert run("index", "newsletters").stdout.startswith(f"new        {source}\n")
    assert "The hall opened" in run("ask", "hall opened").output


def test_a_link_that_fails_stops_no_other(site: str) -> None:
    result = run("fetch", f"{site}/no", f"{site}/hall", "--allow-private", "--into", "kept")
    assert result.stderr == f"{site}/no: its server answers 404\n"
    assert result.stdout.startswith("new        kept/127-0-0-1/")
    assert result.exit_code == 0


def test_nothing_fetched_is_exit_code_1(site: str) -> None:
    result = run("fetch", f"{site}/hall")
    assert result.stderr == f"{site}/robots.txt: its host is in a private network\n"
    assert result.exit_code == 1
    assert not Path("newsletters").exists()


def test_a_folder_that_cannot_be_written_is_a_sentence(site: str) -> None:
    folder_of({"kept/127-0-0-1": "a file in the way"}, Path())
    result = run("fetch", f"{site}/hall", "--allow-private", "--into", "kept")
    assert result.stderr == f"{site}/hall: cannot be kept in kept (File exists)\n"
    assert result.exit_code == 1


# issues, rollback, chat, serve


def test_the_issues_are_listed_newest_first() -> None:
    indexed(PARK, TOWER)
    first, last = run("issues").output.splitlines()
    assert first == "2020-12    en       2020 December (Vol.55)  (2 articles, news.md)"
    assert last.startswith("1 issues, 2 articles. Generation 1, made 20")


def test_the_issues_are_listed_as_json_lines() -> None:
    indexed(PARK)
    assert json.loads(run("issues", "--json").output) == {
        "title": "2020 December (Vol.55)",
        "newsletter": "City News",
        "number": "Vol.55",
        "published": "2020-12",
        "language": "en",
        "articles": ["Story 1"],
        "url": None,
        "source": "news.md",
    }


def test_a_rollback_makes_the_index_before_live_again() -> None:
    indexed(PARK)
    indexed(TOWER)
    result = run("rollback")
    assert result.output.startswith("Generation 1 is live, made 20")
    assert result.output.endswith("Kept: 2, 1.\n")
    assert "The park opened in May." in run("ask", "park").output
    assert run("rollback").stderr == (
        "data/newsletter.sqlite keeps no earlier generation: it has 2, 1.\n"
    )


def test_a_rollback_without_an_index_makes_none() -> None:
    assert run("rollback").exit_code == 1
    assert not Path("data").exists()


def test_a_chat_ends_with_its_input() -> None:
    indexed(PARK)
    result = run("chat", typed="park\n")
    assert "The park opened in May." in result.output
    assert result.exit_code == 0


def test_without_a_token_serve_says_how_to_get_one() -> None:
    result = run("serve")
    assert result.stderr == (
        "There is no token: ask @BotFather in Telegram for a new bot, and put what it gives you "
        "into NEWSBOT_TOKEN, in the environment or in .env.\n"
    )
    assert result.exit_code == 2


# All commands


def test_wrong_settings_are_sentences_and_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBOT_LOG_LEVEL", "loud")
    monkeypatch.setenv("NEWSBOT_QUESTIONS_PER_DAY", "0")
    result = run("issues")
    assert result.stderr == (
        "NEWSBOT_LOG_LEVEL is 'loud', but must be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'.\n"
        "NEWSBOT_QUESTIONS_PER_DAY is '0', but must be greater than or equal to 1.\n"
    )
    assert result.exit_code == 2


@pytest.mark.parametrize("command", ["ask", "index", "issues", "chat", "serve", "rollback"])
def test_every_command_has_help_and_a_store(command: str) -> None:
    result = run(command, "--help")
    assert "--store FILE" in result.output
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("error", "code"), [(KeyboardInterrupt, 130), (BrokenPipeError(32, ""), 1)]
)
def test_an_interruption_ends_quietly(
    error: BaseException,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("bot.commands.issues.read_store", interrupted)
    result = run("issues")
    assert (result.output, result.exit_code) == ("", code)


def test_a_command_that_does_not_exist_is_wrong_use() -> None:
    assert run("sing").exit_code == 2


def test_a_question_imports_nothing_that_only_other_commands_need(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.commands.index.open_encoder", open_encoder)
    indexed(TOWER)
    script = (
        "import sys\n"
        "from bot.cli import main\n"
        "try:\n"
        "    main(['ask', 'When was the tower closed?'])\n"
        "except SystemExit:\n"
        "    print('modules:', *sys.modules)\n"
    )
    asked = subprocess.run(  # noqa: S603 - our own text
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{script}"],
        check=True,
        capture_output=True,
        text=True,
    )
    answer, _, modules = asked.stdout.partition("modules: ")
    assert "The tower closed in June." in answer
    heavy = {"torch", "sentence_transformers", "telegram", "aiohttp", "feedparser", "sqlite_utils"}
    heavy |= {"py3langid", "selectolax", "pypdfium2", "pyromark"}
    assert (heavy | {"tqdm"}) & {name.split(".")[0] for name in modules.split()} == set()
