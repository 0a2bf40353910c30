"""The command line: one verb a file."""

from argmap.commands.app import main

__all__ = ["main"]
