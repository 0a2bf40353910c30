"""Why a claim has its status, in a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.explanation_words import counted, listed, number_word

if TYPE_CHECKING:
    from argmap.queries.explanation import Standing
    from argmap.queries.explanation_words import Words
    from argmap.queries.steps import Step
    from argmap.semantics.status import Status

OBJECTIONS = {"attack", "rival"}


def in_short(words: Words, standing: Standing, semantics: str) -> str:
    """Say what the disputes about a claim come to."""
    position = words.position(semantics)
    if standing.none:
        return f"There is no {position} of this debate, so nothing is decided."
    first = standing.disputes[0]
    reason = _reason(first)
    if standing.stepwise:
        return reason
    if semantics == "ideal":
        return reason
    if len(standing.disputes) == 2:
        refuted = standing.disputes[1].status == "defeated"
        end = "one that is against it" if refuted else "one that does not"
        return f"There is a {position} that holds it, and {end}."
    if standing.status == "accepted":
        return f"Every {position} holds it."
    if standing.status == "defeated" and first.status == "defeated":
        return f"No {position} holds it."
    if standing.status == "defeated":
        return f"No {position} holds it, though nothing that goes with one need be against it."
    return f"No {position} holds it, but not every one is against it."


def is_met(step: Step) -> bool:
    """Tell whether a need or a consequence is harmless because the other claim stands."""
    return step.status == "defeated" and step.fate == "accepted"


def is_idle(step: Step) -> bool:
    """Tell whether a step only says that something undisputed stands."""
    if step.left_out:
        return False
    if step.kind in ("need", "consequence"):
        return is_met(step) and all(map(is_idle, step.steps))
    if step.kind == "no-support":
        below = (it for support in step.steps for it in support.steps)
        return step.status == "defeated" and not step.again and all(map(is_idle, below))
    return False


def _reason(root: Step) -> str:
    if root.status == "accepted":
        return _why_accepted(root)
    decisive: Status = "accepted" if root.status == "defeated" else "undecided"
    found = [step for step in root.steps if step.status == decisive]
    told = _why_not(root, found)
    if not told:
        return "Nothing decides on it."
    joined = listed(told)
    return f"{joined[:1].upper()}{joined[1:]}{_end(root, found)}"


def _end(root: Step, found: list[Step]) -> str:
    """Say why what is against a claim was not answered."""
    if root.status == "undecided":
        return ", as the dispute goes in a circle."
    if any(step.kind not in OBJECTIONS for step in found):
        return "."
    them = "it" if len(found) + root.left_out == 1 else "them"
    if any(not is_idle(it) for step in found for it in step.steps):
        return f", and no answer to {them} holds."
    return f", and nothing on the map answers {them}."


def _why_not(root: Step, found: list[Step]) -> list[str]:
    """Say what is against a claim and stands, or is open."""
    count = {
        kind: sum(step.kind == kind for step in found)
        for kind in ("attack", "rival", "need", "consequence", "no-support")
    }
    objections = count["attack"] + root.left_out
    told: list[str] = []
    if objections:
        told.append(_some(root, objections, "objection to it", "objections to it"))
    if count["rival"]:
        told.append(_some(root, count["rival"], "rival of it", "rivals of it"))
    for kind, one, many in _BOUND:
        if number := count[kind]:
            told.append(_bound(root, number, one, many))
    if count["no-support"]:
        sure = "stands" if root.status == "defeated" else "is sure to stand"
        told.append(f"no support of it {sure}")
    return told


_BOUND = (
    ("need", "a support that it needs", "{} supports that it needs"),
    ("consequence", "a claim that it supports", "{} claims that it supports"),
)


def _some(root: Step, number: int, one: str, many: str) -> str:
    stands, stand = ("stands", "stand") if root.status == "defeated" else ("is open", "are open")
    return counted(number, f"{{}} {one} {stands}", f"{{}} {many} {stand}")


def _bound(root: Step, number: int, one: str, many: str) -> str:
    """Say that a claim falls, or may fall, with others that it is bound to."""
    if root.status == "defeated":
        return counted(number, f"{one} falls", f"{many} fall")
    return f"it may fall with {counted(number, one, many)}"


def _why_accepted(root: Step) -> str:
    objections = [step for step in root.steps if step.kind in OBJECTIONS]
    count = len(objections) + root.left_out
    aside = sum(step.status != "defeated" for step in objections)
    if not count:
        told = "nothing on the map is an objection to it"
    elif not aside:
        all_of_them = "both" if count == 2 else "all {}"
        told = counted(
            count, "the one objection to it is answered",
            f"{all_of_them} objections to it are answered",
        )  # fmt: skip
    else:
        of_all = f"of the {number_word(count)} objections to it, " if count > 1 else ""
        told = of_all + counted(
            aside, "{} objection is set aside, not answered",
            "{} are set aside, not answered",
        )  # fmt: skip
    more: list[str] = [told]
    if needs := sum(step.kind == "need" and is_met(step) for step in root.steps):
        more.append(
            counted(needs, "the support that it needs stands",
                    "the {} supports that it needs stand")
        )  # fmt: skip
    if held := sum(step.kind == "consequence" and is_met(step) for step in root.steps):
        more.append(
            counted(held, "what it supports stands", "the {} claims that it supports stand")
        )
    if any(step.kind == "need" and not is_met(step) for step in root.steps):
        more.append("it need not fall with a support")
    if any(step.kind == "consequence" and not is_met(step) for step in root.steps):
        more.append("it need not fall with what it supports")
    if any(step.kind == "no-support" for step in root.steps):
        more.append("a support of it stands")
    joined = listed(more)
    return f"{joined[:1].upper()}{joined[1:]}."
