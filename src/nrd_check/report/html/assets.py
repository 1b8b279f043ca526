"""What pages are made with: their own files, a policy that lets only these through, and an environment that escapes."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from nrd_check.messages import Lang
from nrd_check.text import visible

LANGUAGES: dict[Lang, str] = {"zh": "zh-Hans", "en": "en", "zh-Hant": "zh-Hant"}


@cache
def environment() -> Environment:
    """An environment in which every value is escaped and nothing undefined passes in silence."""
    return Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_shown, trim_blocks=True, lstrip_blocks=True
    )


def _shown(value: object) -> object:
    """What a template puts out: text with nothing in it that would act unseen. What is HTML has been through this."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def asset(package: str, name: str) -> str:
    """A file that lies beside a page's code."""
    return files(package).joinpath(name).read_text(encoding="utf-8")


def policy_for(css: str, script: str) -> str:
    """A content security policy that lets this style and this script through and nothing else, from nowhere else."""
    return (
        f"default-src 'none'; style-src '{_digest(css)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
