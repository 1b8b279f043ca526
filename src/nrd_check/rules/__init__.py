"""The kinds of rules, in the order in which reports list them.

A new kind is a module here, its line below, and its test.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from nrd_check.rules import (
    about_calls,
    about_files,
    content_coverage,
    covers_claim,
    declarations,
    direction_open,
    duration,
    funding_max,
    funding_ratio,
    joint_application,
    lead_birth,
    lead_unit,
    limit_lifted,
    manual_review,
    metric_coverage,
    metric_quantity,
    projects_supported,
    quota_province,
    quota_recommender,
    recommender,
    single_lead,
    topic_lead,
    topics_max,
    units_max,
    young_lead_birth,
    young_member_birth,
    young_no_topics,
    young_topic_birth,
)
from nrd_check.rules.base import RuleKind

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class _ByKind:
    """For pydantic: `kind` tells which rule it is."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic import Field

        return handler.generate_schema(Annotated[source, Field(discriminator="kind")])


AnyRule = Annotated[
    direction_open.DirectionOpen
    | topics_max.TopicsMax
    | units_max.UnitsMax
    | duration.Duration
    | single_lead.SingleLead
    | topic_lead.TopicLead
    | young_no_topics.YoungNoTopics
    | limit_lifted.LimitLifted
    | lead_birth.LeadBirth
    | young_lead_birth.YoungLeadBirth
    | young_member_birth.YoungMemberBirth
    | young_topic_birth.YoungTopicBirth
    | funding_ratio.FundingRatio
    | funding_max.FundingMax
    | recommender.Recommender
    | lead_unit.LeadUnit
    | joint_application.JointApplication
    | content_coverage.ContentCoverage
    | metric_coverage.MetricCoverage
    | declarations.Declarations
    | projects_supported.ProjectsSupported
    | quota_province.QuotaProvince
    | quota_recommender.QuotaRecommender
    | manual_review.ManualReview,
    _ByKind(),
]
"""A rule of any kind, as packs hold it."""

RULE_KINDS: dict[str, RuleKind] = {
    kind.id: kind
    for kind in (
        about_files.PROPOSAL_SYNTAX,
        about_files.PROPOSAL_SCHEMA,
        about_files.UNKNOWN_DIRECTION,
        about_files.MISSING_FIELD,
        direction_open.KIND,
        topics_max.KIND,
        units_max.KIND,
        duration.KIND,
        single_lead.KIND,
        topic_lead.KIND,
        young_no_topics.KIND,
        limit_lifted.KIND,
        lead_birth.KIND,
        young_lead_birth.KIND,
        young_member_birth.KIND,
        young_topic_birth.KIND,
        funding_ratio.KIND,
        funding_max.KIND,
        recommender.KIND,
        lead_unit.KIND,
        joint_application.KIND,
        content_coverage.KIND,
        metric_coverage.KIND,
        metric_quantity.KIND,
        covers_claim.KIND,
        declarations.KIND,
        projects_supported.KIND,
        quota_province.KIND,
        quota_recommender.KIND,
        manual_review.KIND,
        about_calls.SIMILAR_DRAFT,
        about_calls.SAME_LEAD,
    )
}
"""All kinds of rules by id, in the order of reports."""
