"""The copy of a source is not plain text.

## What it does

Reports a given file that is HTML, PDF, RTF or another format that holds more than the text.

## Why

Paragraphs cannot be counted in it. In a browser, save the page as text, or copy the article into a
plain text file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "copy-not-text"
SEVERITY: Severity = "warning"
