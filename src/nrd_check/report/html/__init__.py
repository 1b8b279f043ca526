"""The report as a page: one file that opens by double click and loads nothing from anywhere.

What stands on it is made in `view`, how it stands in `template.html.j2`, `style.css` and `script.js`. The page's policy
lets only this style and this script through, by their digests: nothing that a draft or a guide says can act.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jinja2 import Template
from markupsafe import Markup

from nrd_check import __version__
from nrd_check.findings import ProposalResult
from nrd_check.messages import Message
from nrd_check.report import Style
from nrd_check.report.html.assets import LANGUAGES, asset, environment, policy_for
from nrd_check.report.html.view import page_of


def render(results: Sequence[ProposalResult], style: Style) -> str:
    """The page: verdict, coverage and all findings of each proposal; a table of all where there are several."""
    css, script = asset(__name__, "style.css"), asset(__name__, "script.js")
    shown = _template().render(
        page=page_of(results, style.lang),
        lang=LANGUAGES[style.lang],
        t=lambda zh, en: Message(zh, en).in_(style.lang),
        # these two are the program's own; a style or script element takes no escapes
        css=Markup(css),  # noqa: S704
        script=Markup(script),  # noqa: S704
        policy=policy_for(css, script),
        version=__version__,
    )
    return shown.strip() + "\n"  # macros leave their line ends


@cache
def _template() -> Template:
    return environment().from_string(asset(__name__, "template.html.j2"))
