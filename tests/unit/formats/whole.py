"""A debate with every field, and with texts that tables and XML easily break."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.model import Citation, Risk, Source
from argmap.store.write import in_file_order
from tests.sketches import sketch

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def whole_debate() -> ArgumentMap:
    """Give it with its relations in the order of a file."""
    drawn = sketch(
        "thesis: t\na supports t\nr: a, b attacks t\nu undercuts r\nv undercuts a--supports--t",
        a={
            "text": 'Says <b>"yes" & no</b>\r\n\ttwice ]]>',
            "said_by": ("A; B", "", "C"),
            "evidence": "'-x",
            "principles": ("[x]",),
            "tags": ("x", "y, z"),
            "cites": (Citation("s"), Citation("s", 3, "", "a", "b")),
            "risk": Risk(("all",), "low", "high"),
            "weight": 0.1,
        },
        b={"text": 'two\r\nlines,\n"quoted"\r', "risk": Risk(), "evidence": " ", "weight": 0},
        u={"text": "''@x", "cites": (Citation("s"),)},
        v={"text": "=1+1"},
    )
    source = Source("s", "+A [book]", "N. N.", kind="book", url="http://x.test/?a;b&c")
    debate = replace(drawn, title="-T", question="Why?", content_note="Note.", sources=(source,))
    return replace(debate, relations=in_file_order(debate.claim, debate.relations))
