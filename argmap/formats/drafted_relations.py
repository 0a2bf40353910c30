"""The relations of a debate in the making: those that a debate can hold, under ids of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.formats.naming import Names, id_from_text, is_opaque, relation_id
from argmap.model import RELATION_ID_LIMITS, VERBS, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.formats.drafts import Draft
    from argmap.model import Place, RelationKind


@dataclass(slots=True)
class Step:
    """A relation under the file's own keys; `name` is what its id should be, "" for any."""

    kind: RelationKind
    premises: tuple[str, ...]
    target: str
    name: str
    scheme: str
    place: Place


def relations_of(
    steps: Mapping[str, Step], ids: Mapping[str, str], draft: Draft
) -> dict[str, Relation]:
    """Give the relations by key in the order of the file; `ids` are those of claims by key.

    Left out, and told to the draft, are relations to nowhere, of a claim to itself, and given
    twice: the key of the second has the first, and what undercuts it undercuts that. O(premises).
    """
    sound = {key: step for key, step in steps.items() if _resolves(key, step, steps, ids, draft)}
    order, circular, loose = _from_claims_outwards(sound)
    for key in loose:
        draft.loss("dangling", _told(sound[key], draft), sound[key].place)
    names = Names(ids.values())
    given = {key: names.claim(_wanted(sound[key].name, draft)) for key in (*order, *circular)}
    given |= {key: names.take("undercut") for key in circular if not given[key]}
    made: dict[str, Relation] = {}
    first: dict[tuple[RelationKind, frozenset[str], str], Relation] = {}
    for key in (*order, *circular):
        step = sound[key]
        premises = tuple(map(ids.__getitem__, step.premises))
        if len(premises) > 1:
            premises = tuple(dict.fromkeys(premises))
        if step.kind != "undercut":
            target = ids[step.target]
        else:
            target = made[step.target].id if step.target in made else given[step.target]
        same = (step.kind, frozenset(premises), target)
        if target in premises:
            told = f"`{target}`" if len(premises) == 1 else _told(step, draft)
            draft.loss("self-relation", told, step.place)
        elif not target:  # what it undercuts was left out
            draft.loss("dangling", _told(step, draft), step.place)
        elif same in first:
            told = f"`{given[key]}`, the same as " if given[key] else ""
            draft.loss("same-relation", f"{told}`{first[same].id}`", step.place)
            made[key] = first[same]
        else:
            name = given[key] or names.take(relation_id(step.kind, premises, target))
            scheme = step.scheme and draft.clean(step.scheme, step.place)
            first[same] = made[key] = Relation(
                name, step.kind, premises, target, scheme, step.place
            )
    in_order = {key: made[key] for key in sound if key in made}
    return _without_loose_ends(in_order, draft)


def _resolves(
    key: str, step: Step, steps: Mapping[str, Step], ids: Mapping[str, str], draft: Draft
) -> bool:
    wanted = steps if step.kind == "undercut" else ids
    is_single = len(step.premises) == 1 and step.premises[0] in ids
    if is_single and step.target in wanted and step.target != key:
        return True
    missing = [premise for premise in step.premises if premise not in ids]
    if step.target not in wanted:
        missing.append(step.target)
    is_its_own = step.kind == "undercut" and step.target == key
    if step.premises and not missing and not is_its_own:
        return True
    told = "it undercuts itself" if is_its_own else "it has no premises"
    told = f"there is no `{missing[0]}`" if missing else told
    message = f"a relation ({step.kind}) that leads to nowhere: {told}"
    draft.problem(draft.dangling, "unknown-id", message, step.place)
    draft.loss("dangling", _told(step, draft), step.place)
    return False


def _told(step: Step, draft: Draft) -> str:
    premises = ", ".join(map(draft.called, step.premises))
    return f"{premises} {VERBS[step.kind]} {draft.called(step.target)}"


def _wanted(name: str, draft: Draft) -> str:
    if not name or (is_opaque(name) and not draft.keeps(name)):
        return ""
    return name if RELATION_ID_LIMITS.allow(name) else id_from_text(name)


def _from_claims_outwards(
    sound: Mapping[str, Step],
) -> tuple[list[str], list[str], list[str]]:
    """Sort keys: relations before their undercuts, circles of undercuts, and loose ends.

    Loose are undercuts of what is not sound, and undercuts of those.
    """
    attackers: dict[str, list[str]] = {}
    for key, step in sound.items():
        if step.kind == "undercut":
            attackers.setdefault(step.target, []).append(key)
    order = _reached((key for key, step in sound.items() if step.kind != "undercut"), attackers)
    gone = [target for target in attackers if target not in sound]
    loose = [key for key in _reached(gone, attackers) if key in sound]
    settled = {*order, *loose}
    return order, [key for key in sound if key not in settled], loose


def _reached(start: Iterable[str], attackers: Mapping[str, list[str]]) -> list[str]:
    found = list(start)
    for key in found:  # it grows on the way
        found += attackers.get(key, ())
    return found


def _without_loose_ends(made: dict[str, Relation], draft: Draft) -> dict[str, Relation]:
    """Leave out undercuts in circles of which one was left out."""
    kept = {relation.id: relation for relation in made.values()}
    attackers: dict[str, list[str]] = {}
    for relation in kept.values():
        if relation.kind == "undercut":
            attackers.setdefault(relation.target, []).append(relation.id)
    gone = [target for target in attackers if target not in kept]
    for name in _reached(gone, attackers):
        if name in kept:
            left = kept.pop(name)
            draft.loss("dangling", f"{', '.join(left.premises)} undercuts", left.place)
    return {key: relation for key, relation in made.items() if relation.id in kept}
