"""What Word's and PowerPoint's files share: dates and order that never change, and the language."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from argmap.drawing.measure import clean
from argmap.drawing.references import beginning
from argmap.handouts.flow import name_of

if TYPE_CHECKING:
    from argmap.handouts.handout import Handout

LOCALES = {"en": "en-GB", "de": "de-DE"}
"""The language of argmap's own words -> the one that a spelling checker knows."""

LONG_AGO = 1980, 1, 1
"""The first day that a zip file can name: the same handout gives the same bytes."""

MOST = 200
"""Letters of a title or subject: a file's properties hold 255."""


def describe(properties: Any, handout: Handout) -> None:
    """Fill in a file's core properties."""
    properties.title = beginning(name_of(handout), MOST)
    properties.subject = beginning(clean(handout.subtitle), MOST)
    properties.language = LOCALES[handout.language]
    properties.author = "argmap"
    properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.created = properties.modified = datetime(*LONG_AGO, tzinfo=UTC)
    properties.revision = 1


def undated(data: bytes) -> bytes:
    """Write a zip file anew without the time at which it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            fresh = zipfile.ZipInfo(entry.filename, (*LONG_AGO, 0, 0, 0))
            fresh.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(fresh, old.read(entry))
    return made.getvalue()
