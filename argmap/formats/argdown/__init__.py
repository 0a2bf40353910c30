"""Argdown (Betz & Voigt, argdown.org): a text of statements and arguments, read and written.

Reading goes in steps, each a module: `scan` (text -> `tokens`) -> `blocks` and `pcs`, by `stream`
and `content` (tokens -> `collect`) -> `read` with `transform` (-> `document`: what the text says)
-> `debate` with `claims`, `steps` and `values` (what of it a debate holds). `write` goes back.
"""

from argmap.formats.argdown.debate import read
from argmap.formats.argdown.write import HOLDS, write

__all__ = ["HOLDS", "read", "write"]
