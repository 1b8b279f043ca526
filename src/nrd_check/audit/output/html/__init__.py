"""The dashboard: one page on a whole call, that opens by double click and loads nothing from anywhere.

Tables on the call as a whole are in the page; the proposals are data in it, of which the script shows a page at a time,
so that a hundred thousand stay usable.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import quote

from markupsafe import Markup

from nrd_check.audit.output import report_name, stream_to
from nrd_check.audit.run import NO_PROGRAMME, Audit, Audited, DirectionCount, Summary
from nrd_check.findings import Verdict
from nrd_check.messages import Message
from nrd_check.report import Style
from nrd_check.report.html.assets import LANGUAGES, asset, environment, policy_for
from nrd_check.report.words import SEVERITIES, STATUSES, VERDICTS
from nrd_check.rules.base import title_of
from nrd_check.text import visible
from nrd_check.vocabulary import KINDS

_HERE = __name__
_ROWS = "<!--rows-->"
_NAMED = 50  # proposals that a row of the table of quotas names; the spreadsheet names all


@contextmanager
def writing(path: Path | None, style: Style, reports: str | None) -> Iterator[Dashboard]:
    """A writer to `path`."""
    with stream_to(path) as stream, tempfile.TemporaryFile() as rows:
        yield Dashboard(stream, rows, style, reports)


@dataclass(frozen=True, slots=True)
class _Share:
    """A part of a bar: what it is of, how many, and what share of the whole, in percent."""

    name: str
    sign: str
    word: str
    count: int
    percent: float


class Dashboard:
    """The writer."""

    def __init__(self, stream: BinaryIO, rows: BinaryIO, style: Style, reports: str | None) -> None:
        self._stream = stream
        self._rows = rows
        self._lang = style.lang
        self._reports = reports
        self._many = False

    def add(self, audited: Audited) -> None:
        """A row of the data."""
        result = audited.result
        counts = Counter(finding.severity for finding in result.findings)
        metrics = result.coverage.metrics
        row = [
            visible(result.file),
            visible(audited.title),
            result.programme or "",
            result.direction or "",
            KINDS[result.kind].in_(self._lang) if result.kind else "",  # type: ignore[index]
            list(VERDICTS).index(result.verdict),
            counts["error"],
            counts["missing"],
            counts["warning"],
            sum(item.status == "covered" for item in metrics),
            len(metrics),
        ]
        if self._reports is not None:
            row.append(report_name(audited.row.name))
        text = json.dumps(row, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
        self._rows.write((",\n" if self._many else "").encode() + text.encode("utf-8", "backslashreplace"))
        self._many = True

    def close(self, run: Audit, summary: Summary) -> None:
        """Write the page around the data."""
        before, _, behind = self._page(run, summary).partition(_ROWS)
        self._stream.write(before.encode())
        self._rows.seek(0)
        shutil.copyfileobj(self._rows, self._stream)
        self._stream.write(behind.encode())

    def _page(self, run: Audit, summary: Summary) -> str:
        lang = self._lang
        css = asset("nrd_check.report.html", "style.css") + asset(_HERE, "dashboard.css")
        script = asset(_HERE, "dashboard.js")
        template = environment().from_string(asset(_HERE, "dashboard.html.j2"))
        return template.render(
            lang=LANGUAGES[lang],
            t=lambda zh, en: Message(zh, en).in_(lang),
            css=Markup(css),  # noqa: S704  # these are the program's own
            script=Markup(script),  # noqa: S704
            policy=policy_for(css, script),
            rows=Markup(_ROWS),  # noqa: S704
            reports=quote(self._reports or ""),
            total=summary.verdicts.total(),
            verdicts=self._shares(summary.verdicts),
            verdict_words=[word.in_(lang) for _, word in VERDICTS.values()],
            severities=[word.in_(lang) for word in SEVERITIES.values()],
            programmes=self._programmes(run, summary),
            directions=[self._direction(count) for count in run.counts(summary)],
            rules=self._rules(summary),
            covered=self._covered(run, summary),
            quotas=self._quotas(run),
        )

    def _shares(self, counts: Counter[Verdict]) -> list[_Share]:
        total = counts.total() or 1
        return [
            _Share(verdict, sign, word.in_(self._lang), counts[verdict], round(100 * counts[verdict] / total, 2))
            for verdict, (sign, word) in VERDICTS.items()
        ]

    def _programmes(self, run: Audit, summary: Summary) -> list[dict[str, Any]]:
        return [
            {
                "id": one.id if one else "",
                "name": one.name if one else NO_PROGRAMME.in_(self._lang),
                "year": one.year if one else "",
                "total": counts.total(),
                "shares": self._shares(counts),
            }
            for one, counts in summary.programmes(run.library)
        ]

    def _direction(self, count: DirectionCount) -> dict[str, Any]:
        low, high = count.supported
        planned = "" if high is None else str(high) if low in (None, high) else f"{low}–{high}"
        if high is not None and low is None:
            planned = f"≤ {high}"
        return {
            "programme": count.programme,
            "id": count.direction,
            "title": count.title,
            "total": count.verdicts.total(),
            "shares": self._shares(count.verdicts),
            "planned": planned,
            "many": high is not None and count.verdicts.total() > high,
        }

    def _rules(self, summary: Summary) -> list[dict[str, Any]]:
        ranked = sorted(summary.broken.items(), key=lambda item: (-item[1], item[0]))
        most = ranked[0][1] if ranked else 1
        return [
            {
                "rule": rule,
                "title": title_of(rule).in_(self._lang),
                "count": count,
                "findings": summary.rules[rule, "error"] + summary.rules[rule, "missing"],
                "percent": round(100 * count / most, 1),
            }
            for rule, count in ranked
        ]

    def _covered(self, run: Audit, summary: Summary) -> list[dict[str, Any]]:
        rows = []
        for one in run.library.programmes:
            counts = summary.covered.get((one.id, one.year))
            if not counts:
                continue
            total = counts.total()
            shares = [
                _Share(status, sign, word.in_(self._lang), counts[status], round(100 * counts[status] / total, 2))
                for status, (sign, word) in STATUSES.items()
                if counts[status]
            ]
            rows.append({"name": one.name, "total": total, "shares": shares})
        return rows

    def _quotas(self, run: Audit) -> list[dict[str, Any]]:
        rows = []
        for quota in run.quotas:
            programme = quota.direction.pack.programme
            rows.append(
                {
                    "rule": title_of(quota.rule.kind).in_(self._lang),
                    "programme": programme.id,
                    "directions": "、".join(quota.directions),
                    "who": quota.who or Message("合计", "all").in_(self._lang),
                    "limit": quota.rule.max,
                    "count": len(quota.drafts),
                    "exceeded": quota.exceeded,
                    "names": run.state.names(quota.drafts[:_NAMED]) if quota.exceeded else [],
                    "more": max(0, len(quota.drafts) - _NAMED),
                    "quote": quota.rule.text,
                }
            )
        return sorted(rows, key=lambda row: not row["exceeded"])
