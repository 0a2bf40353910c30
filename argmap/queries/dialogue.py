"""A dispute as a dialogue: indented lines of objections and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.short_reasons import is_idle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.queries.explanation_words import Words
    from argmap.queries.steps import Step

Line = tuple[int, str]
"""How deep a paragraph stands, and what it says."""

DEEPEST = 8
"""Levels that are indented further; a longer exchange stays there."""


def dialogue(words: Words, root: Step) -> list[Line]:
    """Tell the dispute about a claim. Linear in its steps."""
    return list(_lines(words, root, root, 0))


def _lines(words: Words, root: Step, parent: Step, depth: int) -> Iterator[Line]:
    for step in parent.steps:
        if is_idle(step):
            continue  # that an undisputed claim stands needs no words
        yield depth, _line(words, root, parent, step)
        yield from _lines(words, root, step, min(depth + 1, DEEPEST))
    if parent.left_out:
        yield depth, f"({parent.left_out} more, not shown)"


def _line(words: Words, root: Step, parent: Step, step: Step) -> str:
    if words.formal:
        return _formal(words, step)
    return f"{_opening(root, parent, step)}: {_plain(words, root, parent, step)}"


def _opening(root: Step, parent: Step, step: Step) -> str:
    if parent.kind in ("need", "consequence") and step.role == parent.role:
        return "Because" if parent.status == "accepted" else "Objection"
    if step.kind == "support":
        return "Support"
    if step.role == root.role:
        return "Answer"
    return "Objection" if parent is root else "But"


def _plain(words: Words, root: Step, parent: Step, step: Step) -> str:
    if step.kind == "loss":
        return f"that needs {words.named(step.claims)}, which {_falls(step)}{_again(root)}."
    if step.kind in ("need", "consequence", "no-support"):
        told = _standing_or_falling(words, _subject(words, root, parent, step), step)
        return f"{told.rstrip('.')}{_again(root)}." if step.again else told
    if step.claims == root.claims:
        return f"{words.named(step.claims)} itself{_itself(root)}."
    if step.again:
        return f"{words.named(step.claims)} again{_again(root)}."
    rival = "a rival: " if step.kind == "rival" else ""
    told = f"{rival}{words.said(step.claims)}"
    told += _aim(words, parent, step) if told.endswith("]") else f".{_aim(words, parent, step)}"
    is_aside = root.status == "accepted" and step.status == "undecided" and not step.steps
    return f"{told} (This is set aside, not answered.)" if is_aside else told


def _standing_or_falling(words: Words, subject: str, step: Step) -> str:
    """Say with what a claim would fall, and what became of that."""
    if step.kind == "no-support":
        if step.status == "accepted":
            return f"nothing that supports {subject} stands."
        return f"{subject} needs a support that stands."
    verb, noun = "needs", "this support"
    if step.kind == "consequence":
        verb, noun = "supports", "this"
        subject = f"{words.partners(step.relation, step.on)}{subject}"
    if words.knows(step.claims):
        return f"{subject} {verb} {words.named(step.claims)}, which {_falls(step)}."
    return f"{subject} {verb} {noun}, which {_falls(step)}: {words.said(step.claims)}"


def _subject(words: Words, root: Step, parent: Step, step: Step) -> str:
    if parent is root:
        return "it"
    return "that" if parent.claims == (step.on,) else words.named([step.on])


def _itself(root: Step) -> str:
    if root.status == "undecided":
        return _again(root)
    end = ", but falls" if root.status == "defeated" else ""
    return f" is against that{end}"


def _falls(step: Step) -> str:
    """Say what became of the claim with which another would fall."""
    fates = {"accepted": "stands", "defeated": "falls", "undecided": "is open"}
    return fates[step.fate or step.status]


def _again(root: Step) -> str:
    return ": here the circle closes" if root.status == "undecided" else ", as above"


def _aim(words: Words, parent: Step, step: Step) -> str:
    """Say what exactly a step is against, where that is not plain."""
    if step.kind == "attack" and len(parent.claims) > 1:
        return f" That is against `{step.on}`."
    if step.kind != "undercut":
        return ""
    relation = words.debate.relation[step.on]
    premises = words.named(relation.premises)
    are, have = ("it is", "it has") if len(relation.premises) == 1 else ("they are", "they have")
    if relation.kind == "undercut":
        return f" That does not deny {premises}, but that {have} force here."
    noun = "an objection to" if relation.kind == "attack" else "a support of"
    return f" That does not deny {premises}, but that {are} {noun} `{relation.target}`."


def _formal(words: Words, step: Step) -> str:
    side = "P" if step.role == "proponent" else "O"
    head = f"{side} ({words.status[step.status]})"
    by = f" by `{step.relation}`" if step.relation else ""
    if step.kind == "no-support":
        told = f"no evidence for `{step.on}`"
    elif step.kind == "loss":
        told = f"{words.named(step.claims)} is out"
    elif step.kind in ("need", "consequence"):
        kind = "necessary support" if step.kind == "need" else "deductive support"
        told = f"{kind}{by}: {words.said(step.claims)}"
    elif step.again:
        told = words.named(step.claims)
    else:
        aim = f", {step.kind}s" if step.kind in ("attack", "undercut", "support") else ", rival of"
        told = f"{words.said(step.claims)}{aim} `{step.on}`"
    return f"{head} {told}{' (see above)' if step.again else ''}"
