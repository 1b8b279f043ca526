"""One proposal file, from its bytes to a result: reading, finding its guide, evaluating, placing the findings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from nrd_check.engine import evaluate, order
from nrd_check.files import MAX_BYTES
from nrd_check.findings import Finding, Promised, ProposalResult, verdict_of
from nrd_check.ignores import apply_ignores
from nrd_check.messages import Message, same
from nrd_check.pack.models import Programme
from nrd_check.pack.resolve import Direction
from nrd_check.pack.store import Library
from nrd_check.proposal.load import Loaded, born_after, load_proposal
from nrd_check.proposal.model import Promise, Proposal, promise_ids
from nrd_check.text import nearest, visible


def check_file(path: Path, library: Library, limit: int = MAX_BYTES) -> ProposalResult:
    """The result for one file.

    Raises:
        InputError: the rule pack is broken.
    """
    return check_loaded(load_proposal(path, limit), library)


def check_loaded(loaded: Loaded, library: Library) -> ProposalResult:
    """The result for a proposal that was read.

    Raises:
        InputError: the rule pack is broken.
    """
    proposal = loaded.proposal
    if proposal is None:
        return _invalid(loaded, loaded.findings)
    programme = _programme(proposal, library)
    if isinstance(programme, Finding):
        return _invalid(loaded, [_placed(loaded, programme)])
    direction = _direction(proposal, library, programme)
    if isinstance(direction, Finding):
        return _invalid(loaded, [_placed(loaded, direction)])._replace(
            programme=programme.id,
            programme_name=programme.name,
            year=programme.year,
        )
    impossible = born_after(loaded, proposal, programme.year)
    if impossible:
        return _invalid(loaded, impossible)
    evaluation = evaluate(direction, proposal)
    placed = [_placed(loaded, finding) for finding in evaluation.findings]
    findings = apply_ignores(placed, loaded.lines)
    ignored = findings != tuple(placed)
    findings = order(findings) if ignored else findings
    promises = _promises(proposal)
    return ProposalResult(
        file=loaded.file,
        verdict=verdict_of(findings, evaluation.coverage) if ignored else evaluation.verdict,
        findings=findings,
        coverage=evaluation.coverage,
        programme=programme.id,
        programme_name=programme.name,
        year=programme.year,
        direction=direction.id,
        direction_title=direction.title,
        kind=proposal.kind,
        category=evaluation.category,
        title=proposal.title,
        promises=promises,
        names=_names(proposal, promises),
        checked=evaluation.checked,
        lines=loaded.lines,
        places=loaded.places,
    )


def _promises(proposal: Proposal) -> tuple[Promised, ...]:
    groups: tuple[tuple[str, str, Sequence[Promise]], ...] = (
        ("/content", "R", proposal.content or ()),
        ("/metrics", "P", proposal.metrics or ()),
    )
    return tuple(
        Promised(f"{path}/{index}", id_, one.text or "")
        for path, letter, promises in groups
        for index, (id_, one) in enumerate(zip(promise_ids(promises, letter), promises, strict=True))
    )


def _names(proposal: Proposal, promises: Iterable[Promised]) -> dict[str, str]:
    """How entries of lists are called, by their paths."""
    names = [(promise.path, promise.id) for promise in promises]
    names += [(f"/units/{index}", unit.name or "") for index, unit in enumerate(proposal.units or ())]
    names += [(f"/members/{index}", one.name or "") for index, one in enumerate(proposal.members or ())]
    for number, topic in enumerate(proposal.topics or ()):
        names.append((path := f"/topics/{number}", topic.title or ""))
        names += [(f"{path}/units/{index}", name) for index, name in enumerate(topic.units or ())]
        names += [(f"{path}/members/{index}", one.name or "") for index, one in enumerate(topic.members or ())]
    return {path: name for path, name in names if name}


def _invalid(loaded: Loaded, findings: list[Finding]) -> ProposalResult:
    return ProposalResult(loaded.file, "invalid", tuple(findings), lines=loaded.lines, places=loaded.places)


def _placed(loaded: Loaded, finding: Finding) -> Finding:
    return loaded.placed(finding)


def _programme(proposal: Proposal, library: Library) -> Programme | Finding:
    name = proposal.program or ""
    found = library.find(name, proposal.year)
    if len(found) == 1:
        return found[0]
    shown = visible(name[:60])
    elsewhere = library.find(name)
    if not found and elsewhere:
        years = "、".join(str(programme.year) for programme in elsewhere)
        return Finding(
            "unknown-direction",
            "error",
            Message(f"没有“{shown}”{proposal.year} 年度的规则包", f"no rule pack of “{shown}” for {proposal.year}"),
            "/year",
            expected=same(years),
            actual=same(str(proposal.year)),
            hint=Message(f"已安装的年度：{years}", f"installed: {years}"),
        )
    if found and len({programme.id for programme in found}) == 1:
        years = "、".join(str(programme.year) for programme in found)
        return Finding(
            "unknown-direction",
            "error",
            Message(
                f"“{shown}”有几个年度的规则包，申报书没有写年度",
                f"there are packs of “{shown}” for several years, and no year is given",
            ),
            "/year",
            expected=same(years),
            hint=Message(f"写明年度（year）：{years}", f"give the year: {years}"),
        )
    if found:
        names = "、".join(f"{programme.name}（{programme.id}）" for programme in found)
        return Finding(
            "unknown-direction",
            "error",
            Message(f"“{shown}”可指几个专项", f"“{shown}” may mean several programmes"),
            "/program",
            actual=same(shown),
            hint=Message(f"写明是哪一个：{names}", f"say which one: {names}"),
        )
    near = library.near(name)
    return Finding(
        "unknown-direction",
        "error",
        Message(f"没有专项“{shown}”的规则包", f"no rule pack of a programme “{shown}”"),
        "/program",
        actual=same(shown),
        hint=Message(f"是否要写“{near.id}”（{near.name}）？", f"did you mean “{near.id}” ({near.name})?")
        if near
        else Message("运行 nrd-check list 查看已安装的专项", "see the installed programmes with nrd-check list"),
    )


def _direction(proposal: Proposal, library: Library, programme: Programme) -> Direction | Finding:
    directions = library.directions(programme)
    name = proposal.direction or ""
    if name in directions:
        return directions[name]
    shown = visible(name[:40])
    return Finding(
        "unknown-direction",
        "error",
        Message(f"“{programme.name}”没有方向“{shown}”", f"{programme.id} has no direction “{shown}”"),
        "/direction",
        expected=same("、".join(directions)),
        actual=same(shown),
        hint=near_direction(directions, programme, name),
    )


def near_direction(directions: Mapping[str, Direction], programme: Programme, name: str) -> Message:
    """What direction may be meant by `name`."""
    plain = unicodedata.normalize("NFKC", name).strip()
    number = re.match(r"\d+\.\d+", plain)  # 1.１, or the number with its title
    near = number[0] if number and number[0] in directions else nearest(plain, directions, 0.3)
    if near:
        title = directions[near].title
        return Message(f"是否要写“{near}”（{title}）？", f"did you mean “{near}” ({title})?")
    return Message(
        f"运行 nrd-check list {programme.id} 查看全部方向", f"see all directions with nrd-check list {programme.id}"
    )
