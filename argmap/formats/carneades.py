"""Argument graphs of Carneades 4: statements, arguments for them, and issues between them.

What is argued for is supported, what is denied has a statement `¬…` in the same issue, and an
undercutter is what denies that an argument applies. What Carneades has no field for is kept as
metadata, where it lets anybody keep what they like: nothing of a debate is lost.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from argmap.formats.aspects import EVERYTHING
from argmap.formats.carneades_file import parse
from argmap.formats.carneades_writing import write
from argmap.formats.drafts import Draft
from argmap.formats.naming import claim_ids
from argmap.formats.yaml_comments import comments_in
from argmap.model import Citation, Claim, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.formats.carneades_graph import Argument, Graph, Name, Statement
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import ClaimType, RelationKind

__all__ = ["HOLDS", "read", "write"]

HOLDS = EVERYTHING

MOST_POSITIONS = 100
"""Positions of an issue that is read: each excludes each other."""

_NOT_APPLICABLE = re.compile(r"(?:¬|~|-|not )\s*app(?:licable)?\(.+\)|undercut\(.+\)")
"""Statements that say only that an argument does not apply."""


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read an argument graph. O(length); raises Refused for what is no YAML."""
    draft = Draft(text.file)
    graph = parse(text, draft)
    _Reader(graph, draft).read()
    if not (graph.statements or graph.assumptions):
        draft.problem("warning", "no-claims", "no claims are in this file", text.place(0))
    draft.losses += comments_in(text.in_lines())
    return draft.finish(rule)


_TOLD = [it.name for it in fields(Claim) if it.name not in ("id", "type", "text", "cites", "place")]
"""Fields of a claim that notes have as they are."""


