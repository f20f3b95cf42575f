"""Why a workspace cannot be read or written at all."""

from carecli.model.problem import Place, Problem, problem


class FolderError(Exception):
    """The command cannot go on with this folder; ``problem`` says why and what to do, in the vocabulary's words."""

    exit_code = 4

    def __init__(self, id_: str, folder: str, **details: object) -> None:
        super().__init__(f"{folder}: {id_}")
        self.problem: Problem = problem(Place(folder, 0), id_, **details)
