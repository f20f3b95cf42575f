import os
from pathlib import Path
from stat import S_IMODE

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.files.converting import convert, keep_and_write
from carecli.files.writing.refusals import NotWritten

TEXT = "members:\r\n  - {id: m001, name: 李秀兰, branch: 第一支部}\r\n  - {id: m002, name: 王喆, branch: 第一支部}\r\n"


def written(folder: Path, data: bytes) -> Path:
    path = folder / "members.yaml"
    path.write_bytes(data)
    return path


def refused(path: Path) -> str:
    with pytest.raises(NotWritten) as caught:
        convert(path, path.name)
    return caught.value.problems[0].id


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_file_of_another_encoding_is_read_as_it_was_typed(encoding: str, tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.encode(encoding))
    assert convert(path, path.name).text.removeprefix("\ufeff") == TEXT


@given(st.text("党员走访谈话困难群众王李张刘陈abc: \n", min_size=40))
def test_common_chinese_survives_gbk(text: str) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = written(Path(folder), ("支部书记走访困难党员" + text).encode("gbk"))
        converted = convert(path, path.name)
        assert converted.text == "支部书记走访困难党员" + text


@pytest.mark.parametrize(
    ("data", "id_"),
    [
        (TEXT.encode(), "already-utf-8"),
        (b"members: []\n", "already-utf-8"),
        (TEXT.encode() + "李秀兰\n".encode("gbk"), "mixed-encoding"),
        (b"PK\x03\x04 a sheet", "not-text"),
        ("黨員: 龔鑫龘、檯灣、鬱悶、麤糲、籲請、讎怨、靄靄、鬣鬃".encode("gbk"), "doubtful-encoding"),
        ("黨員: 李秀蘭，困難補助，慰問".encode("big5"), "unknown-encoding"),
        (TEXT.encode("utf-16")[:-1], "doubtful-encoding"),
        ("\ufffd\x07".encode("utf-16"), "doubtful-encoding"),
    ],
)
def test_what_is_doubtful_is_left_alone(data: bytes, id_: str, tmp_path: Path) -> None:
    path = written(tmp_path, data)
    assert refused(path) == id_
    assert path.read_bytes() == data


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.yaml") == "unreadable-file"


def test_the_old_bytes_are_kept_and_the_mode(tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.encode("gbk"))
    path.chmod(0o640)
    kept = keep_and_write(path, path.name, convert(path, path.name))
    assert path.read_bytes() == TEXT.encode()
    assert kept.read_bytes() == TEXT.encode("gbk")
    assert {found.name for found in tmp_path.iterdir()} == {"members.yaml", "members.yaml.bak"}
    if os.name != "nt":
        assert [S_IMODE(found.stat().st_mode) for found in (path, kept)] == [0o640, 0o640]


def test_nothing_kept_before_is_overwritten(tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.encode("gbk"))
    (tmp_path / "members.yaml.bak").write_text("mine", encoding="utf-8")
    with pytest.raises(NotWritten) as caught:
        keep_and_write(path, path.name, convert(path, path.name))
    assert caught.value.problems[0].id == "already-kept"
    assert path.read_bytes() == TEXT.encode("gbk")
    assert (tmp_path / "members.yaml.bak").read_text(encoding="utf-8") == "mine"


def test_a_file_saved_meanwhile_stays_as_it_was_saved(tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.encode("gbk"))
    converted = convert(path, path.name)
    path.write_bytes(b"theirs: 1\n")
    with pytest.raises(NotWritten) as caught:
        keep_and_write(path, path.name, converted)
    assert caught.value.problems[0].id == "file-changed"
    assert [found.name for found in tmp_path.iterdir()] == ["members.yaml"]
    assert path.read_bytes() == b"theirs: 1\n"
