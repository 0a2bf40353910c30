"""Whatever a file of settings holds, reading it gives sound settings or problems."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.store.settings import read_settings
from tests.fuzz.test_reader import CODES, YAMLISH
from tests.unit.store.test_settings import KNOWN

LINE = st.sampled_from(
    (
        "sac:", "brief:", "sak: 1", "  minutes: {prepare: 3}", "  minutes:", "    prepare: 4",
        "    present: -1", "  names: {pair-a: x}", "  names: [a]", "  ? [a]", "  <<: {}", "- a",
    )
)  # fmt: skip


def check(data: bytes) -> None:
    found, problems = read_settings(data, "s.yaml", KNOWN)
    for name, one in found.items():
        assert set(one.minutes) <= set(KNOWN[name]["minutes"])
        assert set(one.names) <= set(KNOWN[name]["names"])
        assert all(1 <= minutes <= 600 for minutes in one.minutes.values())
        assert all(text.strip() for text in one.names.values())
    assert all(it.code in CODES and it.severity == "error" and it.message for it in problems)
    assert all(it.place.file == "s.yaml" and it.place.line and it.place.column for it in problems)
    assert problems == sorted(problems, key=lambda p: (p.place.line, p.place.column, p.code))


@given(st.binary(max_size=120))
@example(b"")
def test_any_bytes(data: bytes) -> None:
    check(data)


@settings(max_examples=150)
@given(YAMLISH)
def test_any_text(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=200)
@given(st.lists(LINE, max_size=8))
def test_any_lines(lines: list[str]) -> None:
    check("\n".join(lines).encode())
