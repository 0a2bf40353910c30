"""`argmap schema`: the JSON Schema of a debate's file, for editors."""

from __future__ import annotations

import json

from argmap.commands.terminal import write
from argmap.store.schema import json_schema


def schema() -> None:
    """Print the JSON Schema of the debate's file.

    Saved as argmap.schema.json beside a debate, it lets editors complete and check it.
    """
    write(json.dumps(json_schema(), indent=2) + "\n")
