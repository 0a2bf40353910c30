"""JSON that people can read and programs compare: one entry a line."""

from __future__ import annotations

import json
from typing import Any


def laid_out(value: Any, depth: int) -> str:
    """Write a value as JSON: containers down to `depth` levels have one entry a line. O(size)."""
    return f"{_laid_out(value, depth, '')}\n"


def _laid_out(value: Any, depth: int, margin: str) -> str:
    if not depth or not value or not isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    inner = margin + "  "
    if isinstance(value, dict):
        lines = [
            f"{json.dumps(key, ensure_ascii=False)}: {_laid_out(held, depth - 1, inner)}"
            for key, held in value.items()
        ]
        opened, closed = "{}"
    else:
        lines = [_laid_out(held, depth - 1, inner) for held in value]
        opened, closed = "[]"
    return f"{opened}\n{inner}" + f",\n{inner}".join(lines) + f"\n{margin}{closed}"
