"""A debate -> the YAML of Carneades 4, with metadata for what it has no field for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.formats.carneades_graph import WEIGHINGS
from argmap.store.write import dump, given

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim, Relation


def write(debate: ArgumentMap) -> str:
    """Write a debate with all that it holds. O(size)."""
    attacked = {it.target: f"¬{it.target}" for it in debate.relations if it.kind == "attack"}
    undercut = {it.target: f"¬app({it.target})" for it in debate.relations if it.kind == "undercut"}
    statements = {claim.id: _statement(claim) for claim in debate.claims}
    for name, denial in attacked.items():
        text = f"¬ {debate.claim[name].text}"
        statements[denial] = {"text": text, "meta": {"argmap": {"denies": name}}}
    about: dict[str, Any] = {"title": debate.title} if debate.title else {}
    own = {"question": debate.question, "content_note": debate.content_note}
    if any(own.values()):
        about["argmap"] = {name: text for name, text in own.items() if text}
    conclusions = {"support": {}, "attack": attacked, "undercut": undercut}
    schemes = dict.fromkeys(it.scheme for it in debate.relations if it.scheme)
    held: dict[str, Any] = {
        "meta": about,
        "references": {source.id: given(source, list) for source in debate.sources},
        "statements": statements | {cut: cut for cut in undercut.values()},
        "issues": {name: {"positions": [name, denial]} for name, denial in attacked.items()},
        "argument_schemes": [{"id": name} for name in schemes if name not in WEIGHINGS],
        "arguments": {
            it.id: _written(it, conclusions[it.kind].get(it.target, it.target), undercut)
            for it in debate.relations
        },
    }
    return dump({key: value for key, value in held.items() if value or key == "statements"})


def _statement(claim: Claim) -> dict[str, Any]:
    fields = given(claim, list)
    statement: dict[str, Any] = {"text": fields.pop("text")}
    if claim.weight == 1:
        del fields["weight"]
        statement["assumed"] = True
    return {**statement, "meta": {"argmap": fields}}


def _written(relation: Relation, conclusion: str, undercut: dict[str, str]) -> dict[str, Any]:
    argument: dict[str, Any] = {"conclusion": conclusion, "premises": list(relation.premises)}
    if relation.scheme in WEIGHINGS:
        argument["meta"] = {"argmap": {"scheme": relation.scheme}}
    elif relation.scheme:
        argument["scheme"] = relation.scheme
    if relation.id in undercut:
        argument["undercutter"] = undercut[relation.id]
    return argument
