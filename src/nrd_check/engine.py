"""Requirements and a proposal → findings and a verdict. Pure: no input, no output, no clock.

Where a proposal does not say of what kind or category it is, it is held against each that it may be. What is wrong
in all of them is wrong; what is wrong in some is undecided. Source: section 7 of the contract, decisions 3 and 10.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from nrd_check.coverage import cover
from nrd_check.findings import SEVERITIES, Coverage, Finding, Verdict, verdict_of
from nrd_check.messages import Message
from nrd_check.pack.resolve import Direction, Profile
from nrd_check.proposal.model import Proposal
from nrd_check.rules import RULE_KINDS
from nrd_check.rules.base import Draft, title_of
from nrd_check.vocabulary import CATEGORIES, Category

_ORDER = {kind: index for index, kind in enumerate(RULE_KINDS)}


class Evaluation(NamedTuple):
    """What the engine says of a proposal; findings have no place in the file yet. `checked` are kinds of rules."""

    findings: tuple[Finding, ...]
    coverage: Coverage
    category: Category | None
    checked: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The verdict that follows."""
        return verdict_of(self.findings, self.coverage)


def evaluate(direction: Direction, proposal: Proposal) -> Evaluation:
    """Apply all rules that hold for `proposal` in `direction`."""
    candidates = _candidates(direction, proposal)
    asked = cover(direction, proposal)
    coverage = Coverage(
        asked.content if any(profile.content_coverage for profile in candidates) else (),
        asked.metrics if any(profile.coverage for profile in candidates) else (),
        asked.false_claims,
    )
    by_candidate = [_apply(Draft(proposal, direction, profile, coverage)) for profile in candidates]
    findings = _merge_missing(_agreed(direction, candidates, by_candidate))
    category = direction.entry.category or proposal.category
    return Evaluation(order(findings), coverage, category, _checked(candidates, coverage))


def _checked(candidates: Iterable[Profile], coverage: Coverage) -> tuple[str, ...]:
    """The kinds of rules that were applied, in the order of reports."""
    held = {rule.kind for profile in candidates for rule in profile.rules if getattr(rule, "required", True)}
    # what looks at coverage rests on the rules that demand it
    on_coverage = bool(coverage.content or coverage.metrics)
    return tuple(
        name
        for name, kind in RULE_KINDS.items()
        if kind.check and (name in held or (kind.model is None and on_coverage))
    )


def order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings as reports list them: by severity, then by kind of rule."""
    return tuple(sorted(findings, key=lambda finding: (SEVERITIES.index(finding.severity), _ORDER[finding.rule])))


def _candidates(direction: Direction, proposal: Proposal) -> list[Profile]:
    """The profiles that the proposal may have."""
    kinds = (proposal.kind,) if proposal.kind else direction.accepts
    candidates: list[Profile] = []
    for kind in kinds:
        profiles = direction.profiles_of(kind)
        declared = [profile for profile in profiles if proposal.category and profile.category == proposal.category]
        candidates += declared or profiles
    return candidates


def _apply(draft: Draft) -> list[Finding]:
    return [finding for kind in RULE_KINDS.values() if kind.check for finding in kind.check(draft)]


def _key(finding: Finding) -> tuple[str, str, str]:
    told_apart = finding.source.quote if finding.severity == "manual" and finding.source else ""
    return (
        finding.rule,
        finding.path,
        told_apart or (finding.expected.zh if finding.rule.endswith("-coverage") and finding.expected else ""),
    )


def _agreed(direction: Direction, candidates: list[Profile], found: list[list[Finding]]) -> list[Finding]:
    """Findings that every candidate has, and what to say of those that only some have."""
    if len(found) == 1:
        return found[0]
    agreed: list[Finding] = []
    open_: dict[tuple[str, str, str], dict[int, list[Finding]]] = {}
    for index, findings in enumerate(found):
        for finding in findings:
            open_.setdefault(_key(finding), {}).setdefault(index, []).append(finding)
    for by_candidate in open_.values():
        same = [finding for findings in by_candidate.values() for finding in findings]
        if len(by_candidate) < len(found):
            agreed.append(_undecided(direction, candidates, same[0]))
        elif same[0].severity == "missing":
            # what is missing may block more than one rule
            agreed += {finding.blocks: finding for finding in reversed(same)}.values()
        else:
            # the loosest limit: the one that is broken whatever the proposal turns out to be
            agreed.append(max(same, key=lambda finding: (SEVERITIES.index(finding.severity), finding.rank)))
    return agreed


def _undecided(direction: Direction, candidates: list[Profile], finding: Finding) -> Finding:
    """The kind or the category is needed to decide what `finding` is about."""
    if len({profile.kind for profile in candidates}) > 1:
        path, what = "/kind", Message("项目类型（kind）", "the kind of project")
        hint = Message("填写项目类型（kind）", "give the kind of project")
    else:
        path, what = "/category", Message("研究类别（category）", "the category")
        options = [
            Message(f"{category}（{CATEGORIES[category].zh}）", category)
            for category in direction.categories or tuple(CATEGORIES)
        ]
        hint = Message(
            f"本方向没有标注研究类别，请填写：{'、'.join(option.zh for option in options)}",
            f"the guide labels no category here, give it: {', '.join(option.en for option in options)}",
        )
    kinds = finding.blocks or (finding.rule,)
    return Finding(
        "missing-field",
        "missing",
        _lacking(what, kinds),
        path,
        finding.rule_id,
        what,
        None,
        finding.source,
        hint,
        kinds,
    )


def _lacking(what: Message, kinds: Iterable[str]) -> Message:
    titles = [title_of(kind) for kind in kinds]
    return Message(
        f"缺少{what.zh}，无法判断{'、'.join(f'“{title.zh}”' for title in titles)}",
        f"{what.en} is not given; without it these cannot be decided: {', '.join(title.en for title in titles)}",
    )


def _merge_missing(findings: list[Finding]) -> list[Finding]:
    """One finding for each thing that is not given, naming all that it blocks."""
    merged: list[Finding] = []
    places: dict[str, int] = {}
    for finding in findings:
        if finding.rule == "missing-field" and finding.path in places:
            index = places[finding.path]
            first = merged[index]
            blocks = tuple(dict.fromkeys((*first.blocks, *finding.blocks)))
            what = first.expected or Message("", "")
            merged[index] = first._replace(
                blocks=blocks, message=_lacking(what, blocks), hint=first.hint or finding.hint
            )
            continue
        if finding.rule == "missing-field":
            places[finding.path] = len(merged)
        merged.append(finding)
    return merged