class _Reader:
    def __init__(self, graph: Graph, draft: Draft) -> None:
        self.graph, self.draft = graph, draft
        self.argued_from = {it.text for argument in graph.arguments for it in argument.premises}
        self.argued_from |= {it.undercutter.text for it in graph.arguments if it.undercutter}
        self.assumed = {name for name, it in graph.statements.items() if it.is_assumed}
        self.assumed |= {it.text for it in graph.assumptions}
        self.used = self.argued_from | self.assumed
        self.at_issue: dict[str, Sequence[Name]] = {}
        self.denials = self._denials()
        self.undercuts = self._undercuts()

    def read(self) -> None:
        draft, graph = self.draft, self.graph
        draft.title = graph.title
        draft.question, draft.content_note = graph.notes.question, graph.notes.content_note
        self._sources()
        self._statements()
        self._assumptions()
        for argument in graph.arguments:
            self._argument(argument)
        for positions in graph.issues:
            self._issue(positions)

    def _denials(self) -> dict[str, str]:
        """Give for each statement that is only the denial of another which one that is."""
        return {
            name: it.notes.denies
            for name, it in self.graph.statements.items()
            if it.notes.denies in self.graph.statements and name not in self.used
        }

    def _undercuts(self) -> dict[str, Argument]:
        """Give for each statement that says only of one argument that it does not apply which.

        It is not argued from, and what argues for it is not that argument itself. What it is
        about is one relation, so that what argues for it can undercut that.
        """
        about: dict[str, list[Argument]] = {}
        for argument in self.graph.arguments:
            if argument.undercutter:
                about.setdefault(argument.undercutter.text, []).append(argument)
        premises = {it.text for argument in self.graph.arguments for it in argument.premises}
        at_issue = {it.text for positions in self.graph.issues for it in positions}
        says_more = premises | self.assumed | at_issue
        return {
            name: found[0]
            for name, found in about.items()
            if len(found) == 1
            and (found[0].is_linked or len(found[0].premises) < 2)
            and found[0].conclusion.text != name
            and name in self.graph.statements
            and name not in says_more
            and (_NOT_APPLICABLE.fullmatch(name) or self._is_bare(name))
        }

    def _is_bare(self, name: str) -> bool:
        return bool(_NOT_APPLICABLE.fullmatch(self.graph.statements[name].text))

    def _sources(self) -> None:
        """Add the references, and what metadata name as a source without more."""
        graph = self.graph
        named = [it.source for it in graph.statements.values()]
        titles = dict.fromkeys(title for title in (graph.source, *named) if title)
        known = {it.title: it for it in graph.references.values()}
        found = [*graph.references.values()]
        found += [
            Source("", title, url=title if re.fullmatch(r"https?://\S+", title) else "")
            for title in titles
            if title not in known
        ]
        ids, _ = claim_ids([(it.id, it.title) for it in found])
        made = [replace(it, id=name) for it, name in zip(found, ids, strict=True)]
        self.draft.sources = {it.id: it for it in made}
        self.by_key = {key: it.id for key, it in zip(graph.references, made, strict=False)}
        self.by_title = {it.title: it.id for it in reversed(made)}

    def _statements(self) -> None:
        graph, draft = self.graph, self.draft
        argued = {it.conclusion.text for it in graph.arguments}
        theses = {
            it.text
            for positions in graph.issues
            if len(positions) > 1 and not self.argued_from.intersection(it.text for it in positions)
            for it in positions
        }
        for name, it in graph.statements.items():
            if name in self.denials:
                continue
            if name not in self.undercuts:
                self._claim(it, "thesis" if name in theses else None)
            elif name not in argued or not (self._is_bare(name) or not it.text):
                told = f"`{name}`: {it.text}" if it.text else f"`{name}`"
                draft.loss("node", told, it.place)

    def _claim(self, it: Statement, supplied: ClaimType | None) -> None:
        cites = [cited for it in it.notes.cites for cited in self._cited(it)]
        if it.source:
            cites.append(Citation(self.by_title[it.source]))
        if supplied and it.type is None:
            self.draft.loss("type", f"`{it.name}` is a {supplied}", it.place)
        told = {name: getattr(it.notes, name) for name in _TOLD}
        if it.name in self.assumed and it.notes.weight is None:
            told["weight"] = 1.0
        self.draft.claim(
            it.name,
            it.text,
            name=_spoken(it.name),
            type=it.type or supplied,
            place=it.place,
            cites=tuple(cites),
            **told,
        )

    def _cited(self, cited: Citation) -> Iterator[Citation]:
        if cited.source in self.by_key:
            yield replace(cited, source=self.by_key[cited.source])
        else:
            message = f"there is no source `{cited.source}`"
            self.draft.problem("error", "unknown-id", message, cited.place, "add it to references")

    def _assumptions(self) -> None:
        """Add what is assumed without being a statement: a formula that the language puts so."""
        for name in self.graph.assumptions:
            if name.text in self.graph.statements or self.draft.has_claim(name.text):
                continue
            text = self._in_words(name.text)
            if text:
                self.draft.loss("text", f"`{name.text}`: {text}", name.place)
            self.draft.claim(name.text, text, name=_spoken(name.text), place=name.place, weight=1.0)

    def _in_words(self, formula: str) -> str:
        predicate, _, rest = formula.partition("(")
        arguments = _arguments(rest.removesuffix(")")) if rest else []
        pattern = self.graph.language.get(f"{predicate}/{len(arguments)}", "")
        words = iter(arguments)
        return re.sub("%[sv]", lambda it: next(words, it[0]), pattern)

    def _is_known(self, name: Name) -> bool:
        if name.text in self.graph.statements or self.draft.has_claim(name.text):
            return True
        message, hint = f"there is no statement `{name.text}`", "declare it under `statements:`"
        self.draft.problem("error", "unknown-id", message, name.place, hint)
        return False

    def _argument(self, it: Argument) -> None:
        """Add the relations that an argument is: one, or one a premise where each is enough."""
        cut = it.undercutter
        named = (it.conclusion, *it.premises, *([cut] if cut else []))
        if [name for name in named if not self._is_known(name)]:
            return
        premises = [name.text for name in it.premises]
        if not premises:
            premises = [f"\x00{it.name}"]
            self.draft.claim(premises[0], "", name=it.name, place=it.place)
        kind, target = self._aim(it.conclusion.text)
        groups = [premises] if it.is_linked else [[premise] for premise in premises]
        for number, group in enumerate(groups):
            key = it.name if number == 0 else f"\x00{it.name} {number}"
            name = it.name if len(groups) == 1 else ""
            self.draft.relation(
                kind, group, target, key=key, name=name, scheme=it.scheme, place=it.place
            )
            if cut and cut.text not in self.undercuts:
                self.draft.relation("undercut", [cut.text], key, place=cut.place)

    def _aim(self, conclusion: str) -> tuple[RelationKind, str]:
        if conclusion in self.undercuts:
            return "undercut", self.undercuts[conclusion].name
        if conclusion in self.denials:
            return "attack", self.denials[conclusion]
        return "support", conclusion

    def _issue(self, issue: Sequence[Name]) -> None:
        """Let each position attack each other."""
        positions: list[Name] = []
        for name in issue:
            if not self._is_known(name):
                continue
            if self.at_issue.setdefault(name.text, issue) is not issue:
                message = f"`{name.text}` is already a position of another issue"
                self.draft.problem("error", "two-issues", message, name.place, "keep it in one")
            elif name.text not in self.denials:
                positions.append(name)
        if len(positions) > MOST_POSITIONS:
            message = f"an issue with {len(positions):,} positions; {MOST_POSITIONS} are read"
            place = positions[MOST_POSITIONS].place
            self.draft.problem("error", "too-large", message, place, "split the issue")
            return
        for name in positions:
            for other in positions:
                if other.text != name.text:
                    self.draft.relation("attack", [name.text], other.text, place=name.place)


def _spoken(name: str) -> str:
    """Give what an id is made of: of `¬jog`, `not-jog`."""
    return name.replace("¬", "not ")


def _arguments(text: str) -> list[str]:
    """Split at the commas that are not in brackets."""
    found, depth, start = [], 0, 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            found.append(text[start:at])
            start = at + 1
    return [*found, text[start:]]
