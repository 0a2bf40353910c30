"""Relations and premise-conclusion structures of a document -> relations of a debate."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.argdown.claims import key_of
from argmap.formats.argdown.values import shown
from argmap.model import SCHEMES, Place
from argmap.store.advice import kebab

if TYPE_CHECKING:
    from argmap.formats.argdown.document import Argument, Document, End, Inference, Line, Relation
    from argmap.formats.argdown.stands import Stand
    from argmap.formats.drafts import Draft
    from argmap.model import RelationKind

MOST = 100
"""Relations of one claim that an undercut of the claim reaches; it attacks the claim if more."""

_STATED: dict[str, RelationKind] = {
    "support": "support", "entails": "support", "attack": "attack", "contrary": "attack",
    "contradictory": "attack",
}  # fmt: skip
_STRONGER = {"entails": "entailment", "contrary": "contrary", "contradictory": "contradiction"}
"""What strict mode says of statements, which is more than support and attack."""


class _Step(NamedTuple):
    kind: RelationKind
    premises: list[str]
    target: str
    key: str
    name: str = ""
    scheme: str = ""


def add_relations(document: Document, draft: Draft, standing: dict[str, Stand]) -> None:
    """Add all relations in the order of the text. O(size)."""
    _Relations(document, draft, standing).add()


class _Relations:
    def __init__(self, document: Document, draft: Draft, standing: dict[str, Stand]) -> None:
        self.draft = draft
        self.document = document
        self.standing = standing
        self.reconstructed = {one.title: one for one in document.arguments if one.pcs}
        self.steps: list[tuple[int, int, int, _Step]] = []
        self.outgoing: dict[str, list[str]] = {}

    def add(self) -> None:
        for argument in self.reconstructed.values():
            self._argument(argument)
        later: list[Relation] = []
        for relation in self.document.relations:
            if relation.source.title in self.standing and relation.source.kind == "statement":
                continue
            if relation.kind == "undercut" and self._is_claim(relation.target):
                later.append(relation)
            else:
                self._relation(relation)
        for relation in later:
            self._undercut_of_claim(relation)
        for line, column, _, step in sorted(self.steps, key=lambda it: it[:3]):
            self.draft.relation(
                step.kind, step.premises, step.target, key=step.key, name=step.name,
                scheme=step.scheme, place=Place(self.draft.file, line, column),
            )  # fmt: skip

    def _add(self, line: int, column: int, step: _Step) -> None:
        self.steps.append((line, column, len(self.steps), step))

    def _is_claim(self, end: End) -> bool:
        return end.kind == "statement" or (
            end.kind == "argument" and end.title not in self.reconstructed
        )

    def _claim(self, end: End) -> str:
        """Give the key of the claim that an end is, or speaks by: its main conclusion."""
        if end.kind != "statement" and (argument := self.reconstructed.get(end.title)):
            return key_of("statement", argument.pcs[end.conclusion].title)
        return key_of(end.kind, end.title)

    def _step_key(self, end: End) -> str:
        """Give the key of the step that an end is: that of the main conclusion, if any."""
        last = len(self.reconstructed[end.title].pcs) - 1
        return f"{end.title}#{end.conclusion if end.kind == 'inference' else last}"

    def _argument(self, argument: Argument) -> None:
        """Each inference is a relation; the last one has the argument's title as its name."""
        since: list[Line] = []
        by_number: dict[int, Line] = {}
        for index, line in enumerate(argument.pcs):
            if line.inference:
                used = [by_number[it] for it in line.inference.uses if it in by_number]
                is_last = index == len(argument.pcs) - 1
                name = argument.title if is_last and not argument.untitled else ""
                self._inference(f"{argument.title}#{index}", name, line, used or since)
                since = []
            since.append(line)
            by_number[line.number] = line

    def _inference(self, key: str, name: str, line: Line, premises: list[Line]) -> None:
        inference = line.inference
        assert inference  # noqa: S101 - asked by the caller
        keys = [key_of("statement", premise.title) for premise in premises]
        kind: RelationKind = "support"
        target = key_of("statement", line.title)
        if stand := self.standing.get(line.title):
            kind = stand.kind
            named = kind == "undercut" and not self._is_claim(stand.target)
            target = self._step_key(stand.target) if named else self._claim(stand.target)
        scheme = self._scheme(inference)
        self._add(inference.line, inference.column, _Step(kind, keys, target, key, name, scheme))
        if kind != "undercut":
            self._goes_out(keys, key)

    def _goes_out(self, premises: list[str], key: str) -> None:
        for premise in premises:
            self.outgoing.setdefault(premise, []).append(key)

    def _scheme(self, inference: Inference) -> str:
        """Give the scheme that data or the first rule names; other rules and keys are losses."""
        place = Place(self.draft.file, inference.line, inference.column)
        given = inference.data.get("scheme")
        scheme = given if isinstance(given, str) else ""
        for key, value in inference.data.items():
            if key != "uses" and not (key == "scheme" and scheme):
                code = "scheme" if key == "scheme" else "data"
                self.draft.loss(code, f"{key}: {shown(value)}", place)
        for rule in inference.rules:
            folded = kebab(rule)
            named = folded if folded in SCHEMES else rule
            if not scheme:
                scheme = named
            elif named != scheme:
                self.draft.loss("inference-rule", rule, place)
        return scheme

    def _relation(self, relation: Relation) -> None:
        place = Place(self.draft.file, relation.line, relation.column)
        source, target = self._claim(relation.source), relation.target
        key = f"\x00{len(self.steps)}"
        if self.document.mode == "strict" and (code := _STRONGER.get(relation.kind)):
            self.draft.loss(code, f"[{relation.source.title}], [{target.title}]", place)
        if relation.kind == "undercut":
            step = _Step("undercut", [source], self._step_key(target), key)
        elif self._is_claim(target):
            kind = _STATED[relation.kind]
            step = _Step(kind, [source], self._claim(target), key)
        elif relation.kind in ("support", "entails"):
            self.draft.loss("support-of-argument", f"<{target.title}>", place)
            step = _Step("support", [source], self._claim(target), key)
        else:
            self.draft.loss("attack-on-argument", f"<{target.title}>", place)
            step = _Step("undercut", [source], self._step_key(target), key)
        self._add(relation.line, relation.column, step)
        if step.kind != "undercut":
            self._goes_out([source], key)
        if relation.kind in ("contradictory", "contrary") and source != step.target:
            self._back(relation, source)

    def _back(self, relation: Relation, source: str) -> None:
        """Add the other direction of what is symmetric."""
        back = f"\x00{len(self.steps)}"
        target = self._claim(relation.target)
        self._add(relation.line, relation.column, _Step("attack", [target], source, back))
        self._goes_out([target], back)

    def _undercut_of_claim(self, relation: Relation) -> None:
        """Undercut what the claim supports or attacks; where that is nothing, attack it."""
        place = Place(self.draft.file, relation.line, relation.column)
        source, claim = self._claim(relation.source), self._claim(relation.target)
        targets = self.outgoing.get(claim, [])
        if relation.target.kind == "statement":
            self.draft.loss("undercut-of-claim", f"[{relation.target.title}]", place)
        elif len(targets) != 1:
            self.draft.loss("undercut-of-claim", f"<{relation.target.title}>", place)
        if not 0 < len(targets) <= MOST:
            step = _Step("attack", [source], claim, f"\x00{len(self.steps)}")
            self._add(relation.line, relation.column, step)
            return
        for target in targets:
            step = _Step("undercut", [source], target, f"\x00{len(self.steps)}")
            self._add(relation.line, relation.column, step)
