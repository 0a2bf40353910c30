"""What a conversion loses, changes or adds, each with its place in the input."""

from __future__ import annotations

import json
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from argmap.model import NOWHERE, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Outcome = Literal["dropped", "changed", "supplied"]
"""`dropped` is gone, `changed` says less or something else, `supplied` was not in the input."""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


class Code(NamedTuple):
    """What a kind of loss is: what becomes of what, and how one and several are called."""

    outcome: Outcome
    one: str
    many: str


def _dropped(one: str, many: str = "") -> Code:
    return Code("dropped", one, many or f"{one}s")


def _changed(one: str, many: str) -> Code:
    return Code("changed", one, many)


def _supplied(one: str, many: str) -> Code:
    return Code("supplied", one, many)


CODES: dict[str, Code] = {
    # Fields of argmap's own model that a format has no room for.
    "title": _dropped("title"),
    "question": _dropped("question"),
    "content-note": _dropped("content note"),
    "source": _dropped("source"),
    "source-detail": _dropped("detail of a source", "details of sources"),
    "citation": _dropped("citation"),
    "passage": _dropped("passage of a citation", "passages of citations"),
    "speaker": _dropped("speaker"),
    "evidence": _dropped("kind of evidence", "kinds of evidence"),
    "principle": _dropped("principle"),
    "tag": _dropped("tag"),
    "risk": _dropped("description of a risk", "descriptions of risks"),
    "weight": _dropped("weight"),
    "scheme": _dropped("scheme"),
    "support": _dropped("support"),
    "claim-text": _dropped("claim's text", "claims' texts"),
    "claim-id": _dropped("claim's id", "claims' ids"),
    "relation-id": _dropped("relation's id", "relations' ids"),
    "claim-type": _changed("claim's type, now by its place", "claims' types, now by their place"),
    "linked-premises": _changed(
        "relation with linked premises, now one a premise",
        "relations with linked premises, now one a premise",
    ),
    "undercut": _changed(
        "undercut, now an attack on a premise", "undercuts, now attacks on premises"
    ),
    "wording": _changed("wording of a text", "wordings of texts"),
    "order": _changed("order of claims and relations", "orders of claims and relations"),
    # What foreign files have and the model does not.
    "comment": _dropped("comment"),
    "data": _dropped("key that argmap does not know", "keys that argmap does not know"),
    "node": _dropped("node that is no claim", "nodes that are no claims"),
    "edge": _dropped("edge that is no relation", "edges that are no relations"),
    "dangling": _dropped("relation to nowhere", "relations to nowhere"),
    "self-relation": _dropped("relation of a claim to itself", "relations of claims to themselves"),
    "same-premise": _dropped("premise given twice", "premises given twice"),
    "same-relation": _dropped("relation given twice", "relations given twice"),
    "support-of-relation": _dropped("support of a relation", "supports of relations"),
    "several-targets": _changed(
        "relation to several claims, now one for each", "relations to several claims, now one each"
    ),
    "dialogue": _dropped("part of a dialogue", "parts of a dialogue"),
    "rephrase": _dropped("rephrasing of a claim", "rephrasings of claims"),
    "preference": _dropped("preference"),
    "full-text": _dropped("text that a map was made of", "texts that maps were made of"),
    "scheme-kind": _changed("scheme, now the wider one", "schemes, now the wider ones"),
    "other-wording": _dropped("other wording of a claim", "other wordings of claims"),
    "link": _dropped("address of a link", "addresses of links"),
    "heading": _changed("heading, now a tag", "headings, now tags"),
    "heading-alone": _dropped("heading that makes no tag", "headings that make no tags"),
    "section": _dropped(
        "section of a further definition of a claim", "sections of further definitions of claims"
    ),
    "emphasis": _dropped("text's bold and italic marks", "texts' bold and italic marks"),
    "mention": _changed(
        "mention, now the words of its title", "mentions, now the words of their titles"
    ),
    "description": _dropped(
        "description of a reconstructed argument", "descriptions of reconstructed arguments"
    ),
    "argument-type": _dropped(
        "type of a reconstructed argument", "types of reconstructed arguments"
    ),
    "inference-rule": _dropped(
        "inference rule beside the scheme", "inference rules beside the schemes"
    ),
    "entailment": _changed("entailment, now a support", "entailments, now supports"),
    "contrary": _changed(
        "pair of contrary claims, now two attacks", "pairs of contrary claims, now two attacks each"
    ),
    "contradiction": _changed(
        "contradiction, now two attacks", "contradictions, now two attacks each"
    ),
    "support-of-argument": _changed(
        "support of an argument, now of its conclusion",
        "supports of arguments, now of their conclusions",
    ),
    "attack-on-argument": _changed(
        "attack on an argument, now an undercut of its last step",
        "attacks on arguments, now undercuts of their last steps",
    ),
    "undercut-of-claim": _changed(
        "undercut of a claim, now of what it supports or attacks, or an attack on it",
        "undercuts of claims, now of what they support or attack, or attacks on them",
    ),
    "character": _changed(
        "character that no text can have, now \N{REPLACEMENT CHARACTER}",
        "characters that no text can have, now \N{REPLACEMENT CHARACTER}",
    ),
    # What the model needs and the file does not say.
    "type": _supplied("claim's type", "claims' types"),
    "kind": _supplied("relation's kind", "relations' kinds"),
    "id": _supplied("claim's id", "claims' ids"),
    "text": _supplied("claim's text", "claims' texts"),
    "stance": _supplied("claim's stance", "claims' stances"),
}
"""Every kind of loss by its code; codes are stable."""


