"""Pieces of slides that python-pptx has no words for: marks of lists, direction, the master."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.drawing.measure import clean, is_rtl
from argmap.handouts.slide import HEIGHT, INDENT, SHRUNK, WIDTH, sizes_of

if TYPE_CHECKING:
    from pptx.presentation import Presentation

    from argmap.handouts.look import Profile
    from argmap.handouts.slide import Mark, Point

TITLE_SLIDE, CONTENT, TITLE_ONLY = "Title Slide", "Title and Content", "Title Only"
"""Layouts of python-pptx's own template; the others are taken out."""

EMUS = 12700
"""In a point."""


def dress(show: Presentation, profile: Profile) -> None:
    """Make the template's slides 16:9, set in Arial, on the profile's ground, in its sizes."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.util import Pt

    master, narrow = show.slide_master, show.slide_width or 0
    show.slide_width, show.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for layout in list(show.slide_layouts):
        if layout.name not in {TITLE_SLIDE, CONTENT, TITLE_ONLY}:
            show.slide_layouts.remove(layout)
    aside = (Pt(WIDTH) - narrow) // 2
    for holder in (master, *show.slide_layouts):
        for place in holder._element.iter(_named("a:off")):
            # What has no size stands for all that is in a group.
            if place.getnext().get("cx") != "0":
                place.set("x", str(int(place.get("x")) + aside))
        for tint in list(holder._element.iter(_named("a:tint"))):
            tint.getparent().remove(tint)
    theme: Any = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = theme.blob.replace(b'"Calibri"', b'"Arial"')
    for key, one in list(show.part.package._rels.items()):
        if one.reltype.endswith(("thumbnail", "extended-properties")):
            show.part.package._rels.pop(key)
    master.background.fill.solid()
    master.background.fill.fore_color.rgb = colour_of(profile.ground[1:])
    _size_type(master, profile)


def _size_type(master: Any, profile: Profile) -> None:
    sizes = sizes_of(profile)
    styles = master._element.find(_named("p:txStyles"))
    heads, bodies = (styles.find(_named(f"p:{name}Style")) for name in ("title", "body"))
    heads[0].set("algn", "l")
    heads[0].find(_named("a:defRPr")).set("sz", hundredths(sizes.title))
    for level, share in enumerate(SHRUNK):
        look = bodies[level].find(_named("a:defRPr"))
        look.set("sz", hundredths(share * sizes.body))
        bodies[level].set("marL", str(round((level + 1) * INDENT * EMUS)))
        bodies[level].set("indent", str(round(-INDENT * EMUS)))
    for look in styles.iter(_named("a:defRPr")):
        if profile.tracking:
            look.set("spc", hundredths(profile.tracking * sizes.body))


def colour_of(ink: str) -> Any:
    """Give a colour that is written as `0072B2`."""
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(ink)  # type: ignore[no-untyped-call]  # python-pptx gives it none


def hundredths(points: float) -> str:
    """Write a size of type as slides name it."""
    return str(round(100 * points))


def _named(tag: str) -> str:
    from pptx.oxml.ns import qn

    return qn(tag)


def tell(paragraph: Any, text: str, locale: str, *, bold: bool = False, size: float = 0.0) -> Any:
    """Add a text to a paragraph, which begins on the side on which its last text begins."""
    run = paragraph.add_run()
    run.text = told = clean(text)
    run._r.get_or_add_rPr().set("lang", locale)
    if bold:
        run.font.bold = True
    if size:
        run._r.get_or_add_rPr().set("sz", hundredths(size))
    if is_rtl(told):
        settings = paragraph._p.get_or_add_pPr()
        settings.set("rtl", "1")
        settings.set("algn", "r")
    return run


def mark(paragraph: Any, point: Point, start: int) -> None:
    """Give a paragraph the mark of its point; `start` is the number that its list begins with."""
    settings = paragraph._p.get_or_add_pPr()
    paragraph.level = point.level
    if point.mark == "none":
        settings.set("marL", str(round(point.level * INDENT * EMUS)))
        settings.set("indent", "0")
        _add(settings, "a:buNone")
    elif point.mark in NUMBERED:
        kind = {"type": NUMBERED[point.mark]} | ({"startAt": str(start)} if start > 1 else {})
        _add(settings, "a:buFont", typeface="+mj-lt")
        _add(settings, "a:buAutoNum", **kind)
    elif point.mark == "box":
        _add(settings, "a:buFont", typeface="Segoe UI Symbol")
        _add(settings, "a:buChar", char="☐")


NUMBERED: dict[Mark, str] = {"number": "arabicPeriod", "letter": "alphaUcParenR"}


def _add(parent: Any, tag: str, **attributes: str) -> None:
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    made = parse_xml(f"<{tag} {nsdecls('a')}/>")
    for name, value in attributes.items():
        made.set(name, value)
    parent.append(made)
