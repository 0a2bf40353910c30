"""The tables of claims and of relations -> a debate."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from argmap.formats import beside_name
from argmap.formats.csv_table import table_of
from argmap.formats.drafts import Draft
from argmap.formats.field_text import Cited, parted, risk_of, source_of, weight_of
from argmap.formats.naming import Names, id_from_text
from argmap.formats.relation_words import kind_of_sign
from argmap.hints import did_you_mean
from argmap.model import CLAIM_TYPES, RELATION_KINDS, VERBS, Place, Problem
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.formats.claim_types import TypeRule
    from argmap.formats.csv_table import Row, Table
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import ClaimType

_CLAIMS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "claim_id", "key", "nr", "no", "number"),
    "type": ("type", "claim_type", "role"),
    "text": ("text", "claim", "statement", "content", "claim_text"),
    "said_by": ("said_by", "speaker", "speakers"),
    "evidence": ("evidence",),
    "principles": ("principles", "principle"),
    "tags": ("tags", "tag", "themes", "theme"),
    "cites": ("cites", "cite", "source", "sources", "citation", "citations"),
    "weight": ("weight", "base_score"),
    "bearer": ("bearer", "risk_bearer"),
    "likelihood": ("likelihood", "risk_likelihood"),
    "severity": ("severity", "risk_severity"),
    "author": ("author",),
    "publisher": ("publisher",),
    "url": ("url", "link"),
    "kind": ("kind",),
    "fingerprint": ("fingerprint",),
}
_RELATIONS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "relation_id"),
    "kind": ("kind", "type", "relation"),
    "premises": ("premises", "premise", "from", "source"),
    "target": ("target", "to", "conclusion"),
    "scheme": ("scheme",),
}
"""The columns, with what they may be called; capitals, blanks, `_` and `-` are all one."""

_HEADS = ("title", "question", "content_note")
_SOURCE = ("author", "publisher", "url", "kind", "fingerprint")
_NOT_OF_CLAIMS = frozenset(_SOURCE)
_NOT_OF_HEADS = frozenset(_CLAIMS) - {"type", "text"}
_NOT_OF_SOURCES = frozenset(_CLAIMS) - {"id", "type", "text", *_SOURCE}


def read(text: Text, rule: TypeRule = "position", beside: Text | None = None) -> Reading:
    """Read a debate from its claims and, beside them, its relations. O(length). Raises Refused."""
    draft = Draft(text.file)
    table = _table(text, _CLAIMS, ("text",), draft)
    rows = list(table.rows())
    heads: set[str] = set()
    names = Names(row.get("id").strip() for row in rows if _kind_of(row) == "source")
    claims = [row for row in rows if not _add_head(row, heads, names, draft)]
    cited = Cited(draft.sources)
    for row in claims:
        _add_claim(row, cited, draft)
    if not claims:
        draft.problem("warning", "no-claims", "there are no claims", Place(text.file, 1, 1))
    if beside is None:
        message = "the table of relations is missing: no claim is related to another"
        is_file = bool(PurePath(text.file).name) and not text.file.startswith("<")
        hint = "save both as files: debate.csv and, beside it, debate.relations.csv"
        if is_file:
            hint = f"it stands beside {text.file}: {beside_name(text.file, 'csv')}"
        draft.problem("warning", "missing-relations", message, Place(text.file, 1, 1), hint)
    else:
        related = list(_table(beside, _RELATIONS, ("premises", "target"), draft).rows())
        ids = {row.get("id").strip() for row in related}
        for row in related:
            _tell_nameless(row, draft)
            _add_relation(row, ids, draft)
    return draft.finish(rule)


def _table(
    text: Text, columns: Mapping[str, tuple[str, ...]], needed: tuple[str, ...], draft: Draft
) -> Table:
    names = {spelled: name for name, all_ in columns.items() for spelled in all_}
    table = table_of(text, names, needed)
    for at, told in table.above.items():
        draft.loss("comment", told, text.place(at))
    for name in needed:
        if name not in table.columns:
            message = f"there is no column `{name}`"
            hint = f"a line at the top names the columns: {', '.join(columns)}"
            place = table.cell_place(table.start, 0)
            raise Refused(Problem("error", "missing-column", message, place, hint))
    for at, name in enumerate(table.columns):
        if name and name not in columns:
            draft.loss("data", f"column `{name}`", table.cell_place(table.start, at))
    return table


def _kind_of(row: Row) -> str:
    return row.get("type").strip().lower()


def _add_head(row: Row, heads: set[str], names: Names, draft: Draft) -> bool:
    """Take a row that is no claim: the debate's title, say, or a source.

    A source without an id gets one of its title; `names` are those that are taken.
    """
    kind = _kind_of(row)
    if kind in _HEADS:
        _tell_unused(row, _NOT_OF_HEADS, draft)
        if kind in heads:
            hint = "keep one row of this type"
            message = f"the {kind.replace('_', ' ')} is already given"
            draft.problem("error", "duplicate-key", message, row.place("text"), hint)
        heads.add(kind)
        setattr(draft, kind, row.get("text"))
        return True
    if kind != "source":
        return False
    _tell_unused(row, _NOT_OF_SOURCES, draft)
    told = {name: row.get(name) for name in _SOURCE if row.get(name)}
    title = row.get("text")
    name = row.get("id") if row.get("id").strip() else names.take(id_from_text(title) or "source")
    try:
        source = source_of(told | {"id": name, "title": title})
    except ValueError as fault:
        draft.problem("error", "wrong-type", str(fault), row.place())
        return True
    if source.id in draft.sources:
        _tell_duplicate(row, draft)
    draft.sources[source.id] = source
    return True


def _tell_unused(row: Row, unused: frozenset[str], draft: Draft) -> None:
    """Note the cells that a row of its type has no use for; unknown columns are told as such."""
    _tell_nameless(row, draft)
    for name in unused.intersection(row.cells):
        if row.get(name).strip():
            draft.loss("data", f"`{name}` in this row: {row.get(name)}", row.place(name))


def _tell_nameless(row: Row, draft: Draft) -> None:
    for at, cell in row.nameless.items():
        draft.loss("data", f"column {at + 1}, without a name: {cell}", row.nameless_place(at))


def _add_claim(row: Row, cited: Cited, draft: Draft) -> None:
    name = row.get("id").strip()
    key = name or f"\x00{row.start}"
    _tell_unused(row, _NOT_OF_CLAIMS, draft)
    if draft.has_claim(key):
        _tell_duplicate(row, draft)
        return
    fields: dict[str, Any] = {
        "evidence": row.get("evidence"),
        **{one: parted(row.get(one)) for one in ("said_by", "principles", "tags")},
    }
    risk = [row.get(one) for one in ("bearer", "likelihood", "severity")]
    # Where a comma is the mark of decimals, a semicolon divides cells.
    comma = "," if row.table.delimiter != "," else "."
    tries: dict[str, Callable[[], Any]] = {
        "cites": lambda: cited.citations(row.get("cites")),
        "risk": lambda: risk_of(*risk),
        "weight": lambda: weight_of(row.get("weight").replace(comma, ".")),
    }
    for one, make in tries.items():
        try:
            fields[one] = make()
        except ValueError as fault:
            column = one if one != "risk" else "likelihood" if risk[1] else "severity"
            draft.problem("error", "wrong-type", str(fault), row.place(column))
    kind = _type(row, draft)
    draft.claim(key, row.get("text"), name=name, type=kind, place=row.place(), **fields)


def _type(row: Row, draft: Draft) -> ClaimType | None:
    told = _kind_of(row)
    for kind in CLAIM_TYPES:
        if told == kind:
            return kind
    if told:
        known = (*CLAIM_TYPES, "source", *_HEADS)
        message = f"`{told[:40]}` is no type of a claim"
        draft.problem("error", "wrong-type", message, row.place("type"), did_you_mean(told, known))
    return None


def _add_relation(row: Row, ids: set[str], draft: Draft) -> None:
    """Add a relation; without a kind it is a support, but for one of another relation's id."""
    premises, target = parted(row.get("premises")), row.get("target").strip()
    for part, given in (("premises are", premises), ("target is", target)):
        if not given:
            message, hint = f"the {part} empty", "name the ids of claims"
            draft.problem("error", "missing-key", message, row.place(part.split()[0]), hint)
            return
    told = row.get("kind").strip().lower()
    kind = kind_of_sign(told)
    if not kind and told:
        message = f"`{told[:40]}` is no kind of a relation"
        hint = did_you_mean(told, RELATION_KINDS)
        draft.problem("error", "wrong-type", message, row.place("kind"), hint)
    if not kind:
        is_undercut = target in ids and not draft.has_claim(target)
        kind = "undercut" if is_undercut else "support"
    if not told and target not in premises:
        draft.loss("kind", f"{', '.join(premises)} {VERBS[kind]} {target}", row.place())
    name = row.get("id").strip()
    if name and draft.has_relation(name):
        _tell_duplicate(row, draft)
        return
    draft.relation(
        kind, premises, target, key=name, name=name, scheme=row.get("scheme"), place=row.place()
    )


def _tell_duplicate(row: Row, draft: Draft) -> None:
    message = f"the id `{row.get('id').strip()[:40]}` is already given"
    draft.problem("error", "duplicate-id", message, row.place("id"))
