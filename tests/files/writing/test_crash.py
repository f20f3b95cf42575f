"""Whichever system call fails, or is the last: every file is the old or the new one, and the next command goes on."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from shutil import copytree

import pytest
from faults import ERRORS, calls, ends_the_process, fails_with, short_writes
from pens import ERRAND, SMALL, VISIT, contents, workspace

from carecli.files.folder_error import FolderError
from carecli.files.writing.lock import KEPT
from carecli.files.writing.pen import append, splice, writing
from carecli.files.writing.refusals import CannotWrite, NotWritten
from carecli.files.writing.spot import Spot
from carecli.files.writing.undo import undo

Act = Callable[[Path], object]
unix = pytest.mark.skipif(os.name == "nt", reason="processes of Unix")
TEMPORARY = ".care-tmp"


def adds(folder: Path) -> None:
    append(folder, "visits", VISIT, ERRAND)


def adds_to_a_new_file(folder: Path) -> None:
    append(folder, "talks", {"date": "2026-07-06", "members": "m001", "by": "m002"}, ERRAND)


def changes(folder: Path) -> None:
    splice(folder, Spot("members", "m001"), ("name",), "改名", ERRAND)


def pays_and_visits(folder: Path) -> None:
    with writing(folder, ERRAND) as pen:
        paid = pen.append("fund", {"date": "2026-07-06", "kind": "payment", "amount": "5.00", "purpose": "visit-gift"})
        pen.append("visits", {**VISIT, "gift": {"cash": "5.00", "entry": paid.id}})


def takes_back(folder: Path) -> None:
    undo(folder, ERRAND)


ACTS: Mapping[str, Act] = {
    act.__name__: act for act in (adds, adds_to_a_new_file, changes, pays_and_visits, takes_back)
}


class Scene:
    """A workspace before an act, and the states in which the act may leave it."""

    def __init__(self, act: Act, folder: Path) -> None:
        self.act = act
        self._model = workspace(folder / "model", SMALL)
        if act is takes_back:
            pays_and_visits(self._model)
        done = self.fresh(folder / "done")
        with calls() as counted:
            act(done)
        self.made = counted.made
        self.old, self.new = contents(self._model), contents(done)
        self.allowed = [self.old, self.new]
        if act in (pays_and_visits, takes_back):
            with_money, without = (self.new, self.old) if act is pays_and_visits else (self.old, self.new)
            self.allowed.append({**with_money, "visits/2026.yaml": without["visits/2026.yaml"]})

    def fresh(self, folder: Path) -> Path:
        """A copy of the workspace as it was."""
        return Path(copytree(self._model, folder))

    def hold(self, folder: Path, *, acknowledged: bool) -> None:
        """The files are whole, and the next command writes and sweeps."""
        files = {name: data for name, data in contents(folder).items() if not name.endswith(TEMPORARY)}
        assert files in ([self.new] if acknowledged else self.allowed)
        written = append(folder, "greetings", {"date": "2026-07-06", "member": "m001", "by": "m002"}, ERRAND)
        after = contents(folder)
        assert after.pop(written.file)
        assert after == files


@pytest.fixture(scope="module", params=ACTS)
def scene(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return Scene(ACTS[request.param], tmp_path_factory.mktemp(request.param))


@pytest.mark.parametrize("error", ERRORS)
def test_a_call_that_fails_leaves_the_old_or_the_new(scene: Scene, error: str, tmp_path: Path) -> None:
    for at, name in enumerate(scene.made, start=1):
        folder = scene.fresh(tmp_path / str(at))
        acknowledged = False
        with calls(at, fails_with(ERRORS[error])), suppress(NotWritten, FolderError):
            scene.act(folder)
            acknowledged = True
        assert name == "unlink" or not [left for left in contents(folder) if left.endswith(TEMPORARY)]
        scene.hold(folder, acknowledged=acknowledged)


@unix
def test_a_process_that_ends_at_a_call_leaves_the_old_or_the_new(scene: Scene, tmp_path: Path) -> None:
    for at in range(1, len(scene.made) + 1):
        folder = scene.fresh(tmp_path / str(at))
        child = os.fork()
        if not child:
            with calls(at, ends_the_process):
                scene.act(folder)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == 9
        scene.hold(folder, acknowledged=False)


@pytest.mark.parametrize("most", [1, 7])
def test_a_system_that_takes_few_bytes_at_a_time_gets_them_all(scene: Scene, most: int, tmp_path: Path) -> None:
    folder = scene.fresh(tmp_path / "short")
    with short_writes(most):
        scene.act(folder)
    scene.hold(folder, acknowledged=True)


EDITED = {"visits/2026.yaml": b"visits: []  # \xe7\xbc\x96\n", "members.yaml": b"members: []  # \xe7\xbc\x96\n"}


@pytest.mark.parametrize("act", [adds, changes])
def test_an_editors_save_is_never_written_over_but_in_the_very_moment_of_the_swap(act: Act, tmp_path: Path) -> None:
    scene = Scene(act, tmp_path)
    name = next(name for name in scene.old if scene.old[name] != scene.new[name])
    lost = []
    for at in range(1, len(scene.made) + 1):
        folder = scene.fresh(tmp_path / str(at))

        def saves(_name: str, real: Callable[[], object], path: Path = folder / name) -> object:
            path.with_name("saved").write_bytes(EDITED[name])
            path.with_name("saved").rename(path)
            return real()

        with calls(at, saves), suppress(NotWritten):
            act(folder)
        if b"\xe7\xbc\x96" not in (folder / name).read_bytes():
            lost.append(at)
    assert lost == [scene.made.index("replace") + 1]


def test_the_log_may_fail_without_a_word_about_the_record(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    (folder / KEPT / "log.jsonl").mkdir(parents=True)
    append(folder, "visits", VISIT, ERRAND)
    assert b"v-2026-002" in contents(folder)["visits/2026.yaml"]


def test_what_was_saved_before_the_disk_failed_is_told(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    (folder / "fund").mkdir()
    with calls() as counted:
        pays_and_visits(workspace(tmp_path / "other"))
    second = [at for at, name in enumerate(counted.made, start=1) if name == "replace"][1]
    with calls(second, fails_with(ERRORS["EIO"])), pytest.raises(CannotWrite) as refused:
        pays_and_visits(workspace(tmp_path / "third"))
    assert refused.value.saved == ("fund/2026.yaml",)
