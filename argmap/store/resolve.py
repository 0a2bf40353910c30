"""The file's entries -> an ArgumentMap: short forms become relations, every id finds its owner."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from argmap.hints import did_you_mean
from argmap.model import (
    ID_LIMITS,
    RELATION_ID_LIMITS,
    VERBS,
    ArgumentMap,
    Claim,
    Place,
    Relation,
)
from argmap.store.advice import id_of
from argmap.store.decode import BAD
from argmap.store.nodes import Mapping, locate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from argmap.store.decode import Report
    from argmap.store.nodes import Node
    from argmap.store.shape import ClaimEntry, DebateFile

    Path = tuple[str | int, ...]
    """Keys and indices that lead from the root of the tree to where something is written."""

HINTED = 20
"""Unknown ids that get a hint: to look for the nearest takes long where there are thousands."""


def resolve(entries: DebateFile, tree: Node, report: Report) -> ArgumentMap:
    """Build the map of all that resolves; report each id that does not, at its place.

    What mentions an entry that was itself reported is left out without a second report.
    O(claims + relations).
    """
    return _Resolver(entries, tree, report).resolve()


class _Resolver:
    def __init__(self, entries: DebateFile, tree: Node, report: Report) -> None:
        self.entries, self.tree, self.report = entries, tree, report
        self.unknown = 0
        self.claims = [entry for entry in entries.claims.values() if entry is not BAD]
        self.relations: list[tuple[Relation, Path]] = [
            *_short_forms(self.claims),
            *(
                (relation, ("relations", relation.id))
                for relation in entries.relations.values()
                if relation is not BAD
            ),
        ]
        self.known: dict[str, Collection[str]] = {
            "claim": entries.claims.keys(),
            "relation": {relation.id for relation, _ in self.relations} | entries.relations.keys(),
            "source": entries.sources.keys(),
        }

    def resolve(self) -> ArgumentMap:
        self._report_shared_ids()
        sound = [r for r, path in self._distinct_relations() if self._resolves(r, path)]
        sources = self.entries.sources.values()
        return ArgumentMap(
            title=self.entries.title,
            question=self.entries.question,
            content_note=self.entries.content_note,
            sources=tuple(source for source in sources if source is not BAD),
            claims=tuple(self._claim(entry) for entry in self.claims),
            relations=_of_known(sound, {entry.id for entry in self.claims}),
            place=Place(self.report.file, 1, 1),
            places=self._places(),
        )

    def _places(self) -> dict[str, Place]:
        """Say where the keys of the debate itself stand."""
        assert isinstance(self.tree, Mapping)  # noqa: S101 - it was decoded as one
        keys = {name: key for name, (key, _) in self.tree.entry.items()}
        return {name: Place(self.report.file, key.line, key.column) for name, key in keys.items()}

    def _add(self, path: Path, code: str, message: str, hint: str = "") -> None:
        self.report.add(locate(self.tree, *path), code, message, hint)

    def _unknown(self, path: Path, owner: str, name: str, itself: str = "") -> None:
        self.unknown += 1
        hint = self._nearest(owner, name, itself) if self.unknown <= HINTED else ""
        self._add(path, "unknown-id", f"there is no {owner} `{name}`", hint)

    def _nearest(self, owner: str, name: str, itself: str) -> str:
        limits = RELATION_ID_LIMITS if owner == "relation" else ID_LIMITS
        others = [known for known in self.known[owner] if known != itself]
        mended = {id_of(known, limits): known for known in others}
        mended.pop("", None)
        if name in mended:
            return f"rename `{mended[name]}` to `{name}`"
        return did_you_mean(name, mended)

    def _report_shared_ids(self) -> None:
        for shared in self.entries.relations.keys() & self.entries.claims.keys():
            table = locate(self.tree, "relations")
            assert isinstance(table, Mapping)  # noqa: S101 - it was decoded as one
            hint = "claims and relations share one set of ids; rename the relation"
            message = f"`{shared}` is a claim's id already"
            self.report.add(table.entry[shared][0], "duplicate-id", message, hint)

    def _distinct_relations(self) -> Iterator[tuple[Relation, Path]]:
        seen: set[tuple[str, frozenset[str], str]] = set()
        ids: set[str] = set()
        for relation, path in self.relations:
            if "" in (relation.kind, relation.target):
                continue  # left blank, so already reported where it was read
            same = (relation.kind, frozenset(relation.premises), relation.target)
            if same in seen:
                message = f"this {relation.kind} of `{relation.target}` is already given"
                self._add(path, "duplicate-relation", message, "remove one of them")
            elif relation.id in ids:
                message = f"`{relation.id}` is the automatic id of another relation already"
                self._add(path, "duplicate-id", message, "rename this one")
            else:
                seen.add(same)
                ids.add(relation.id)
                yield relation, path

    def _resolves(self, relation: Relation, path: Path) -> bool:
        """Tell whether premises and target are what they must be; report those that are not."""
        before = len(self.report.problems)
        long_form = path[0] == "relations"
        at_target = (*path, "target") if long_form else path
        wanted, other = (
            ("relation", "claim") if relation.kind == "undercut" else ("claim", "relation")
        )
        if relation.target in (*relation.premises, relation.id):
            hint = "name the claim or relation that it speaks for or against"
            self._add(at_target, "self-relation", f"`{relation.target}` targets itself", hint)
        elif relation.target in self.known[other] and relation.target not in self.known[wanted]:
            self._report_wrong_target(at_target, relation)
        elif relation.target not in self.known[wanted]:
            self._unknown(at_target, wanted, relation.target, relation.id)
        if long_form:
            self._check_premises(relation, (*path, "premises"))
        return len(self.report.problems) == before

    def _report_wrong_target(self, path: Path, relation: Relation) -> None:
        if relation.kind == "undercut":
            message = f"`{relation.target}` is a claim; an undercut attacks a relation"
            hint = "use `attacks` against a claim, or name the relation to undercut"
        else:
            message = f"`{relation.target}` is a relation; a {relation.kind} is of a claim"
            hint = "use `undercuts` against a relation"
        self._add(path, "wrong-target", message, hint)

    def _check_premises(self, relation: Relation, path: Path) -> None:
        for index, premise in enumerate(relation.premises):
            if premise not in self.known["claim"]:
                self._unknown((*path, index), "claim", premise)
            elif premise in relation.premises[:index]:
                self._add((*path, index), "duplicate-id", f"`{premise}` is already a premise")

    def _claim(self, entry: ClaimEntry) -> Claim:
        known = self.known["source"]
        for index, citation in enumerate(entry.cites):
            if citation.source and citation.source not in known:
                path = ("claims", entry.id, "cites", index, "source")
                self._unknown(path, "source", citation.source)
        values = {name: getattr(entry, name) for name in _CLAIM_FIELDS}
        values["cites"] = tuple(cite for cite in entry.cites if cite.source in known)
        return Claim(**values)


_CLAIM_FIELDS = [field.name for field in fields(Claim)]


def _short_forms(claims: Iterable[ClaimEntry]) -> Iterator[tuple[Relation, Path]]:
    for claim in claims:
        for kind, form in VERBS.items():
            for index, target in enumerate(getattr(claim, form)):
                relation_id = f"{claim.id}--{form}--{target}"
                relation = Relation(relation_id, kind, (claim.id,), target, place=claim.place)
                yield relation, ("claims", claim.id, form, index)


def _of_known(relations: list[Relation], claims: set[str]) -> tuple[Relation, ...]:
    """Leave out relations of claims that were not read, undercuts of those, and so on.

    A relation that has a claim's id is left out too: everything after this takes ids to be unique.
    """
    relations = [r for r in relations if r.premises and r.id not in claims]
    while True:
        named = {relation.id for relation in relations}
        kept = [
            relation
            for relation in relations
            if relation.target in (named if relation.kind == "undercut" else claims)
            and claims.issuperset(relation.premises)
        ]
        if len(kept) == len(relations):
            return tuple(kept)
        relations = kept
