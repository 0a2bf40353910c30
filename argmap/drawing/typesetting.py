"""The edge to typst: a template and data -> PNG or PDF.

Everything that a user wrote goes in as JSON, which the templates only show: no markup is ever
built from it. Templates and fonts are files beside this module; nothing else is read, but for
the machine's fonts where a debate has characters that Arimo has not.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from argmap.drawing.errors import DrawingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import typst

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
TEMPLATES = HERE / "templates"

_INSTALL = "install it with: python -m pip install typst"
_UNDRAWN = re.compile(r"the text `\"(.*?)\"` could not be displayed", re.DOTALL)
_ASCII = bytes(range(0x80))
_RTL_TEXT = re.compile(r'<text [^>]*direction="rtl"[^>]*>.*?</text>', re.DOTALL)
_RLE, _PDF = "\u202b", "\u202c"

Format = Literal["png", "pdf"]


def accessible_pdf(template: Path, data: Mapping[str, Any]) -> bytes:
    """Set a template as PDF/UA-1, or as plain PDF where no font has a character.

    The standard forbids the empty boxes that stand for such characters. Raises DrawingError when
    typst is missing or refuses for another reason.
    """
    try:
        return typeset(template, data, "pdf", ua=True)
    except DrawingError:
        # Any other fault comes again.
        return typeset(template, data, "pdf")


def typeset(
    template: Path, data: Mapping[str, Any], kind: Format, *, ppi: float = 72.0, ua: bool = False
) -> bytes:
    """Set a template with data; the same data gives the same bytes with the same fonts.

    `ppi` is the number of pixels of a PNG in an inch, `ua` asks for PDF/UA-1. Raises
    DrawingError when typst is missing or refuses, as it does under `ua` where no font has a
    character.
    """
    # PDF/UA forbids U+FEFF inside text; Unicode names U+2060 as what to write in its place.
    text = json.dumps(data, ensure_ascii=False).replace("\ufeff", "\u2060")
    compiler = _compiler(template, text, whole=bool(uncovered(text)))
    standards: list[Any] = ["ua-1"] if ua else []
    try:
        made = compiler.compile(format=kind, ppi=ppi, pdf_standards=standards)
    except RuntimeError as fault:
        raise DrawingError(f"typst cannot set the page: {fault}") from fault
    if not isinstance(made, bytes):
        raise DrawingError("typst made several pictures where one was asked for")
    return made


def uncovered(text: str) -> str:
    """Give the characters that Arimo has not, each once, in order: other fonts must draw them."""
    # All but a few characters of most texts are ASCII's, which Arimo has.
    others = text.encode(errors="surrogatepass").translate(None, _ASCII)
    return "".join(sorted(set(others.decode(errors="surrogatepass")) - _covered()))


def undrawable(text: str) -> str:
    """Give the characters for which no font of this machine has a sign; boxes stand for them.

    Quick where Arimo has them all. Raises DrawingError when typst is missing.
    """
    doubtful = uncovered(text)
    if not doubtful:
        return ""
    data = {"title": "-", "language": "en", "text": " ".join(doubtful)}
    found: set[str] = set()
    compiler = _compiler(TEMPLATES / "probe.typ", json.dumps(data), whole=True)
    try:
        compiler.compile(format="pdf", pdf_standards=["ua-1"])
    except RuntimeError as fault:
        said = str(getattr(fault, "diagnostic", fault))
        found = set("".join(map(_unescaped, _UNDRAWN.findall(said))))
    return "".join(sorted(found & set(doubtful)))


def prepared(svg: str) -> str:
    """Rewrite text that runs from right to left as typst's SVG reader understands it.

    It knows no `direction`: such text would start at its right end and leave its box.
    """
    return _RTL_TEXT.sub(_rtl_anchored, svg)


def _rtl_anchored(found: re.Match[str]) -> str:
    anchored = found[0].replace('direction="rtl"', 'text-anchor="end"', 1)
    return re.sub(r"(<tspan [^>]*>)([^<]*)", rf"\1{_RLE}\2{_PDF}", anchored)


def _unescaped(quoted: str) -> str:
    """Read a string as Rust prints it, with numbers for characters that cannot be seen."""
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), quoted)


def _compiler(template: Path, data: str, *, whole: bool) -> typst.Compiler:
    try:
        import typst
    except ImportError as fault:
        raise DrawingError("PNG and PDF need typst, which is missing here", _INSTALL) from fault
    return typst.Compiler(
        str(template),
        root=str(template.parent),
        font_paths=_fonts(whole=whole),
        sys_inputs={"data": data},
    )


@cache
def _fonts(*, whole: bool) -> typst.Fonts:
    """Give Arimo alone, which is the same everywhere, or with all fonts of this machine."""
    import typst

    return typst.Fonts(
        include_system_fonts=whole, include_embedded_fonts=whole, font_paths=[str(FONTS)]
    )


@cache
def _covered() -> frozenset[str]:
    """Read which characters both faces of Arimo have, from the table made with them."""
    return frozenset(
        chr(code)
        for line in (FONTS / "coverage.txt").read_text(encoding="ascii").split()
        for code in _run(line.split("-"))
    )


def _run(ends: list[str]) -> Iterable[int]:
    return range(int(ends[0], 16), int(ends[1], 16) + 1)
