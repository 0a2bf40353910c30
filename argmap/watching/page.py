"""What the browser is shown: the last good map, and what is wrong with the file since."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from argmap.checks.excerpts import visible
from argmap.checks.reports import summary
from argmap.drawing.html import Addition, page, policy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap, Problem

MOST = 100
"""Problems that the page lists; a file that is half a table may have thousands."""

_HERE = Path(__file__).parent

_MARK = "<!--live-->"
"""Where the live part belongs. No text of a debate can hold it: `<` is always escaped."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page without its live part, which stands between the two halves.

    `edition` is the same for the same page and says so even after a new start; "" is no map.
    """

    edition: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Showing:
    """The last good map (None: none yet) and the problems of the file as it is.

    `stale` says that the file as it is has no map.
    """

    sheet: Sheet | None = None
    problems: tuple[Problem, ...] = ()
    stale: bool = False


def map_sheet(debate: ArgumentMap, svg: str, *, follow: bool) -> Sheet:
    """Make the page of a map that was drawn; `follow` as for `drawing.html.page`."""
    # In a block, so that none of their names meets one of the page's own.
    script = f"{{\n{_source('live.js')}\n{_source('place.js')}\n}}"
    added = Addition(_MARK, script, _source("live.css"))
    drawn = page(debate, svg, follow=follow, added=added)
    before, _, after = drawn.partition(_MARK)
    return Sheet(sha256(drawn.encode()).hexdigest()[:16], before, after)


def blank_sheet(name: str) -> Sheet:
    """Make the page that stands where there is no map yet; it becomes the map by itself."""
    style, script = _source("live.css"), _source("live.js")
    drawn = Template(_source("blank.html")).substitute(
        policy=escape(policy([script], [style], asks=True)),
        title=escape(visible(name)),
        style=style,
        live=_MARK,
        script=script,
    )
    before, _, after = drawn.partition(_MARK)
    return Sheet("", before, after)


def page_text(showing: Showing, name: str) -> str:
    """Write the whole page; `name` is the file's, for a page without a map."""
    sheet = showing.sheet or blank_sheet(name)
    live = Template(_source("live.html")).substitute(edition=sheet.edition, panel=panel(showing))
    return f"{sheet.before}{live}{sheet.after}"


def message(showing: Showing) -> str:
    """Say the same to a page that is open already: JSON on one line, in ASCII.

    `edition` is that of the newest map, `panel` the HTML of the problems.
    """
    edition = showing.sheet.edition if showing.sheet else ""
    return json.dumps({"edition": edition, "panel": panel(showing)})


def panel(showing: Showing) -> str:
    """Write the problems as HTML: open where they keep the map back, else folded away; or ""."""
    if showing.stale:
        return (
            '<section class="live-broken" aria-label="Problems of the file">'
            f'<p role="alert"><b>{escape(_headline(showing))}</b></p>'
            f"{_list(showing.problems)}</section>"
        )
    if showing.problems:
        counted = escape(summary(showing.problems))
        return f"<details><summary>{counted}</summary>{_list(showing.problems)}</details>"
    return "" if showing.sheet else '<p role="status">The map is being drawn.</p>'


def _headline(showing: Showing) -> str:
    counted = f"the file as it is now has {summary(showing.problems)}"
    if showing.sheet:
        return f"This is the last good map: {counted}."
    return f"There is no map yet: {counted}."


def _list(problems: Sequence[Problem]) -> str:
    items = "".join(map(_item, problems[:MOST]))
    more = len(problems) - MOST
    rest = f"<p>{more} more: argmap check tells them.</p>" if more > 0 else ""
    # What scrolls must take the focus, or the keyboard does not reach its end.
    return (
        '<div class="live-list" tabindex="0" role="group" aria-label="List of problems">'
        f"<ol>{items}</ol>{rest}</div>"
    )


def _item(problem: Problem) -> str:
    place = f"<code>{_text(str(problem.place))}</code> " if problem.place.file else ""
    hint = f'<br><span dir="auto">hint: {_text(problem.hint)}</span>' if problem.hint else ""
    return (
        f"<li>{place}<b>{problem.severity}:</b> "
        f'<span dir="auto">{_text(problem.message)}</span> '
        f"<small>[{_text(problem.code)}]</small>{hint}</li>"
    )


def _text(text: str) -> str:
    """Escape what would act in HTML, and write out what would turn the direction of text."""
    return escape(visible(text))


def _source(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
