"""What a semantics says of a claim, in words for people."""

from __future__ import annotations

from typing import Literal, get_args

Status = Literal["accepted", "defeated", "undecided"]
STATUSES: tuple[Status, ...] = get_args(Status)
