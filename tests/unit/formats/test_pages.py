"""The examples on the pages of formats are read as what they are examples of."""

from __future__ import annotations

import re

import pytest

from tests.running import ROOT
from tests.unit.formats.reading_of import losses, problems, reading_of


@pytest.mark.parametrize("name", ["json", "aif", "xaif", "sadface", "arguebuf"])
def test_examples_are_read_without_loss(name: str) -> None:
    page = (ROOT / "docs" / "formats" / f"{name}.md").read_text(encoding="utf-8")
    examples = re.findall(r"```json\n(.*?)```", page, flags=re.DOTALL)
    assert examples
    for example in examples:
        found = reading_of(example)
        assert found.format == name
        assert found.debate.claims
        assert problems(found) == losses(found) == []
