"""A command as a channel: the message on its standard input, subject and address in its environment."""

import os
import subprocess

from carecli.exchange.channels.post import ChannelDown, Office, Sending
from carecli.model.problem import Refused
from carecli.model.reminders import Command


class ProgramPost:
    """A program that is started once a message; its own output goes nowhere, for it may repeat what it was given."""

    def __init__(self, command: Command, office: Office) -> None:
        self._command = command
        self._office = office

    def send(self, sending: Sending) -> None:
        """Raises ChannelDown where it cannot be started, Refused where it fails or does not end."""
        environment = {**os.environ, "CARE_SUBJECT": sending.subject, "CARE_TO": sending.to, "CARE_MARK": sending.mark}
        run = self._command.run
        try:
            ended = subprocess.run(  # noqa: S603 - a list of arguments that the workspace's own head names
                run,
                input=sending.body.encode(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=self._office.folder,
                env=environment,
                timeout=self._office.seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise Refused("command-too-slow", seconds=f"{self._office.seconds:g}") from None
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or type(error).__name__
            raise ChannelDown("command-not-started", reason=reason) from None
        if ended.returncode:
            raise Refused("command-failed", code=ended.returncode)

    def close(self) -> None:
        """Nothing is left open."""
