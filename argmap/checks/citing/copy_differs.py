"""The copy of a source is not the text that was cited.

## What it does

Notes each source whose `fingerprint:` is not that of the given copy. Only the words from the title
on count, not the line breaks or the kind of quotation marks.

## Why

The article may have been changed since, or the copy holds more or less of the page around it. The
citations are compared all the same, and what matters is whether they are found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "copy-differs"
SEVERITY: Severity = "note"
