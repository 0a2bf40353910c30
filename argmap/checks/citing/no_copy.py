"""There is no copy of a cited source to compare with.

## What it does

Notes each source that is cited, but of which no text was given.

## Why

argmap keeps no texts. To compare citations with an article, save the article's own text as a file
whose first lines hold its title, or whose name is the source's id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "no-copy"
SEVERITY: Severity = "note"
