"""Addresses: only harmless ones pass, and nothing in them ends a quoted text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats.links import link_of, safe_url
from argmap.model import ArgumentMap, Citation, Claim, Source


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        (" HTTP://example.org ", "http://example.org"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("https://example.org/é%20\\", "https://example.org/%C3%A9%20%5C"),
        ("https://example.org/a;b", "https://example.org/a%3Bb"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("//example.org", ""),
        ("https://a b", ""),
        ("https://a\nb", ""),
        ("https://", ""),
        ("", ""),
    ],
)
def test_safe_url(url: str, safe: str) -> None:
    assert safe_url(url) == safe


@given(st.text(st.characters(exclude_categories=[])), st.sampled_from(["", "https://", "mailto:"]))
def test_a_safe_url_holds_no_odd_letters(text: str, start: str) -> None:
    assert re.fullmatch(r"((https?|mailto):[A-Za-z0-9%/:?#\[\]@!$&'()*+,=~._-]+)?",
                        safe_url(start + text))  # fmt: skip


def debate(url: str, *cites: Citation) -> tuple[Claim, ArgumentMap]:
    claim = Claim("c", "pro", "C.", cites=cites)
    sources = (Source("none", "No address"), Source("s", "S", url=url))
    return claim, ArgumentMap(sources=sources, claims=(claim,))


def test_the_passage_is_marked() -> None:
    passage = Citation("s", 1, start="self-help, then", end="the end")
    assert link_of(*debate("https://a.example", passage)) == (
        "https://a.example#:~:text=self%2Dhelp%2C%20then,the%20end"
    )
    assert link_of(*debate("https://a.example", Citation("s", 1))) == "https://a.example"
    assert link_of(*debate("https://a.example#x", passage)) == "https://a.example#x"
    assert link_of(*debate("mailto:a@b.example", passage)) == "mailto:a@b.example"


def test_the_first_source_with_an_address_counts() -> None:
    both = (Citation("none", 1, start="x"), Citation("s", 1))
    assert link_of(*debate("https://a.example", *both)) == "https://a.example"
    assert link_of(*debate("javascript:x", *both)) == ""
    assert link_of(*debate("")) == ""
    assert link_of(*debate("https://a.example", Citation("unknown"))) == ""
