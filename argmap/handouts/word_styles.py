"""How a Word document looks: its styles and lists are filled in from templates, by the profile."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from argmap.handouts.office import LOCALES
from argmap.handouts.page import HEADING, SHEET, TABLE, TITLE

if TYPE_CHECKING:
    from docx.document import Document

    from argmap.handouts.look import Profile

TEMPLATES = Path(__file__).parent / "templates" / "word"

UNWANTED = ("thumbnail", "extended-properties", "stylesWithEffects", "customXml")
"""Parts of python-docx's own template that tell of its making."""

SINGLE = 1.149
"""From line to line in Arial at Word's single spacing, in sizes of the text."""

TWIPS = 20
"""Of a point."""


def dress(document: Document, profile: Profile, language: str) -> None:
    """Give a document argmap's styles, lists and settings in place of the template's.

    Word knows no spacing between words: that of the profile is left out.
    """
    from docx.oxml.parser import parse_xml

    values = _values(profile) | {"language": LOCALES[language], "background": ""}
    if profile.ground != "#FFFFFF":
        values["background"] = "<w:displayBackgroundShape/>"
        ground = f'<w:background {_NAMESPACE} w:color="{profile.ground[1:]}"/>'
        document.element.insert(0, parse_xml(ground))
    for name, old in (
        ("styles", document.styles.element),
        ("numbering", document.part.numbering_part.element),
        ("settings", document.settings.element),
    ):
        template = (TEMPLATES / f"{name}.xml").read_text(encoding="utf-8")
        old[:] = list(parse_xml(Template(template).substitute(values)))
    for relations in (document.part.package.rels, document.part.rels):
        for key in [key for key, one in relations.items() if one.reltype.endswith(UNWANTED)]:
            del relations[key]


_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _values(profile: Profile) -> dict[str, str]:
    """Give the lengths that the templates name: type in half points, all others in twips."""
    size = profile.size
    types = {"title": TITLE, "sheet": SHEET, "heading": HEADING, "table": TABLE, "size": 1.0}
    halves = {name: factor * size for name, factor in types.items()} | {"small": profile.small}
    lengths = {
        "tracking": profile.tracking,
        "full": 1.0,
        "half": 0.5,
        "third": 0.33,
        "hand": profile.hand / size,
        "indent": 1.6,
        "indent2": 3.2,
        "indent3": 4.8,
        "cell": 0.4,
        "cell_high": 0.2,
        "card": 0.75,
        "card_high": 0.5,
    }
    return (
        {name: str(round(2 * points)) for name, points in halves.items()}
        | {name: str(round(TWIPS * factor * size)) for name, factor in lengths.items()}
        | {"line": str(round(240 * profile.leading / SINGLE))}
    )
