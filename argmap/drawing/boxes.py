"""A claim as a box: its words in lines, and the size that they need. Points throughout."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.drawing.looks import CLAIM_LOOKS, GAUGE, Degree
from argmap.drawing.measure import clean, is_rtl, text_width, wrap
from argmap.drawing.notes import reference
from argmap.drawing.view import USUAL

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from argmap.drawing.looks import Mark
    from argmap.drawing.notes import Note
    from argmap.drawing.view import Detail
    from argmap.model import Claim

Ink = Literal["text", "quiet", "type"]

PADDING = 10.0
ICON = 8.5
HEADER = 8.5
SMALL = 8.0
LEADING = 1.26
"""Distance between lines, in sizes of the text."""

_WIDTHS = (190.0, 250.0, 330.0, 440.0)
"""Widths of boxes; the first that keeps a text to `_CALM_LINES` is taken."""

_CALM_LINES = 9
_MOST_LINES = 40
"""More lines than this are clipped; about 3,400 characters fit."""


class Block(NamedTuple):
    """Lines of one size and ink. `top` is measured from the top of the box to the first line."""

    lines: tuple[str, ...]
    size: float
    top: float
    ink: Ink = "text"
    bold: bool = False
    rtl: bool = False

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return len(self.lines) * self.size * LEADING


class Box(NamedTuple):
    """A claim's box. `reference` stands at the right of the header, `blocks` below it."""

    claim: Claim
    width: float
    height: float
    word: str
    reference: str
    blocks: tuple[Block, ...]
    clipped: bool
    status: Mark | None = None


def box_of(
    claim: Claim,
    notes: Mapping[str, Note],
    stub: str = "",
    details: Collection[Detail] = USUAL,
    status: Mark | None = None,
    word: str = "",
    blank: int = 1,
) -> Box:
    """Fit a claim's words into a box. A very long text is clipped and ends in `…`.

    `details` is what the box tells besides, and `stub` says what around the claim is not shown.
    `status` is what a semantics says of it, and `word` the head of the box, the claim's type
    otherwise. A claim without text gets `blank` lines to write on.
    """
    thesis = claim.type == "thesis"
    size = 11.5 if thesis else 10.0
    text = clean(claim.text)
    widths = _WIDTHS[1:] if thesis else _WIDTHS
    width, lines = _fit(text, widths, size, bold=thesis) if text else (widths[0], ("",) * blank)
    clipped = len(lines) > _MOST_LINES
    if clipped:
        lines = (
            *lines[: _MOST_LINES - 1],
            _ended(lines[_MOST_LINES - 1], width, size, bold=thesis),
        )
    inner = width - 2 * PADDING
    word = word or CLAIM_LOOKS[claim.type].word
    cited = reference(claim, notes) if "sources" in details else ""
    beside = not cited or header_width(word, status) + 8 + text_width(cited, SMALL) <= inner
    quiet = [tell(claim) for detail, tell in _DETAILS.items() if detail in details]
    quiet += ("" if beside else cited, stub)
    top = PADDING + HEADER * LEADING + 3.5
    blocks = [Block(lines, size, top, bold=thesis, rtl=is_rtl(text))]
    top += blocks[0].height
    for note in filter(None, map(clean, quiet)):
        top += 4 if len(blocks) == 1 else 1
        blocks.append(Block(wrap(note, inner, SMALL), SMALL, top, "quiet", rtl=is_rtl(note)))
        top += blocks[-1].height
    height = top + PADDING - 2.5
    return Box(claim, width, height, word, cited if beside else "", tuple(blocks), clipped, status)


@lru_cache(256)
def header_width(word: str, status: Mark | None) -> float:
    """Give the width of icon and type, and of the sign and word of a status if there is one."""
    width = ICON + 5 + text_width(word, HEADER, bold=True)
    if status:
        sign, said = (GAUGE, status.word) if isinstance(status, Degree) else (ICON, str(status))
        width += 8 + sign + 3 + text_width(said, HEADER, bold=True)
    return width


def _fit(
    text: str, widths: tuple[float, ...], size: float, *, bold: bool
) -> tuple[float, tuple[str, ...]]:
    """Take the narrowest width that keeps a text calm, else the widest."""
    for width in widths:
        lines = wrap(text, width - 2 * PADDING, size, bold=bold)
        if len(lines) <= _CALM_LINES:
            break
    return width, lines


def _ended(line: str, width: float, size: float, *, bold: bool) -> str:
    """Let a line end in `…`, without the words that this leaves no room for."""
    room = width - 2 * PADDING - text_width(" …", size, bold=bold)
    return wrap(line.rstrip(), room, size, bold=bold)[0].rstrip() + " …"


def _risk(claim: Claim) -> str:
    """Say who bears a risk, how likely and how severe it is, as far as that is known."""
    if claim.risk is None:
        return ""
    parts = [f"borne by {' and '.join(map(clean, claim.risk.bearer))}" if claim.risk.bearer else ""]
    for scale, level in (("likelihood", claim.risk.likelihood), ("severity", claim.risk.severity)):
        parts.append(f"{scale} {level}" if level != "unknown" else "")
    return " · ".join(filter(None, parts))


def _speakers(claim: Claim) -> str:
    return f"— {', '.join(map(clean, claim.said_by))}" if claim.said_by else ""


def _evidence(claim: Claim) -> str:
    return f"evidence: {claim.evidence}" if claim.evidence else ""


def _principles(claim: Claim) -> str:
    label = "principle" if len(claim.principles) == 1 else "principles"
    return f"{label}: {', '.join(map(clean, claim.principles))}" if claim.principles else ""


def _tags(claim: Claim) -> str:
    return " ".join(f"#{clean(tag)}" for tag in claim.tags)


def _id(claim: Claim) -> str:
    return claim.id


_DETAILS: dict[Detail, Callable[[Claim], str]] = {
    "risks": _risk,
    "speakers": _speakers,
    "evidence": _evidence,
    "principles": _principles,
    "tags": _tags,
    "ids": _id,
}
"""What stands below a claim's text, from top to bottom; its sources stand beside its type."""
