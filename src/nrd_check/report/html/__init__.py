"""The report as a page: one file that opens by double click and loads nothing from anywhere.

What stands on it is made in `view`, how it stands in `template.html.j2`, `style.css` and `script.js`. The page's policy
lets only this style and this script through, by their digests: nothing that a draft or a guide says can act.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from nrd_check import __version__
from nrd_check.findings import ProposalResult
from nrd_check.messages import Message
from nrd_check.report import Style
from nrd_check.report.html.view import page_of
from nrd_check.text import visible

_LANGUAGES = {"zh": "zh-Hans", "en": "en", "zh-Hant": "zh-Hant"}


def render(results: Sequence[ProposalResult], style: Style) -> str:
    """The page: verdict, coverage and all findings of each proposal; a table of all where there are several."""
    css, script = _asset("style.css"), _asset("script.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(css)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    shown = _template().render(
        page=page_of(results, style.lang),
        lang=_LANGUAGES[style.lang],
        t=lambda zh, en: Message(zh, en).in_(style.lang),
        # these two are the program's own; a style or script element takes no escapes
        css=Markup(css),  # noqa: S704
        script=Markup(script),  # noqa: S704
        policy=policy,
        version=__version__,
    )
    return shown.strip() + "\n"  # macros leave their line ends


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_shown, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(_asset("template.html.j2"))


def _shown(value: object) -> object:
    """What the template puts out: text with nothing in it that would act unseen. What is HTML has been through this."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _asset(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
