"""It cannot be told which source a text belongs to.

## What it does

Reports files that fit several sources, and several files that fit one source.

## Why

Citations would be compared with the wrong text. Name the file after the source's id, or give only
one of the files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "copy-ambiguous"
SEVERITY: Severity = "warning"
