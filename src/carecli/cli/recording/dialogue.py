"""Questions and answers on a terminal."""

import sys


def say(text: str) -> None:
    """A line for whoever is there."""
    sys.stdout.write(f"{text}\n")


def answer(prompt: str) -> str:
    """What somebody types; the end of the input stops the command as Ctrl-C does."""
    sys.stdout.write(prompt)
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt
    return line.strip()
