"""The one error that users are meant to see."""

from __future__ import annotations

from nrd_check.messages import Message


class InputError(Exception):
    """Something given to the program cannot be used: `message` says what, where, and what to do.

    The command line prints it as one sentence and ends with status 2.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message.zh)
        self.message = message