class Loss(NamedTuple):
    """What is not in the output as it is in the input; `detail` says which it is.

    It may stand for several of the same, `times`: then `place` is that of the first.
    """

    code: str
    detail: str = ""
    place: Place = NOWHERE
    times: int = 1

    @property
    def outcome(self) -> Outcome:
        """What became of it."""
        return CODES[self.code].outcome


MOST_LINES = 5
"""Lines that a summary names for one kind of loss."""


def by_place(losses: Iterable[Loss]) -> list[Loss]:
    """Give the losses in the order of the input."""
    return sorted(losses, key=attrgetter("place.line", "place.column"))


def is_lossy(losses: Sequence[Loss]) -> bool:
    """Tell whether anything was dropped or changed; what was supplied is no loss."""
    return any(loss.outcome != "supplied" for loss in losses)


def summary(losses: Iterable[Loss], *, by_file: bool = False) -> Iterator[str]:
    """Give a line for each kind of loss: `dropped   3 comments (lines 4, 9 and 17)`.

    With `by_file` files are told instead of lines.
    """
    by_code: dict[str, list[Loss]] = {}
    for loss in losses:
        by_code.setdefault(loss.code, []).append(loss)
    for code in sorted(by_code, key=lambda code: OUTCOMES.index(CODES[code].outcome)):
        found = by_code[code]
        outcome, one, many = CODES[code]
        number = sum(loss.times for loss in found)
        counted = f"{number:,} {one if number == 1 else many}"
        yield f"{outcome:<9} {counted}{_files(found) if by_file else _lines(found)}"


def _lines(losses: Sequence[Loss]) -> str:
    lines = sorted({loss.place.line for loss in losses} - {0})
    if not lines:
        return ""
    if any(loss.times > 1 for loss in losses):
        return f" (from line {lines[0]} on)"
    if len(lines) == 1:
        return f" (line {lines[0]})"
    if len(lines) > MOST_LINES:
        shown = ", ".join(map(str, lines[:MOST_LINES]))
        return f" (lines {shown} and {len(lines) - MOST_LINES:,} more)"
    return f" (lines {', '.join(map(str, lines[:-1]))} and {lines[-1]})"


def _files(losses: Sequence[Loss]) -> str:
    files = list(dict.fromkeys(loss.place.file for loss in losses))
    return f" (in {files[0]})" if len(files) == 1 else f" (in {len(files):,} files)"


def report_text(losses: Sequence[Loss]) -> str:
    """Write every loss on a line: `place: outcome: what: which [code]`."""
    return "".join(f"{_line(loss)}\n" for loss in losses)


def _line(loss: Loss) -> str:
    place = f"{loss.place}: " if str(loss.place) else ""
    detail = f": {' '.join(loss.detail.split())}" if loss.detail else ""
    return f"{place}{loss.outcome}: {CODES[loss.code].one}{detail} [{loss.code}]"


def report_json(losses: Sequence[Loss]) -> str:
    """Write `{"version": 1, "losses": [{code, outcome, detail, times, file, line, column}, …]}`.

    The shape is stable: keys may be added, none is taken away while the version is 1.
    """
    records = [
        {
            "code": loss.code,
            "outcome": loss.outcome,
            "detail": loss.detail,
            "times": loss.times,
            "file": loss.place.file,
            "line": loss.place.line,
            "column": loss.place.column,
        }
        for loss in losses
    ]
    return json.dumps({"version": 1, "losses": records}, ensure_ascii=False, indent=2) + "\n"
