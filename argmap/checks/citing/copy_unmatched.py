"""A text that belongs to no source of the debate.

## What it does

Reports each given file whose first lines hold no source's title and whose name is no source's id.

## Why

The file was not compared with anything. Put the title in its first line, or name it after the
source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "copy-unmatched"
SEVERITY: Severity = "warning"
