"""Comments of YAML are found where the parser passes over them, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from argmap.formats.text import Text
from argmap.formats.yaml_comments import comments_in
from argmap.store import dumps
from tests.maps import maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

TEXT = """\
# head
argmap: 1 # one
title: "a # b" # two
x: a#b
é: ü\t# three
y: |
  # no comment
  text
# four
z: >-
  folded # not
  more

# five
k: 'q # r'
last: plain text # six
l:
  - a # seven
  - "# no"
m: [a, b] # eight
n:
# nine
"""


def test_comments_have_their_places() -> None:
    found = [(loss.detail, loss.place.line) for loss in comments_in(Text(TEXT, "x"))]
    words = ["head", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    assert found == list(zip(words, (1, 2, 3, 5, 9, 14, 16, 18, 20, 22), strict=True))


@given(maps())
def test_nothing_in_a_debate_is_a_comment(debate: ArgumentMap) -> None:
    assert comments_in(Text(dumps(debate), "x")) == []
