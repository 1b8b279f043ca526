"""The report of each proposal as a page of its own, to which the dashboard links."""

from __future__ import annotations

from pathlib import Path

from nrd_check.audit.judge import Setting
from nrd_check.audit.output import report_name
from nrd_check.audit.run import Audited
from nrd_check.audit.sources import read
from nrd_check.errors import InputError
from nrd_check.files import unwritable, write_whole
from nrd_check.proposal.load import load_bytes
from nrd_check.report import Style, format_named


class Reports:
    """Writes the pages."""

    def __init__(self, folder: Path, setting: Setting, style: Style) -> None:
        self._folder = folder
        self._setting = setting
        self._style = style
        self._render = format_named("html")

    def add(self, audited: Audited) -> None:
        """The page of a proposal; its text is read again, results are kept without it.

        Raises:
            InputError: the page cannot be written.
        """
        row, result = audited.row, audited.result
        if row.locator is not None:
            try:
                loaded = load_bytes(read(row.locator, row.name, self._setting.limit), row.name)
                result = result._replace(lines=loaded.lines, places=loaded.places)
            except InputError:
                pass  # the result says so
        path = self._folder / report_name(row.name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(unwritable(path, error)) from None
        write_whole(path, self._render([result], self._style))
