"""The file is larger than 64 MB.

## What it does

Refuses a file of more than 64 MB without reading it.

## Why

64 MB are about 200,000 claims, far more than a debate has. Most often another file was meant. A
debate that is really so large is better kept as several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "too-large"
SEVERITY: Severity = "error"
