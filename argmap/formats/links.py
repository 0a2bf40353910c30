"""The address that a claim's picture may lead to: the passage of the first source it cites."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from argmap.formats.holding import reduced
from argmap.formats.losses import Loss, by_place
from argmap.model import Source

if TYPE_CHECKING:
    from argmap.formats.aspects import Aspect
    from argmap.model import ArgumentMap, Citation, Claim

LINKS: frozenset[Aspect] = frozenset(
    ("sources", "source-ids", "source-details", "citations", "passages")
)
"""What of a debate the links of `linked_only` hold."""

_ALLOWED = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
# Percent-encoded although some programs take them: they end a quoted text or begin a command.
_KEPT = "%/:?#[]@!$&'()*+,=~-._"


def link_of(claim: Claim, debate: ArgumentMap) -> str:
    """Give the address of the first cited source that has one, "" if there is none.

    Only http, https and mailto addresses pass; others (`javascript:`) could run in a browser.
    A web address without a fragment gets one that marks the passage.
    """
    citation = _linked(claim, debate)
    if citation is None:
        return ""
    url = safe_url(debate.source[citation.source].url)
    return url + _passage(citation) if "#" not in url and url[:4] == "http" else url


def linked_only(debate: ArgumentMap, holds: frozenset[Aspect]) -> tuple[ArgumentMap, list[Loss]]:
    """Give the debate as a picture shows it that `holds` some aspects and links claims to sources.

    Of what a claim cites there is left what its link leads to, and of a source its address. The
    losses are by place. O(size).
    """
    # A picture without a title is called by its question.
    head: frozenset[Aspect] = frozenset() if debate.title else frozenset(("question",))
    bare, losses = reduced(debate, holds | LINKS | head)
    claims = []
    for claim in bare.claims:
        kept = _linked(claim, bare)
        losses += (
            Loss(
                "citation", f"`{claim.id}`: {it.source}", it.place if it.place.line else claim.place
            )
            for it in claim.cites
            if it is not kept
        )
        claims.append(replace(claim, cites=() if kept is None else (kept,)))
    used = {name for claim in claims for name in claim.sources}
    sources = []
    for source in bare.sources:
        if source.id not in used:
            losses.append(Loss("source", f"`{source.id}`", source.place))
            continue
        sources.append(Source(source.id, source.url, url=source.url, place=source.place))
        if source != sources[-1]:
            losses.append(
                Loss("source-detail", f"`{source.id}`: all but its address", source.place)
            )
    left = replace(bare, claims=tuple(claims), sources=tuple(sources))
    return left, by_place(losses)


def _linked(claim: Claim, debate: ArgumentMap) -> Citation | None:
    sources = debate.source
    return next(
        (it for it in claim.cites if it.source in sources and safe_url(sources[it.source].url)),
        None,
    )


def safe_url(url: str) -> str:
    """Give the address with unusual characters percent-encoded, or "" if it is not allowed."""
    url = url.strip()
    if not _ALLOWED.match(url):
        return ""
    scheme, rest = url.split(":", 1)
    return f"{scheme.lower()}:{quote(rest, safe=_KEPT, errors='replace')}"


def _passage(citation: Citation) -> str:
    """Write the passage as a text fragment (URL Fragment Text Directives, W3C community group)."""
    words = [_encoded(part) for part in (citation.start, citation.end) if part.strip()]
    return f"#:~:text={','.join(words)}" if words else ""


def _encoded(words: str) -> str:
    # A hyphen divides the parts of a text directive.
    return quote(" ".join(words.split()), safe="", errors="replace").replace("-", "%2D")
