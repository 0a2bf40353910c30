"""Hypothesis strategies for debates that are valid: whatever these give, the reader accepts.

Each strategy is built once and drawn from often: to build and check one takes longer than to draw.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, get_args

from hypothesis import strategies as st

from argmap.model import (
    CLAIM_TYPES,
    OTHER_EVIDENCE,
    SCHEMES,
    ArgumentMap,
    Citation,
    Claim,
    Level,
    Relation,
    RelationKind,
    Risk,
    Source,
    SourceKind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

Draw = st.DrawFn

FORMS: dict[RelationKind, str] = {
    "support": "supports",
    "attack": "attacks",
    "undercut": "undercuts",
}

TRICKY_IDS = (
    "no", "on", "y", "null", "true", "1", "007", "1e3", "0x1f", "2024-05-01", "12-30-45", "a",
    "a-b", "claims", "type", "id", "argmap", "x" * 130,
)  # fmt: skip
"""Words that YAML takes for something else, and words that argmap uses itself."""

TRICKY_TEXTS = (
    "no", "null", "~", "1", "1.5", "=1+1", "<<", "=", "# no comment", "a: b", "- a", "? a", "a #b",
    "'", '"', "\\", "[x]", "{x}", "*x", "&x", "!x", "%x", "@x", "`x`", "|", ">", "---", "...",
    " a ", "a  b", "a\nb", "a\n\nb\n", "\ta", "a\r\nb", "\n a", "a\u2028b", "a\x85b", "\ufeffa",
    "\u200fשלום", "汉字", "👩\u200d👩\u200d👧", "e\u0301", "\u202eabc", "x" * 300, "word " * 60,
    "2024-05-01", "1:30", "<b>x</b>", "[/b]",
)  # fmt: skip
"""Texts that are easily taken for something else, or broken on the way."""


@cache
def ids() -> st.SearchStrategy[str]:
    """Valid ids, many of which need quotes in YAML."""
    word = st.text("abcdefgxyz0123456789", min_size=1, max_size=4)
    return st.sampled_from(TRICKY_IDS) | st.lists(word, min_size=1, max_size=3).map("-".join)


@cache
def words() -> st.SearchStrategy[str]:
    """Any text that a file may hold: no control characters, no lone surrogates."""
    plain = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
    return st.sampled_from(TRICKY_TEXTS) | st.text(
        plain | st.sampled_from("\n\t\r \x85"), max_size=30
    )


@cache
def texts() -> st.SearchStrategy[str]:
    """Text that is not empty."""
    return words().filter(lambda text: bool(text.strip()))


def tuples(one: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, max_size=most).map(tuple)


@cache
def levels() -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(Level))


@cache
def unlike_ids(most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(ids(), unique=True, max_size=most)


@cache
def source() -> st.SearchStrategy[Source]:
    """A source whose id is still to be given."""
    kinds = st.sampled_from(get_args(SourceKind))
    return st.builds(Source, st.just(""), texts(), words(), words(), words(), kinds, words())


@cache
def citation(sources: int) -> st.SearchStrategy[Citation]:
    """A citation of one of so many sources, which it names by its number."""
    paragraph = st.integers(0, 999_999_999)
    number = st.sampled_from([str(number) for number in range(sources)])
    return st.builds(Citation, number, paragraph, words(), words(), words())


@cache
def claim(sources: int) -> st.SearchStrategy[Claim]:
    """A claim whose id is still to be given, as are those of the sources that it cites."""
    risk = st.none() | st.builds(Risk, tuples(words(), 2), levels(), levels())
    return st.builds(
        Claim,
        id=st.just(""),
        type=st.sampled_from(CLAIM_TYPES),
        text=texts(),
        cites=tuples(citation(sources), 2) if sources else st.just(()),
        said_by=tuples(words(), 2),
        evidence=st.sampled_from(("", *OTHER_EVIDENCE)) | words(),
        principles=tuples(words(), 2),
        tags=tuples(words(), 2),
        risk=risk,
        weight=st.none() | st.floats(0, 1),
    )


def _named(drawn: Claim, name: str, sources: Sequence[str]) -> Claim:
    cites = tuple(replace(it, source=sources[int(it.source)]) for it in drawn.cites)
    return replace(drawn, id=name, cites=cites)


@cache
def bare_claim(name: str) -> st.SearchStrategy[Claim]:
    """A claim with nothing but a type, for tests of the graph alone."""
    return st.builds(Claim, st.just(name), st.sampled_from(CLAIM_TYPES), st.just(f"Claim {name}."))


STRAIGHT: st.SearchStrategy[RelationKind] = st.sampled_from(("support", "attack"))
SCHEME = st.sampled_from(("", *SCHEMES))


@lru_cache(64)
def _one_or_several(
    claims: tuple[str, ...],
) -> tuple[st.SearchStrategy[str], st.SearchStrategy[tuple[str, ...]]]:
    one = st.sampled_from(claims)
    return one, st.lists(one, unique=True, min_size=1, max_size=3).map(tuple)


@st.composite
def relations(draw: Draw, claims: Sequence[str], most: int = 8) -> tuple[Relation, ...]:
    """Relations between the claims as the reader would give them: short forms first.

    Linked premises, undercuts, undercuts of undercuts and cycles of all of these occur.
    """
    if len(claims) < 2:
        return ()
    long_ids = [name for name in draw(unlike_ids(most)) if name not in claims]
    made: dict[str, Relation] = {}
    taken: set[tuple[str, frozenset[str], str]] = set()

    def add(name: str, kind: RelationKind, premises: tuple[str, ...], target: str) -> None:
        automatic = f"{premises[0]}--{FORMS[kind]}--{target}"
        same = (kind, frozenset(premises), target)
        if same not in taken and target not in (*premises, name):
            taken.add(same)
            scheme = draw(SCHEME) if name else ""
            made[name or automatic] = Relation(name or automatic, kind, premises, target, scheme)

    one, several = _one_or_several(tuple(claims))
    undercutting = [name for name in long_ids if draw(st.integers(0, 2)) == 0]
    for name in long_ids:
        if name not in undercutting:
            add(name, draw(STRAIGHT), draw(several), draw(one))
    for _ in range(draw(st.integers(0, most))):
        add("", draw(STRAIGHT), (draw(one),), draw(one))
    for name in undercutting:  # they may undercut one another, also in a circle
        goals = sorted({*made, *undercutting} - {name})
        if goals:
            add(name, "undercut", draw(several), draw(st.sampled_from(goals)))
    for _ in range(draw(st.integers(0, 3)) if made else 0):
        add("", "undercut", (draw(one),), draw(st.sampled_from(sorted(made))))
    kept = _without_dangling(list(made.values()), set(claims))
    order = {name: number for number, name in enumerate(claims)}
    forms = list(FORMS)
    short = [relation for relation in kept if "--" in relation.id]
    short.sort(key=lambda r: (order[r.premises[0]], forms.index(r.kind)))
    return (*short, *(relation for relation in kept if "--" not in relation.id))


def _without_dangling(made: list[Relation], claims: set[str]) -> list[Relation]:
    while True:
        known = claims | {relation.id for relation in made}
        kept = [relation for relation in made if relation.target in known]
        if len(kept) == len(made):
            return kept
        made = kept


@st.composite
def maps(draw: Draw, most_claims: int = 6) -> ArgumentMap:
    """Whole debates with every kind of field."""
    source_ids = draw(unlike_ids(2))
    claim_ids = draw(unlike_ids(most_claims))
    one = claim(len(source_ids))
    return ArgumentMap(
        title=draw(words()),
        question=draw(words()),
        content_note=draw(words()),
        sources=tuple(replace(draw(source()), id=name) for name in source_ids),
        claims=tuple(_named(draw(one), name, source_ids) for name in claim_ids),
        relations=draw(relations(claim_ids)),
    )


@st.composite
def bare_maps(draw: Draw, most_claims: int = 6, most_relations: int = 8) -> ArgumentMap:
    """Debates for tests of the graph: claims `a`, `b`, … of any type, and relations."""
    names = "abcdefghijklmnopqrstuvw"[: draw(st.integers(1, most_claims))]
    return ArgumentMap(
        claims=tuple(draw(bare_claim(name)) for name in names),
        relations=draw(relations([*names], most_relations)),
    )
