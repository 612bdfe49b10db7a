"""What a question's word is in one language of the corpus counts whatever it is in another."""

import pytest
from builders import article, issue, searcher_over

from index.query import Translation
from index.translation import is_part

ENGLISH, SPANISH = "The painter sold the horse in May.", "El pintor vendió el caballo en mayo."


def became(word: str, *, spanish: str) -> dict[str, Translation]:
    """Translate a word over two stories, the second in a language that is said to be so."""
    stories = (
        article(ENGLISH, id="english", language="en"),
        article(SPANISH, id="spanish", language=spanish),
    )
    query = searcher_over([issue(articles=stories)]).understand(word)
    return {one.word: one for one in query.became[word]}


def test_a_word_counts_in_one_language_as_if_another_did_not_have_it() -> None:
    apart, together = (became("caballo", spanish=language) for language in ("es", "en"))
    assert apart["caballo"] == together["caballo"] == Translation("caballo", 1.0, 1.0)
    assert apart["horse"].cosine == together["horse"].cosine
    # Beside the word itself another counts half.
    assert apart["horse"].strength > 1.5 * together["horse"].strength


@pytest.mark.parametrize(
    ("word", "said", "is_one"),
    [
        ("▁者は", "▁登壇者", True),
        ("▁の総", "▁総会", True),
        ("▁登壇", "▁登壇者", True),
        ("▁登壇者は", "▁登壇者", True),
        ("▁登壇者", "▁登壇者", False),
        ("▁広場は", "▁登壇者", False),
        ("▁광화문광장의", "▁광화문", False),
        ("speakers", "▁登壇者", False),
    ],
)
def test_a_piece_that_is_cut_across_a_name_s_end_is_a_part_of_it(
    word: str, said: str, *, is_one: bool
) -> None:
    assert is_part(word, said) is is_one
