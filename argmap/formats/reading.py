"""What comes of reading a file of any format: a debate, what is wrong, and what was lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.model import ArgumentMap

if TYPE_CHECKING:
    from argmap.formats.losses import Loss, Outcome
    from argmap.model import Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """A debate as far as it could be read, its problems by place, and the losses on the way.

    With a problem that is an error the debate cannot be used; warnings are told, and it can.
    `format` is the name of the file's format, "" if none could be told.
    """

    debate: ArgumentMap = field(default_factory=ArgumentMap)
    problems: tuple[Problem, ...] = ()
    losses: tuple[Loss, ...] = ()
    format: str = ""

    @property
    def is_usable(self) -> bool:
        """Tell whether there is no error."""
        return not any(problem.severity == "error" for problem in self.problems)

    @property
    def lost(self) -> dict[Outcome, int]:
        """Count the losses by what became of things, in the order of `losses.OUTCOMES`."""
        if not self.losses:
            return {}
        from argmap.formats.losses import OUTCOMES

        numbers: Counter[Outcome] = Counter()
        for loss in self.losses:
            numbers[loss.outcome] += loss.times
        return {outcome: numbers[outcome] for outcome in OUTCOMES if numbers[outcome]}
