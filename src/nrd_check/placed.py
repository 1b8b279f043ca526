"""Where a guide says something, in the models that programs read."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer

from nrd_check.findings import Pages


class Model(BaseModel):
    """Base of what is checked and written by pydantic alone: immutable, and closed to unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Placed(BaseModel):
    """Lines of a guide; `pages` only where its file has pages."""

    guide: str = Field(description="指南文件名 / file name of the guide")
    lines: tuple[int, int] = Field(description="起止行号 / first and last line")
    pages: Pages | None = Field(
        default=None, description="PDF：起止的页号和页内行号 / of a PDF, page and line on the page of both"
    )

    @model_serializer(mode="wrap")
    def _without_pages(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        content: dict[str, Any] = handler(self)
        if content["pages"] is None:
            del content["pages"]
        return content
