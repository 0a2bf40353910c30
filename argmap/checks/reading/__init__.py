"""Pages for the faults that the reader of the file finds: one module a code, with no rule in it."""

from __future__ import annotations

READING: dict[str, str] = {
    "alias": "argmap.checks.reading.alias",
    "not-yaml": "argmap.checks.reading.not_yaml",
    "too-deep": "argmap.checks.reading.too_deep",
    "empty-file": "argmap.checks.reading.empty_file",
    "too-large": "argmap.checks.reading.too_large",
    "not-utf8": "argmap.checks.reading.not_utf8",
    "control-character": "argmap.checks.reading.control_character",
    "wrong-type": "argmap.checks.reading.wrong_type",
    "bad-id": "argmap.checks.reading.bad_id",
    "missing-key": "argmap.checks.reading.missing_key",
    "unknown-key": "argmap.checks.reading.unknown_key",
    "duplicate-key": "argmap.checks.reading.duplicate_key",
    "duplicate-id": "argmap.checks.reading.duplicate_id",
    "duplicate-relation": "argmap.checks.reading.duplicate_relation",
    "self-relation": "argmap.checks.reading.self_relation",
    "wrong-target": "argmap.checks.reading.wrong_target",
    "unknown-id": "argmap.checks.reading.unknown_id",
}
"""Module path by code; a module is imported when its page is asked for."""
