"""A cited passage is not in its source.

## What it does

Reports each citation whose words are nowhere in the copy of the source. Capitals, line breaks and
the kind of quotation marks and dashes do not count.

## Why

Either the words were not copied exactly, or the claim is cited from a text that does not say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "passage-not-found"
SEVERITY: Severity = "error"
