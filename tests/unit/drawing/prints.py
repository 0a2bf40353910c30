"""What a PNG or a PDF holds, read back from its bytes."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pypdf

from argmap.drawing.pdf import render_pdf
from tests.unit.drawing.debates import DEBATES

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Picture:
    """A PNG of 8-bit RGBA: its size and its rows of pixels."""

    width: int
    height: int
    rows: list[bytes]

    def ink(self, left: float, top: float, right: float, bottom: float) -> int:
        """Count pixels of a part that are not pale; the part is given in pixels."""
        return sum(
            min(row[4 * x : 4 * x + 3]) < 150
            for row in self.rows[int(top) : int(bottom)]
            for x in range(int(left), int(right))
        )

    def pixel(self, x: int, y: int) -> tuple[int, ...]:
        return tuple(self.rows[y][4 * x : 4 * x + 4])


def png_size(data: bytes) -> tuple[int, int]:
    assert data.startswith(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def picture(data: bytes) -> Picture:
    """Decode a PNG as typst writes them (RFC 2083, without interlacing)."""
    width, height = png_size(data)
    assert data[24:29] == b"\x08\x06\0\0\0", "not 8-bit RGBA"
    packed, place = b"", 8
    while place < len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        if data[place + 4 : place + 8] == b"IDAT":
            packed += data[place + 8 : place + 8 + length]
        place += length + 12
    raw, step = zlib.decompress(packed), 4 * width + 1
    rows, above = [], bytes(4 * width)
    for start in range(0, step * height, step):
        above = _unfiltered(raw[start], raw[start + 1 : start + step], above)
        rows.append(above)
    return Picture(width, height, rows)


def _unfiltered(kind: int, line: bytes, above: bytes) -> bytes:
    if kind == 0:
        return line
    if kind == 2:
        return bytes((one + up) & 255 for one, up in zip(line, above, strict=True))
    # Four zeros before each row stand for the pixel that is left of the first.
    made, ups = bytearray(4) + line, bytes(4) + above
    for at in range(4, len(made)):
        left, up, corner = made[at - 4], ups[at], ups[at - 4]
        if kind == 1:
            guess = left
        elif kind == 3:
            guess = (left + up) // 2
        else:
            aim = left + up - corner
            _, guess = min((abs(aim - one), row) for row, one in enumerate((left, up, corner)))
            guess = (left, up, corner)[guess]
        made[at] = (made[at] + guess) & 255
    return bytes(made[4:])


def reader(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


@cache
def printed(name: str, paper: str = "fit") -> bytes:
    """Print one of `DEBATES`, once in all tests."""
    return render_pdf(DEBATES[name](), paper=paper)


@cache
def paged(name: str, paper: str = "fit") -> bytes:
    """Print one of `DEBATES` on as many sheets as it needs, once in all tests."""
    return render_pdf(DEBATES[name](), paper=paper, pages=True)


def titles(data: bytes) -> list[str]:
    """Give the bookmarks."""
    return [str(entry["/Title"]) for entry in reader(data).outline]  # type: ignore[call-overload]


def said(data: bytes, first: int = 0, last: int | None = None) -> str:
    """Give the text of some pages without any white space."""
    numbers = range(len(reader(data).pages))[first:last]
    return "".join(_page_text(data, number) for number in numbers)


def page_texts(data: bytes) -> tuple[str, ...]:
    """Give each page's text without any white space."""
    return tuple(_page_text(data, number) for number in range(len(reader(data).pages)))


@cache
def _page_text(data: bytes, number: int) -> str:
    """Give the text of a page, which takes long to read: each is read once, and only if asked."""
    return bare(reader(data).pages[number].extract_text())


def bare(text: str) -> str:
    return "".join(text.split())


def root(data: bytes) -> Any:
    return reader(data).trailer["/Root"]


def tagged(data: bytes) -> Iterator[tuple[str, Any]]:
    """Give the path and the element of everything in the tree of tags."""

    def walk(node: Any, path: str) -> Iterator[tuple[str, Any]]:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                yield from walk(child, path)
        elif isinstance(node, dict):
            here = path + str(node.get("/S", ""))
            yield here, node
            yield from walk(node.get("/K", []), here)

    return walk(root(data)["/StructTreeRoot"], "")


def fonts(data: bytes) -> dict[str, bool]:
    """Give the fonts of all pages and of the pictures in them, and whether they are embedded."""
    found: dict[str, bool] = {}

    def look(resources: Any) -> None:
        resources = resources.get_object()
        for font in resources.get("/Font", {}).values():
            whole = font.get_object()
            inner = whole["/DescendantFonts"][0].get_object()
            files = {"/FontFile2", "/FontFile3"}
            found[str(whole["/BaseFont"])] = bool(files & set(inner["/FontDescriptor"]))
        for thing in resources.get("/XObject", {}).values():
            if "/Resources" in thing.get_object():
                look(thing.get_object()["/Resources"])

    for page in reader(data).pages:
        look(page["/Resources"])
    return found
