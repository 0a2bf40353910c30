from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.queries.cypher.labels import with_types
from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.schema import RELATIONSHIPS

CASES = {
    "MATCH (c:Con) RETURN c": "MATCH (c:Claim {type: 'con'}) RETURN c",
    "MATCH (:con) RETURN 1": "MATCH (:Claim {type: 'con'}) RETURN 1",
    "MATCH (c:`Con` {id: 'x'}) RETURN c": "MATCH (c:Claim {type: 'con', id: 'x'}) RETURN c",
    "MATCH (c:Con {}) RETURN c": "MATCH (c:Claim {type: 'con'}) RETURN c",
    "MATCH (c:Claim:Con) RETURN c": "MATCH (c:Claim {type: 'con'}) RETURN c",
    "MATCH (c:Claim) RETURN c": "MATCH (c:Claim) RETURN c",
    "MATCH (n:Claim|Source) RETURN n": "MATCH (n:Claim|Source) RETURN n",
    "MATCH (c:Con|Risk) RETURN c": (
        "MATCH (c:Claim)  WHERE c.type IN ['con', 'risk'] RETURN c"
    ),
    "MATCH (c:Con|:Risk:Pro)-[:ATTACKS]->(:Con|Risk) RETURN c": (
        "MATCH (c:Claim)-[:ATTACKS]->(_claim_1:Claim) "
        " WHERE c.type IN ['con', 'risk', 'pro'] AND _claim_1.type IN ['con', 'risk'] RETURN c"
    ),
    "MATCH (c:Con|Risk) WHERE c.depth = 1 OR c.depth = 2 RETURN c": (
        "MATCH (c:Claim) WHERE c.type IN ['con', 'risk'] AND ( c.depth = 1 OR c.depth = 2 )"
        " RETURN c"
    ),
    "MATCH (n:Con|Source) RETURN n": (
        "MATCH (n:Claim:Source)  WHERE (n.type IN ['con'] OR label(n) IN ['Source']) RETURN n"
    ),
    "MATCH (a:Con|Pro) OPTIONAL MATCH (a)--(b:Con|Risk) WITH a, b RETURN a": (
        "MATCH (a:Claim)  WHERE a.type IN ['con', 'pro'] OPTIONAL MATCH (a)--(b:Claim) "
        " WHERE b.type IN ['con', 'risk'] WITH a, b RETURN a"
    ),
    "MATCH (c:Claim) WHERE EXISTS { MATCH (c)--(:Con|Pro) } RETURN c": (
        "MATCH (c:Claim) WHERE EXISTS { MATCH (c)--(_claim_1:Claim) "
        " WHERE _claim_1.type IN ['con', 'pro'] } RETURN c"
    ),
    "MATCH (c:Con|Pro) WHERE c.text STARTS WITH 'a' RETURN c": (
        "MATCH (c:Claim) WHERE c.type IN ['con', 'pro'] AND ( c.text STARTS WITH 'a' ) RETURN c"
    ),
    "MATCH (c:Con|Pro) WHERE any(t IN c.tags WHERE t = 'x') RETURN c": (
        "MATCH (c:Claim) WHERE c.type IN ['con', 'pro'] AND ( any(t IN c.tags WHERE t = 'x') )"
        " RETURN c"
    ),
    "MATCH (c:Claim) WHERE (c)<-[:ATTACKS]-(:Con) RETURN c": (
        "MATCH (c:Claim) WHERE (c)<-[:ATTACKS]-(:Claim {type: 'con'}) RETURN c"
    ),
    "MATCH (c:Claim) WHERE c:Con AND NOT c:Risk|Source RETURN c": (
        "MATCH (c:Claim) WHERE c.type IN ['con'] AND NOT"
        " (c.type IN ['risk'] OR label(c) IN ['Source']) RETURN c"
    ),
    "MATCH (c:Claim) WHERE (c:Con OR c:Claim) RETURN c": (
        "MATCH (c:Claim) WHERE (c.type IN ['con'] OR label(c) IN ['Claim']) RETURN c"
    ),
    "MATCH (c)-[e:CITES {end: 'x'}]->() RETURN e.end, CASE WHEN 1 = 1 THEN 2 END": (
        "MATCH (c)-[e:CITES {`end`: 'x'}]->() RETURN e.`end`, CASE WHEN 1 = 1 THEN 2 END"
    ),
    "UNWIND [{a: 1}] AS x RETURN x.a, (1 + 2), [1, 2][1:2]": (
        "UNWIND [{a: 1}] AS x RETURN x.a, (1 + 2), [1, 2][1:2]"
    ),
}  # fmt: skip


@pytest.mark.parametrize("query", CASES)
def test_types_become_conditions(query: str) -> None:
    assert with_types(query).text == CASES[query]


@pytest.mark.parametrize(
    ("query", "offset", "message", "hint"),
    [
        ("MATCH (c:Conn) RETURN c", 9, "there is no label `Conn`", "did you mean `Con`?"),
        ("MATCH (c:Con|Sorce) RETURN c", 13, "there is no label `Sorce`", "did you mean `Source`?"),
        ("MATCH (c) WHERE c:Rsk RETURN c", 18, "there is no label `Rsk`", "did you mean `Risk`?"),
        (
            "MATCH (c)-[:ATACKS]->() RETURN c",
            12, "there is no relationship `ATACKS`", "did you mean `ATTACKS`?",
        ),
        (
            "MATCH (c)-[e:ATTACKS|says*1..2]->() RETURN c",
            21, "there is no relationship `says`",
            f"choose one of: {', '.join(sorted(RELATIONSHIPS))}",
        ),
        (
            "MATCH (c:Claim) WHERE (c)--(:Con|Pro) RETURN c",
            29, "a pattern among conditions can ask for one type of claim only",
            "write EXISTS { MATCH … } around it",
        ),
    ],
)  # fmt: skip
def test_what_is_no_label(query: str, offset: int, message: str, hint: str) -> None:
    with pytest.raises(RefusedQuery) as caught:
        with_types(query)
    refusal = caught.value
    assert (refusal.offset, refusal.message, refusal.hint) == (offset, message, hint)


@pytest.mark.parametrize("query", CASES)
def test_what_is_copied_knows_where_it_stood(query: str) -> None:
    written = with_types(query)
    for word in ("MATCH", "WHERE", "RETURN", "c.depth", "AND NOT", "EXISTS"):
        if query.count(word) == 1 == written.text.count(word):
            assert written.origin(written.text.index(word)) == query.index(word)
    assert 0 <= written.origin(len(written.text)) <= len(query)


PIECES = ("MATCH ", "(", ")", "c", ":Con", ":Con|Risk", "{", "}", "WHERE ", "-", "[", "]", " AND ",
          "RETURN ", "|", ":", "c:Pro", "EXISTS ", ".end", ",")  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_no_query_is_too_odd(query: str) -> None:
    try:
        written = with_types(query)
    except RefusedQuery as refusal:
        offsets = [refusal.offset]
    else:
        offsets = [written.origin(offset) for offset in range(len(written.text) + 1)]
    assert all(0 <= offset <= len(query) for offset in offsets)
