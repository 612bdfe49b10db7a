"""A passage is analysed under its article's title, and under its issue's where that tells more."""

from builders import article, issue, searcher_over

from index.analysis import heading_of

SECTION = article("Date: October 3-4 in Parnaiba.", title="About the Conference")


def test_a_post_in_sections_names_its_subject_above_all_of_them() -> None:
    post = issue(number=None, title="PHPeste 2025", articles=(SECTION,))

    assert heading_of(post, SECTION) == "About the Conference\nPHPeste 2025"


def test_the_name_of_a_numbered_issue_says_nothing_of_its_stories() -> None:
    numbered = issue(number="171", title="Weekly News, Issue 171", articles=(SECTION,))

    assert heading_of(numbered, SECTION) == "About the Conference"


def test_a_title_that_is_both_stands_once() -> None:
    story = article("The bridge opened.", title="The bridge")

    assert heading_of(issue(number=None, title="The bridge"), story) == "The bridge"
    assert heading_of(issue(number=None, title="", articles=(story,)), story) == "The bridge"


def test_a_section_is_found_by_what_its_post_is_about() -> None:
    posts = [
        issue(
            number=None,
            title=title,
            source=f"{title}.md",
            articles=(article(SECTION.body, id=title, title=SECTION.title),),
        )
        for title in ("Laracon", "PHPeste", "SymfonyLive")
    ]
    searcher = searcher_over(posts)
    hits = searcher.search(searcher.understand("Where is PHPeste?"))

    assert hits[0].issue.title == "PHPeste"
