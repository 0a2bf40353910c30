"""What would change the status of a claim, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.explanation_words import listed, number_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.queries.explanation_words import Words
    from argmap.semantics.flips import Change, Flip

MOST = 5
"""Claims of which each would do that are told; of more, the number is."""

MOST_NAMES = 10
"""Claims that are named in changes of several."""


def change_sentences(words: Words, found: Sequence[Flip]) -> Iterator[str]:
    """Say which claims a status hinges on, and what the smallest changes lead to."""
    if not found:
        yield "That was not found out in time."
    if any(flip.changes for flip in found) and not any(map(_may_be_single, found)):
        yield "No single claim decides it."
    told: dict[str, None] = {}
    known: set[tuple[Change, ...]] = set()
    for flip in found:
        if not flip.changes:
            told[_no_change(words, flip)] = None
        elif flip.changes not in known:
            known.add(flip.changes)
            told |= dict.fromkeys(_changes(words, flip))
    yield from told


def _may_be_single(flip: Flip) -> bool:
    """Tell whether the loss of one claim may lead to a goal, or was not ruled out."""
    return flip.least < 2 and not (flip.complete and not flip.changes)


def _no_change(words: Words, flip: Flip) -> str:
    aim = "change that"
    if not flip.goal.startswith("not "):
        aim = f"make it {words.status['accepted' if flip.goal == 'accepted' else 'defeated']}"
    if flip.complete and flip.goal == "not accepted":
        return "Only a new objection could change that."
    if flip.complete:
        return f"No loss of other claims would {aim}."
    if flip.least < 2:
        return f"Whether the loss of other claims would {aim} was not found out in time."
    least = number_word(flip.least)
    return f"To {aim}, {least} claims at least would have to fall; no more was searched."


def _changes(words: Words, flip: Flip) -> Iterator[str]:
    groups: dict[str, list[Change]] = {}
    for change in sorted(flip.changes, key=lambda it: (-len(it.ways(flip.goal)), _new(words, it))):
        groups.setdefault(_ending(words, change, flip), []).append(change)
    size = len(flip.changes[0].claims)
    told = 0
    for ending, changes in groups.items():
        if size == 1:
            yield _hinge(words, [change.claims[0] for change in changes], ending)
        elif not told:
            yield _together(words, changes, ending)
            told = len(changes)
    if size > 1 and told < len(flip.changes):
        yield f"There are {len(flip.changes) - told} more changes of {number_word(size)} claims."
    if flip.least < size:
        yield _ruled_out(flip)
    elif not flip.complete:
        yield "There may be more changes of this kind; the search for them was given up."


def _ruled_out(flip: Flip) -> str:
    if flip.least < 2:
        return "Whether fewer claims would do was not searched."
    least = number_word(flip.least)
    return f"Whether fewer claims would do is open: it takes {least} at least."


def _new(words: Words, change: Change) -> int:
    return sum(not words.knows([claim]) for claim in change.claims)


def _hinge(words: Words, claims: list[str], ending: str) -> str:
    if len(claims) == 1:
        return f"It hinges on {words.named(claims)}: if that were {ending}"
    return f"It hinges on each of {words.first(claims, MOST)}: if one of them were {ending}"


def _together(words: Words, changes: list[Change], ending: str) -> str:
    sets = [change.claims for change in changes]
    shared = [name for name in sets[0] if all(name in one for one in sets)]
    rests = [[name for name in one if name not in shared] for one in sets]
    if shared and len(rests) > 1 and all(len(rest) == 1 for rest in rests):
        more = len(rests) - MOST
        names = [words.named(rest) for rest in (rests[:MOST] if more > 1 else rests)]
        names += [f"{more} others"] if more > 1 else []
        them = "it" if len(shared) == 1 else "them"
        told = f"If {words.first(shared, MOST_NAMES)}, and with {them} "
        return f"{told}{listed(names, 'or')}, were {ending}"
    size = len(sets[0])
    both = "both" if size == 2 else f"all {number_word(size)}"
    told = f"If {words.first(sets[0], MOST_NAMES)} were {both} {ending}"
    if others := sets[1 : max(MOST_NAMES // size, 1)]:
        told += f" The same holds of {'; of '.join(words.named(it) for it in others)}"
        more = len(sets) - 1 - len(others)
        told += f"; and of {more} more such." if more else "."
    return told


def _ending(words: Words, change: Change, flip: Flip) -> str:
    """Say by which ways of losing the claims the goal is reached, and what then holds."""
    ways = change.ways(flip.goal)
    answered, left_out = words.status[change.answered], words.status[change.left_out]
    if len(ways) == 1:
        end, other = (answered, "left out") if ways[0] == "answered" else (left_out, "answered")
        return f"{ways[0]} (but not if {other}), it would be {end}."
    if answered == left_out:
        return f"answered or left out, it would be {answered}."
    return f"answered, it would be {answered}; left out, {left_out}."
