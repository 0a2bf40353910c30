"""A debate as one interactive page: the map, a side panel, filters, search and an outline.

Everything is inside the page: it asks for nothing and works from a file. What it may run and
how it may look is pinned by hashes in its Content-Security-Policy, so that even text that got
out of its place could neither run nor load anything.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import escape, unescape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from argmap.drawing import render_svg
from argmap.drawing.measure import clean
from argmap.drawing.page.outline import outline
from argmap.drawing.page.palette import preference_rules
from argmap.drawing.page.records import page_record
from argmap.drawing.view import PLAIN, View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap

PAGE = Path(__file__).parent / "page"

SCRIPTS = ("model.js", "view.js", "walk.js", "panel.js", "find.js", "hands.js", "main.js")
"""In this order they are the body of one function: each may use what stands above it."""

_JSON_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def render_html(
    debate: ArgumentMap, *, engine: str = "embedded", theme: str = "default", view: View = PLAIN
) -> str:
    """Write a whole debate as one self-contained page; the same debate gives the same bytes.

    `engine` arranges the map: `embedded` or `dot`. The map of the `default` theme follows the
    reader's preference for light or dark; any other theme stays as it is. Raises DrawingError
    where it cannot.
    """
    svg = render_svg(debate, engine=engine, theme=theme, view=view)
    return page(debate, svg, follow=theme == "default")


def page(debate: ArgumentMap, svg: str, *, follow: bool = True) -> str:
    """Put a drawn map into a page of its own, with all that is known of the debate.

    `follow` recolours it by the reader's preference; it must be of the default theme for that.
    """
    style = _source("page.css") + (preference_rules() if follow else "")
    script = bundle()
    return Template(_source("shell.html")).substitute(
        policy=escape(policy([script], [style, *_styles_in(svg)], fonts="data:font/" in svg)),
        title=escape(clean(debate.title or debate.question or "Argument map")),
        style=style,
        note=_note(debate),
        svg=svg.strip(),
        outline=outline(debate),
        data=json_block(page_record(debate)),
        script=script,
    )


def policy(scripts: Iterable[str], styles: Iterable[str], *, fonts: bool = False) -> str:
    """Write a Content-Security-Policy that allows these scripts and styles and nothing else."""
    rules = [
        "default-src 'none'",
        f"script-src {' '.join(map(_hash, scripts))}",
        f"style-src {' '.join(map(_hash, styles))}",
        *(["font-src data:"] if fonts else []),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(rules)


def json_block(value: object) -> str:
    """Write JSON that is nothing but text in a script element, whatever strings it holds."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return written.translate(_JSON_ESCAPES).encode("utf-8", "replace").decode("utf-8")


def bundle() -> str:
    """Join the script's files into one function, so that none of its names become global.

    Indentation and the lines that only explain are left out; no line of the script needs them.
    """
    lines = "\n".join(map(_source, SCRIPTS)).splitlines()
    stripped = (line.strip() for line in lines)
    kept = (line for line in stripped if line and not line.startswith("//"))
    return "\n".join(("(() => {", "'use strict';", *kept, "})();"))


def _source(name: str) -> str:
    return (PAGE / name).read_text(encoding="utf-8")


def _styles_in(svg: str) -> list[str]:
    """Give what the browser takes for the content of the drawing's own style elements."""
    return [unescape(css) for css in re.findall(r"<style[^>]*>(.*?)</style>", svg, re.DOTALL)]


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _note(debate: ArgumentMap) -> str:
    note = clean(debate.content_note)
    return f'<p class="note" dir="auto">{escape(note)}</p>' if note else ""
