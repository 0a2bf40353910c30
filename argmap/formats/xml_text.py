"""XML, element by element, with the place of each: no entities, no document types, no outside.

defusedxml refuses what a hostile file can do to a reader; argmap reads the elements one after
another, so that neither depth nor length costs more than it must.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.handler import ContentHandler, LexicalHandler

from argmap.model import Place, Problem
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from xml.sax.xmlreader import AttributesImpl, Locator

    from argmap.formats.text import Text

MAX_DEPTH = 200
"""Elements within one another, more than any drawing program nests."""


class Element(NamedTuple):
    """An element by its name without prefix, where it begins, and its attributes by name."""

    name: str
    file: str
    line: int
    column: int
    attributes: Mapping[str, str]

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.file, self.line, self.column)

    def get(self, attribute: str) -> str:
        """Give the value of an attribute, "" if it has none."""
        return self.attributes.get(attribute, "")


def walk(
    text: Text,
    start: Callable[[Element], None],
    end: Callable[[Element, str], None],
    comment: Callable[[str, Place], None],
) -> None:
    """Call `start` where an element begins, and `end` with the letters right in it where it ends.

    `comment` gets the words of each comment, and its place. O(length). Raises Refused for what is
    not well-formed, nested too deep, or has a document type, and so entities or external
    references; and whatever the functions raise.
    """
    from xml.sax import InputSource, SAXParseException
    from xml.sax.handler import property_lexical_handler

    from defusedxml.common import DefusedXmlException
    from defusedxml.sax import make_parser

    # As letters, so that an encoding that the file names does not count: it has been read.
    source = InputSource()
    source.setCharacterStream(StringIO(text.content))
    parser = make_parser()
    handler = _Handler(text.file, start, end, comment)
    parser.setContentHandler(handler)
    parser.setProperty(property_lexical_handler, handler)
    parser.forbid_dtd = True
    try:
        parser.parse(source)
    except SAXParseException as fault:
        place = Place(text.file, fault.getLineNumber() or 1, (fault.getColumnNumber() or 0) + 1)
        message = fault.getMessage()
        if handler.open and message == "no element found":  # but the end of the file
            unclosed = handler.open[-1][0]
            place, message = unclosed.place, f"the element `{unclosed.name}` is not closed"
        raise Refused(Problem("error", "not-xml", message, place)) from None
    except DefusedXmlException:
        place = text.place(max(text.content.find("<!DOCTYPE"), 0))
        message = "a document type, which can make a reader open other files or fill its memory"
        hint = "remove the declaration <!DOCTYPE …>, and write entities as what they stand for"
        raise Refused(Problem("error", "document-type", message, place, hint)) from None


class _Handler(ContentHandler, LexicalHandler):
    """Keeps the elements that are open, each with its letters."""

    def __init__(
        self,
        file: str,
        start: Callable[[Element], None],
        end: Callable[[Element, str], None],
        comment: Callable[[str, Place], None],
    ) -> None:
        super().__init__()
        self._file, self._start, self._end, self._comment = file, start, end, comment
        self.open: list[tuple[Element, list[str]]] = []

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802 - SAX's name
        self._locator = locator  # SAX sets it before all else

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX's name
        line, column = self._locator.getLineNumber(), self._locator.getColumnNumber()
        at = line or 1, (column or 0) + 1
        element = Element(name.rpartition(":")[2], self._file, *at, dict(attrs.items()))
        if len(self.open) == MAX_DEPTH:
            message = f"elements nested more than {MAX_DEPTH} deep"
            raise Refused(Problem("error", "too-deep", message, element.place))
        self.open.append((element, []))
        self._start(element)

    def characters(self, content: str) -> None:
        if self.open:
            self.open[-1][1].append(content)

    def comment(self, content: str) -> None:
        line, column = self._locator.getLineNumber(), self._locator.getColumnNumber()
        self._comment(content, Place(self._file, line or 1, (column or 0) + 1))

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX's name
        element, letters = self.open.pop()
        self._end(element, "".join(letters))


_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTES = str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def escaped(text: str) -> str:
    """Write a text so that it comes back exactly from between two tags."""
    return text.translate(_ESCAPES)


def attribute(text: str) -> str:
    """Write a text so that it comes back exactly from an attribute, quotes and all."""
    return f'"{escaped(text).translate(_IN_ATTRIBUTES)}"'
