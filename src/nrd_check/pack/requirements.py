"""What a programme requires, as `show … --format json` gives it. Source: section 4 of the contract."""

from __future__ import annotations

from typing import Any, TypeVar

from nrd_check.pack.models import ClauseEntry, Pack
from nrd_check.pack.resolve import Direction, Profile
from nrd_check.rules.base import Rule
from nrd_check.rules.funding_ratio import FundingRatio
from nrd_check.rules.joint_application import JointApplication
from nrd_check.rules.lead_unit import LeadUnit
from nrd_check.rules.projects_supported import ProjectsSupported
from nrd_check.rules.quota_province import QuotaProvince
from nrd_check.rules.quota_recommender import QuotaRecommender
from nrd_check.rules.recommender import Recommender

SCHEMA = "nrd-check/requirements/1"


def requirements(pack: Pack, directions: list[Direction]) -> dict[str, Any]:
    """The requirements of `directions`, and the whole guide, clause by clause."""
    guide = pack.guide.file
    return {
        "schema": SCHEMA,
        "programme": {"id": pack.programme.id, "name": pack.programme.name, "year": pack.programme.year},
        "directions": [_direction(direction) for direction in directions],
        "clauses": [
            {
                "id": clause.id,
                "fate": clause.fate,
                "text": clause.text,
                "rules": [rule.id for rule in clause.rules],
                "source": _source(guide, clause.lines),
            }
            for clause in pack.clauses
        ],
        "furniture": [
            {"text": entry.text, "source": _source(guide, (entry.line, entry.line))} for entry in pack.furniture
        ],
    }


def _source(guide: str, lines: tuple[int, int]) -> dict[str, Any]:
    return {"guide": guide, "lines": list(lines)}


def _direction(direction: Direction) -> dict[str, Any]:
    entry, guide = direction.entry, direction.guide
    return {
        "id": entry.id,
        "title": entry.title,
        "section": {"id": direction.section.id, "title": direction.section.title},
        "labels": list(entry.labels),
        "star": entry.star,
        "accepts": list(direction.accepts),
        "category": entry.category,
        "profiles": [_profile(profile) for profile in direction.profiles],
        "funding_ratios": [
            {"numerator": list(rule.numerator), "denominator": rule.denominator, "min": rule.min}
            for rule in _held(direction, FundingRatio)
        ],
        "recommenders": next((list(rule.names) for rule in _held(direction, Recommender)), None),
        "lead_unit": next((_lead_unit(rule) for rule in _held(direction, LeadUnit)), None),
        "joint": next(([list(group) for group in rule.groups] for rule in _held(direction, JointApplication)), None),
        "quotas": [quota for rule in direction.rules if (quota := _quota(rule))],
        "content": [_item(guide, clause) for clause in direction.content],
        "metrics": [
            {
                **_item(guide, clause),
                "self_set": clause.self_set,
                "quantities": [quantity.model_dump() for quantity in clause.quantities],
            }
            for clause in direction.metrics
        ],
        "rules": [
            {
                "id": rule.id,
                "kind": rule.kind,
                "binding": rule.binding,
                "text": rule.text,
                "source": _source(guide, rule.lines),
            }
            for rule in direction.rules
        ],
    }


_R = TypeVar("_R", bound=Rule)


def _held(direction: Direction, kind: type[_R]) -> list[_R]:
    return [rule for rule in direction.rules if isinstance(rule, kind)]


def _item(guide: str, clause: ClauseEntry) -> dict[str, Any]:
    return {"id": clause.item, "text": clause.words, "source": _source(guide, clause.lines)}


def _profile(profile: Profile) -> dict[str, Any]:
    low, high = profile.duration_years
    births = profile.born_on_or_after
    return {
        "kind": profile.kind,
        "category": profile.category,
        "topics_max": profile.topics_max,
        "units_max": profile.units_max,
        "duration_years": {"min": low, "max": high},
        "born_on_or_after": {"male": births.male.isoformat(), "female": births.female.isoformat()} if births else None,
        "coverage": profile.coverage,
    }


def _lead_unit(rule: LeadUnit) -> dict[str, Any]:
    types = rule.types[0] if len(rule.types) == 1 else list(rule.types)
    return {"type": types, "qualification": rule.qualification}


def _quota(rule: Rule) -> dict[str, Any] | None:
    if isinstance(rule, ProjectsSupported):
        return {"kind": "supported", "max": rule.max} | ({} if rule.min is None else {"min": rule.min})
    if isinstance(rule, QuotaRecommender):
        return {"kind": "recommended_per_recommender" if rule.each else "recommended", "max": rule.max}
    if isinstance(rule, QuotaProvince):
        return {"kind": "per_province", "max": rule.max, "group": list(rule.group)}
    return None
