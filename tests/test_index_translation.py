"""What a question's word is in one language of the corpus counts whatever it is in another."""

from builders import article, issue, searcher_over

from index.query import Translation

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
