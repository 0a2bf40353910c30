"""A debate as one interactive page: the map, a side panel, filters, search and an outline.

Everything is inside the page: it asks for nothing and works from a file. What it may run and
how it may look is pinned by hashes in its Content-Security-Policy, so that even text that got
out of its place could neither run nor load anything.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from html import escape, unescape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from argmap.drawing import draw_svg
from argmap.drawing.focus import whole
from argmap.drawing.measure import clean
from argmap.drawing.page.keys import key_rows
from argmap.drawing.page.outline import outline
from argmap.drawing.page.palette import preference_rules
from argmap.drawing.page.records import page_record
from argmap.drawing.view import PLAIN, View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.drawing.focus import Part
    from argmap.model import ArgumentMap

PAGE = Path(__file__).parent / "page"

SCRIPTS = (
    "model.js", "match.js", "address.js", "view.js", "steps.js", "walk.js", "panel.js", "find.js",
    "hands.js", "main.js",
)  # fmt: skip
"""In this order they are the body of one function: each may use what stands above it."""

_JSON_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Addition:
    """What a page holds besides where it is served: HTML above the map, a script and a style.

    The script comes after the page's own, whose names it may use; it may ask where the page
    comes from, and nowhere else.
    """

    above: str = ""
    script: str = ""
    style: str = ""


NOTHING = Addition()


def render_html(
    debate: ArgumentMap, *, engine: str = "embedded", theme: str = "default", view: View = PLAIN
) -> str:
    """Write a whole debate as one self-contained page; the same debate gives the same bytes.

    `engine` arranges the map: `embedded` or `dot`. The map of the `default` theme follows the
    reader's preference for light or dark; any other theme stays as it is. Raises DrawingError
    where it cannot.
    """
    return draw_html(whole(debate), engine=engine, theme=theme, view=view)


def draw_html(
    part: Part,
    *,
    engine: str = "embedded",
    theme: str = "default",
    view: View = PLAIN,
    folded: tuple[str, ...] = (),
) -> str:
    """Write a part of a debate as `render_html` writes the whole.

    What bears on the claims with the ids `folded` is hidden until it is expanded or the page's
    address says otherwise; ids that are not in the part are passed over.
    """
    svg = draw_svg(part, engine=engine, theme=theme, view=view)
    return part_page(part, svg, follow=theme == "default", view=view, folded=folded)


def page(
    debate: ArgumentMap,
    svg: str,
    *,
    follow: bool = True,
    added: Addition = NOTHING,
    view: View = PLAIN,
) -> str:
    """Put the drawn map of a whole debate into a page, as `part_page` does that of a part."""
    return part_page(whole(debate), svg, follow=follow, added=added, view=view)


def part_page(
    part: Part,
    svg: str,
    *,
    follow: bool = True,
    added: Addition = NOTHING,
    view: View = PLAIN,
    folded: tuple[str, ...] = (),
) -> str:
    """Put a drawn map into a page of its own, with all that is known of what it shows.

    `follow` recolours it by the reader's preference; it must be of the default theme for that.
    `view` is the one that it was drawn with; `folded` as for `draw_html`.
    """
    debate = part.debate
    style = _source("page.css") + (preference_rules() if follow else "") + added.style
    script = bundle(added.script)
    styles = [style, *_styles_in(svg)]
    rules = policy([script], styles, fonts="data:font/" in svg, asks=bool(added.script))
    return Template(_source("shell.html")).substitute(
        policy=escape(rules),
        title=escape(clean(debate.title or debate.question or "Argument map")),
        style=style,
        note=added.above + _notes(debate.content_note, part.told),
        keys=key_rows(view),
        svg=svg.strip(),
        outline=outline(part),
        data=json_block(page_record(part, view, folded)),
        script=script,
    )


def policy(
    scripts: Iterable[str],
    styles: Iterable[str],
    *,
    fonts: bool = False,
    pictures: bool = False,
    asks: bool = False,
) -> str:
    """Write a Content-Security-Policy that allows these scripts and styles and nothing else.

    `fonts` and `pictures` may be inside the page. With `asks`, it may connect to where it comes
    from.
    """
    allowed = " ".join(map(_hash, scripts))
    rules = [
        "default-src 'none'",
        *([f"script-src {allowed}"] if allowed else []),
        f"style-src {' '.join(map(_hash, styles))}",
        *(["font-src data:"] if fonts else []),
        *(["img-src data:"] if pictures else []),
        *(["connect-src 'self'"] if asks else []),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(rules)


def json_block(value: object) -> str:
    """Write JSON that is nothing but text in a script element, whatever strings it holds."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return written.translate(_JSON_ESCAPES).encode("utf-8", "replace").decode("utf-8")


def bundle(added: str = "") -> str:
    """Join the script's files into one function, so that none of its names become global.

    What is `added` comes last. Indentation and the lines that only explain are left out; no line
    of the script needs them.
    """
    lines = "\n".join((*map(_source, SCRIPTS), added)).splitlines()
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


def _notes(*notes: str) -> str:
    shown = filter(None, map(clean, notes))
    return "\n".join(f'<p class="note" dir="auto">{escape(note)}</p>' for note in shown)
