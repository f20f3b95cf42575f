import pytest

from carecli.files.reading import read_nodes


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("note: 3口人 #低保\n", [1]),
        ("note: 3口人\t  #低保 # 已核\n", [1]),
        ("a: 1\nlist:\n  - 王建国 #组长\n", [3]),
        ("note: 一段\n  两行 #低保\nb: 1 #二\n", [2, 3]),
        ("a: {b: c #d\n  }\n", [1]),
        ("note: 3口人 #低保\r\nb: 1\r\n", [1]),
    ],
)
def test_words_lost_after_a_hash_are_noticed(text: str, lines: list[int]) -> None:
    top, problems = read_nodes(text, "f")
    assert [(problem.id, problem.place.line) for problem in problems] == [("words-after-hash", line) for line in lines]
    assert "#" not in str(top)


@pytest.mark.parametrize(
    "text",
    [
        "note: 3口人 # 低保\n",
        "#低保\nnote: 3口人\n  #低保\n",
        "note: 3口人#低保\n",
        "note: '3口人 #低保'\n",
        'note: "3口人 #低保"\n',
        "note: |\n  3口人 #低保\n",
        "note: '\n  3口人 #低保'\n",
        "by: [m001] #组长\n",
        "members: #党员\n  - id: m001 ## 党员\n",
        "note: 完 #\n",
        "note: x #!\n",
    ],
)
def test_comments_and_hashes_inside_texts_are_left_alone(text: str) -> None:
    assert read_nodes(text, "f")[1] == []
