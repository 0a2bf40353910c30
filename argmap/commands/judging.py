"""The options that say how a debate is judged."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.semantics.status import Supports

SupportsOption = Annotated[Supports, typer.Option("--supports", help="What a support means.")]

ExclusiveOption = Annotated[bool, typer.Option("--exclusive", help="Let theses attack each other.")]
