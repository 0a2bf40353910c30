"""Which of the reader's files is the copy of which source, and what to say about the findings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.checks import by_place
from argmap.checks.folding import fold
from argmap.checks.layout import title_ends
from argmap.checks.passages import fingerprint
from argmap.model import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.checks.passages import Checked, Copy, Verification
    from argmap.model import ArgumentMap, Source


def match_texts(
    debate: ArgumentMap, named_texts: Mapping[str, str]
) -> tuple[dict[str, str], list[Problem]]:
    """Give the file's name by source id, and a problem for each file that belongs to none or many.

    A file belongs to the source whose title is one of its first lines, else to the source whose
    id is the file's name without suffix. Copies of one text count as one file. O(length).
    """
    problems: list[Problem] = []
    claimants: dict[str, list[str]] = {}
    for name, text in named_texts.items():
        owners = _owners(debate, name, text)
        if len(owners) == 1:
            claimants.setdefault(owners[0].id, []).append(name)
        else:
            problems.append(_unowned(debate, name, owners))
    matched: dict[str, str] = {}
    for source in debate.sources:
        names = _best(source, claimants.get(source.id, []), named_texts)
        if len(names) == 1:
            matched[source.id] = names[0]
        elif names:
            message = f"{', '.join(map(_quoted, names))} all belong to the source `{source.id}`"
            hint = "give only the file that was cited"
            problems.append(Problem("warning", "copy-ambiguous", message, Place(names[0]), hint))
    return matched, problems


def findings(debate: ArgumentMap, verification: Verification) -> list[Problem]:
    """Say what was found amiss, sorted by place; a citation that was found says nothing."""
    problems = [_copy_problem(copy) for copy in verification.copies if copy.kind]
    problems += [_differs(copy) for copy in verification.copies if copy.differs and not copy.kind]
    without: set[str] = set()
    for checked in verification.citations:
        source = checked.citation.source
        if checked.outcome != "no-text":
            problems += _citation_problem(checked)
        elif source not in without:
            without.add(source)
            problems += _no_copy(debate.source[source], verification)
    return by_place(problems)


def _owners(debate: ArgumentMap, name: str, text: str) -> list[Source]:
    first = title_ends(text.splitlines())
    titled = [source for source in debate.sources if fold(source.title) in first]
    named = [source for source in debate.sources if source.id == stem(name)]
    both = [source for source in named if source in titled]
    return both or titled or named


def stem(name: str) -> str:
    """Give a file's name without folders and its last suffix, whichever slashes it has."""
    last = re.split(r"[/\\]", name)[-1]
    return re.sub(r"(?<=.)\.[^.]*$", "", last)


def _unowned(debate: ArgumentMap, name: str, owners: list[Source]) -> Problem:
    place = Place(name)
    if owners:
        ids = ", ".join(f"`{source.id}`" for source in owners)
        message = f"this text holds the titles of several sources: {ids}"
        hint = "keep one article a file, or name the file after its source's id"
        return Problem("warning", "copy-ambiguous", message, place, hint)
    ids = ", ".join(source.id for source in debate.sources[:6])
    hint = "put the source's title in the first line, or name the file after its id"
    hint += f" ({ids}{', …' if len(debate.sources) > 6 else ''})" if ids else ""
    message = "this text belongs to no source of the debate"
    return Problem("warning", "copy-unmatched", message, place, hint)


def _best(source: Source, names: list[str], texts: Mapping[str, str]) -> list[str]:
    """Leave one name where that is safe: named after the source, or all copies of one text."""
    if len(names) > 1:
        if len(named := [name for name in names if stem(name) == source.id]) == 1:
            return named
        if len({fingerprint(texts[name], source.title) for name in names}) == 1:
            return names[:1]
    return names


def _quoted(name: str) -> str:
    return f"`{name}`"


def _citation_problem(checked: Checked) -> list[Problem]:
    citation = checked.citation
    passage = f"“{' … '.join(part for part in (citation.start, citation.end) if part)}”"
    place, cited = citation.place, f"cited by `{checked.claim}` from `{citation.source}`"
    if checked.outcome == "elsewhere":
        message = f"{passage}, {cited}, is not in {checked.named}"
        hint = f"it is {checked.where}"
        return [Problem("warning", "passage-elsewhere", message, place, hint)]
    if checked.outcome == "start-only":
        message = f"only the beginning of {passage}, {cited}, was found"
        return [Problem("warning", "passage-incomplete", message, place, f"it is {checked.where}")]
    if checked.outcome == "not-found":
        message = f"{passage}, {cited}, is not in the text"
        hint = checked.where or "copy the first and the last few words exactly"
        return [Problem("error", "passage-not-found", message, place, hint)]
    if checked.outcome == "no-fragments":
        message = f"a citation of `{citation.source}` in `{checked.claim}` has no start words"
        hint = "add `start:` with the first few words of the passage"
        return [Problem("warning", "unlocated-citation", message, place, hint)]
    return []


def _no_copy(source: Source, verification: Verification) -> list[Problem]:
    if any(copy.source == source for copy in verification.copies):
        return []  # it was given, and is no plain text
    message = f"no copy of `{source.id}` was given, so its citations were not compared"
    hint = f"save “{source.title}” as plain text and name the file {source.id}.txt"
    return [Problem("note", "no-copy", message, source.place, hint)]


def _copy_problem(copy: Copy) -> Problem:
    message = f"the copy of `{copy.source.id}` is {copy.kind}, not plain text"
    hint = "save the page as text, or copy the article into a plain text file"
    return Problem("warning", "copy-not-text", message, copy.source.place, hint)


def _differs(copy: Copy) -> Problem:
    message = f"the copy of `{copy.source.id}` is not the text that was cited"
    hint = f"its fingerprint is {copy.fingerprint}, not {copy.source.fingerprint}"
    return Problem("note", "copy-differs", message, copy.source.place, hint)
