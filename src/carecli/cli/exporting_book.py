"""``care export hledger|beancount``: the fund as an account book that another program reads."""

import sys
from collections.abc import Callable
from pathlib import Path

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Output


def hledger(context: typer.Context, output: Output = None) -> ExitCode:
    """Writes a journal for hledger."""
    from carecli.exchange.account_book import hledger_journal

    return _written(context.obj, output, hledger_journal)


def beancount(context: typer.Context, output: Output = None) -> ExitCode:
    """Writes a ledger for beancount."""
    from carecli.exchange.account_book import beancount_ledger

    return _written(context.obj, output, beancount_ledger)


def _written(desk: Desk, output: str | None, made: Callable[..., str]) -> ExitCode:
    from carecli.cli.fund import view_of
    from carecli.render.streams import open_stdout
    from carecli.render.write import check_folder, write_file

    if output is not None:
        check_folder(Path(output))
    view, code = view_of(desk, None)
    words = desk.words
    comments = [words("fund.book", name=view.records.workspace.name, today=desk.today)]
    if desk.demonstrates:
        comments.append(words("pages.demonstration", day=desk.today))
    text = made(view.ledger, desk.today, comments)
    if output is None:
        open_stdout().write(text)
    else:
        write_file(Path(output), text.encode("utf-8"))
        sys.stdout.write(words("pages.written", file=output) + "\n")
    return code
