"""Signatures that are made: commands whose options follow from a section rather than from their code."""

import inspect
from collections.abc import Callable, Iterable
from typing import Any

import typer

from carecli.cli.exit_code import ExitCode


def parameter(name: str, annotation: object, default: object) -> inspect.Parameter:
    """An option of a signature that is made."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default)


def signed(function: Callable[..., ExitCode], parameters: Iterable[inspect.Parameter]) -> Callable[..., ExitCode]:
    """The function with its context and these parameters for its signature, which typer reads."""
    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    made: Any = function
    made.__signature__ = inspect.Signature([context, *parameters])
    made.__annotations__ = {name: found.annotation for name, found in made.__signature__.parameters.items()}
    return function
