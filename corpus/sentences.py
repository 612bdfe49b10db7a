"""A body in, the spans of its sentences out; dates, numbers and abbreviations stay whole."""

from collections.abc import Iterator

from corpus.abbreviations import base
from corpus.blocks import Span, line_spans
from corpus.clauses import pieces, thai_pieces
from corpus.guarded import guarded, is_guarded
from corpus.issue import Sentence
from corpus.stops import STOP, ends_sentence


def split_sentences(body: str, language: str) -> list[Sentence]:
    """Cut a body into sentences, in order, none empty, none with white space at its ends.

    >>> body = "Held from Jun. 1 to 5, 2020. Dr. Kim spoke."
    >>> [body[sentence.start : sentence.end] for sentence in split_sentences(body, "en")]
    ['Held from Jun. 1 to 5, 2020.', 'Dr. Kim spoke.']
    """
    code = base(language)
    return [
        Sentence(*span)
        for block in line_spans(body)
        for stopped in _stopped(body, block, code)
        for clause in (thai_pieces(body, stopped) if code == "th" else (stopped,))
        for span in pieces(body, clause)
    ]


def _stopped(body: str, block: Span, language: str) -> Iterator[Span]:
    """Cut a block after the stops that end a sentence."""
    offset, text = block[0], body[slice(*block)]
    closed = guarded(text)
    has_capitals = text != text.lower()
    begin = 0
    for stop in STOP.finditer(text):
        if stop.end() == len(text):
            break
        if is_guarded(closed, *stop.span()):
            continue
        if ends_sentence(text, begin, stop, language, has_capitals=has_capitals):
            yield offset + begin, offset + stop.end()
            begin = len(text) - len(text[stop.end() :].lstrip())
    yield offset + begin, offset + len(text)
