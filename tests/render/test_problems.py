from carecli.model.problem import Place, problem
from carecli.model.words import Words
from carecli.render.problems import tell, tell_all

TWICE = problem(Place("fund/2026.yaml", 6), "duplicate-key", key="amount", first=4)
BRACES = problem(Place("members.yaml", 3), "key-not-text")
GONE = problem(Place("people.yaml", 0), "unreadable-file")


def test_a_problem_says_where_what_and_what_to_do() -> None:
    assert tell(TWICE, Words("zh")) == "fund/2026.yaml:6: amount 在第 4 行已经写过 (duplicate-key)\n  只保留正确的一行"
    assert tell(TWICE, Words("en")) == (
        "fund/2026.yaml:6: amount stands in line 4 already (duplicate-key)\n  keep the one that is right"
    )


def test_a_problem_of_a_whole_file_names_no_line() -> None:
    assert tell(GONE, Words("zh")).startswith("people.yaml: ")


def test_braces_in_a_hint_are_printed_as_such() -> None:
    assert "[ or {" in tell(BRACES, Words("en"))


def test_problems_are_told_once_and_in_the_order_of_the_files() -> None:
    words = Words("zh")
    told = tell_all([GONE, BRACES, TWICE, BRACES], words)
    assert told == "\n".join(tell(each, words) for each in (TWICE, BRACES, GONE))
    assert tell_all([], words) == ""


def test_on_a_screen_no_word_is_torn_and_a_hint_stays_indented() -> None:
    assert tell_all([TWICE], Words("en"), 24).splitlines() == [
        "fund/2026.yaml:6: amount",
        "stands in line 4 already",
        "(duplicate-key)",
        "  keep the one that is",
        "  right",
    ]
