"""PDF files in, their text in reading order out; scans and broken files are said to be such."""

import pytest

from corpus.errors import EmptyError, UnreadableError
from corpus.formats.columns import Line, in_reading_order
from corpus.formats.draft import File
from corpus.formats.pdf import read

Placed = tuple[int, int, int, str]


def pdf_of(*pages: list[Placed]) -> bytes:
    """Write a PDF with lines of text at (x, y, size)."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, page in enumerate(pages):
        drawn = "".join(
            f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n" for x, y, size, text in page
        )
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {5 + 2 * number} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}endstream")
    written, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj{content}endobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(written)
    size = len(objects) + 1
    written += f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    return f"{written}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode()


def body_of(*pages: list[Placed]) -> str:
    (draft,) = read(File(name="a.pdf", raw=pdf_of(*pages)))
    return "\n\n".join(article.body for article in draft.articles)


def test_lines_become_paragraphs_with_whole_words() -> None:
    page = [
        (50, 700, 10, "The library was re-"),
        (50, 688, 10, "opened on the east bank in"),
        (50, 676, 10, "May."),
        (50, 640, 10, "It lends tools to everybody who lives there."),
    ]
    assert body_of(page) == (
        "The library was reopened on the east bank in May.\n\n"
        "It lends tools to everybody who lives there."
    )


def test_columns_that_the_file_mixes_are_read_one_after_the_other() -> None:
    left = [f"left line {n} of the column," for n in range(12)]
    right = [f"right line {n} of the column," for n in range(12)]
    page = [
        (x, 700 - 12 * n, 10, text[n]) for n in range(12) for x, text in ((50, left), (320, right))
    ]
    assert body_of(page).index("left line 11") < body_of(page).index("right line 0")


def test_running_heads_and_page_numbers_go() -> None:
    pages = [
        [
            (50, 770, 9, f"The Minute, volume {n}"),
            (50, 600, 10, f"Story {n} is told here in a sentence of its own."),
            (300, 20, 9, f"Page {n}"),
        ]
        for n in range(1, 5)
    ]
    assert body_of(*pages) == "\n\n".join(
        f"Story {n} is told here in a sentence of its own." for n in range(1, 5)
    )


def test_large_lines_are_the_headings_of_articles() -> None:
    page = [
        (50, 740, 24, "Harbour Newsletter"),
        (50, 700, 16, "The lamp is back"),
        (50, 670, 10, "The lamp was lit again on Friday after two years of repairs."),
        (50, 630, 16, "Ferries in winter"),
        (50, 600, 10, "Ferries leave every forty minutes until the end of February."),
    ]
    (draft,) = read(File(name="a.pdf", raw=pdf_of(page)))
    assert draft.title == "Harbour Newsletter"
    assert [(article.title, article.body) for article in draft.articles] == [
        ("The lamp is back", "The lamp was lit again on Friday after two years of repairs."),
        ("Ferries in winter", "Ferries leave every forty minutes until the end of February."),
    ]


def test_a_scan_is_empty_and_a_broken_file_unreadable() -> None:
    with pytest.raises(EmptyError, match="a scan of 2 pages without text; it needs OCR"):
        read(File(name="a.pdf", raw=pdf_of([], [])))
    with pytest.raises(UnreadableError, match="cannot be opened"):
        read(File(name="a.pdf", raw=b"%PDF-1.4\n nothing"))


def test_a_page_of_one_column_keeps_its_order() -> None:
    lines = [
        Line(text=str(n), left=50, right=500, top=10.0 * n, bottom=10.0 * n + 8, page_height=800)
        for n in range(10)
    ]
    assert in_reading_order(lines) == lines
