"""What a command's end tells the shell."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes; scripts rely on them, so none ever changes its meaning."""

    FINE = 0
    """All is well, also when nothing is due or nothing was found."""
    ERRORS = 1
    """Errors in the records: something that was asked for is left out or unsound."""
    USAGE = 2
    """The command was typed wrongly, or names somebody or something that is not there."""
    REFUSED = 3
    """A rule forbids it, or a file changed meanwhile, or would have been overwritten."""
    FOLDER = 4
    """The folder cannot be read, or is locked."""
    SOME_UNSENT = 5
    """Some messages were not sent."""
    NONE_SENT = 6
    """No message was sent."""
    DUE = 10
    """With ``--exit-code``: something is due."""
    OVERDUE = 11
    """With ``--exit-code``: something is overdue."""
    OUR_FAULT = 70
    """The program itself failed."""
    INTERRUPTED = 130
    """Stopped from the keyboard."""
    CUT_OFF = 141
    """Whoever was reading the answer went away, as after ``| head``."""
