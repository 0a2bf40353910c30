"""Pages for what `passages` finds: one module a code, with no rule in it."""

from __future__ import annotations

CITING: dict[str, str] = {
    "passage-elsewhere": "argmap.checks.citing.passage_elsewhere",
    "passage-incomplete": "argmap.checks.citing.passage_incomplete",
    "passage-not-found": "argmap.checks.citing.passage_not_found",
    "no-copy": "argmap.checks.citing.no_copy",
    "copy-differs": "argmap.checks.citing.copy_differs",
    "copy-unmatched": "argmap.checks.citing.copy_unmatched",
    "copy-ambiguous": "argmap.checks.citing.copy_ambiguous",
    "copy-not-text": "argmap.checks.citing.copy_not_text",
}
"""Module path by code; a module is imported when its page is asked for."""
