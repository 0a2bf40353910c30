"""The address that a claim's picture may lead to: the passage of the first source it cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Citation, Claim

_ALLOWED = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
# Percent-encoded although some programs take them: they end a quoted text or begin a command.
_KEPT = "%/:?#[]@!$&'()*+,=~-._"


def link_of(claim: Claim, debate: ArgumentMap) -> str:
    """Give the address of the first cited source that has one, "" if there is none.

    Only http, https and mailto addresses pass; others (`javascript:`) could run in a browser.
    A web address without a fragment gets one that marks the passage.
    """
    for citation in claim.cites:
        source = debate.source.get(citation.source)
        if source and (url := safe_url(source.url)):
            return url + _passage(citation) if "#" not in url and url[:4] == "http" else url
    return ""


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
