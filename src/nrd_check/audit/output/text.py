"""A summary for the terminal: verdicts by programme, what is broken most, quotas exceeded, what is like what."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from nrd_check.audit.output import stream_to
from nrd_check.audit.run import NO_PROGRAMME, Audit, Audited, Summary
from nrd_check.findings import Verdict
from nrd_check.messages import Message
from nrd_check.report import Style
from nrd_check.report.words import VERDICTS
from nrd_check.rules.about_calls import SAME_LEAD, SIMILAR_DRAFT
from nrd_check.rules.base import title_of
from nrd_check.text import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table as RichTable

_RULES = 12  # kinds of rules that are listed; all are in the tables
_INVALID = 10  # invalid proposals that are named here
_ACROSS = {SIMILAR_DRAFT.id, SAME_LEAD.id}
_COLOURS: dict[Verdict, str] = {
    "compliant": "green",
    "noncompliant": "red",
    "incomplete": "yellow",
    "invalid": "magenta",
}


@contextmanager
def writing(path: Path | None, style: Style, reports: str | None) -> Iterator[Terminal]:
    """A writer to `path`."""
    writer = Terminal(style)
    yield writer
    with stream_to(path) as stream:
        stream.write(writer.text.encode())


class Terminal:
    """The writer."""

    def __init__(self, style: Style) -> None:
        self.text = ""
        self._style = style
        self._invalid: list[tuple[str, str]] = []
        self._info: Counter[str] = Counter()

    def add(self, audited: Audited) -> None:
        """Count what is only information, and remember the first that are invalid."""
        result = audited.result
        self._info.update({finding.rule for finding in result.findings} & _ACROSS)
        if result.verdict == "invalid" and len(self._invalid) < _INVALID:
            why = result.findings[0].message.in_(self._style.lang) if result.findings else ""
            self._invalid.append((result.file, why))

    def close(self, run: Audit, summary: Summary) -> None:
        """Write the summary."""
        from rich.console import Console

        lang, out = self._style.lang, io.StringIO()
        console = Console(
            file=out,
            width=self._style.width,
            force_terminal=self._style.colour,
            no_color=not self._style.colour,
            color_system="standard" if self._style.colour else None,
            legacy_windows=False,
            markup=False,
            highlight=False,
            emoji=False,
        )
        self._verdicts(console, run, summary)
        self._rules(console, summary)
        self._quotas(console, run)
        for rule, count in sorted(self._info.items()):
            console.out(f"{title_of(rule).in_(lang)}: {count}")
        if self._invalid:
            console.out(f"\n{VERDICTS['invalid'][1].in_(lang)}:")
            for name, why in self._invalid:
                console.out(f"  {visible(name)}: {visible(why.removeprefix(f'{name}：').removeprefix(f'{name}: '))}")
            left = summary.verdicts["invalid"] - len(self._invalid)
            if left:
                console.out(Message(f"  另有 {left} 份", f"  and {left} more").in_(lang))
        total = summary.verdicts.total()
        counts = "，".join(
            f"{VERDICTS[verdict][1].in_(lang)} {summary.verdicts[verdict]}" for verdict in VERDICTS
        ).replace("，", Message("，", ", ").in_(lang))
        known = ""
        if run.recalled:
            known = Message(f"（其中 {run.recalled} 份沿用上次的结果）", f" ({run.recalled} known from before)").in_(
                lang
            )
        console.out(
            Message(f"\n共 {total} 份申报书{known}：{counts}", f"\n{total} proposals{known}: {counts}").in_(lang)
        )
        self.text = out.getvalue()

    def _table(self, *columns: Message) -> RichTable:
        from rich import box
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for index, column in enumerate(columns):
            table.add_column(column.in_(self._style.lang), justify="right" if index else "left")
        return table

    def _verdicts(self, console: Console, run: Audit, summary: Summary) -> None:
        lang = self._style.lang
        table = self._table(Message("专项", "programme"), *(word for _, word in VERDICTS.values()))
        for one, counts in summary.programmes(run.library):
            name = f"{one.name} {one.year}" if one else NO_PROGRAMME.in_(lang)
            table.add_row(name, *(str(counts[verdict] or "") for verdict in VERDICTS))
        console.print(table)

    def _rules(self, console: Console, summary: Summary) -> None:
        ranked = sorted(summary.broken.items(), key=lambda item: (-item[1], item[0]))
        if not ranked:
            return
        table = self._table(Message("违反最多的规则", "rules broken most"), Message("申报书", "proposals"))
        for rule, count in ranked[:_RULES]:
            table.add_row(f"{title_of(rule).in_(self._style.lang)} ({rule})", str(count))
        console.print(table)
        if len(ranked) > _RULES:
            left = len(ranked) - _RULES
            said = Message(f"另有 {left} 类规则，见表格输出", f"{left} more kinds of rules are in the tables")
            console.out(said.in_(self._style.lang))

    def _quotas(self, console: Console, run: Audit) -> None:
        exceeded = [quota for quota in run.quotas if quota.exceeded]
        if not exceeded:
            return
        table = self._table(
            Message("超出限额", "quota exceeded"),
            Message("方向", "directions"),
            Message("限额", "quota"),
            Message("申报数", "proposals"),
        )
        for quota in exceeded:
            table.add_row(
                visible(quota.who) or title_of(quota.rule.kind).in_(self._style.lang),
                "、".join(quota.directions),
                str(quota.rule.max),
                str(len(quota.drafts)),
            )
        console.print(table)
