"""Argdown (Betz & Voigt, argdown.org): a text of statements and arguments, read and written.

Reading goes in steps, each a module: `scan` with `brackets` (text -> `tokens`) -> `blocks` and
`pcs`, by `stream` and `content` (tokens -> `collect`) -> `read` with `transform` (-> `document`:
what the text says) -> `debate` with `claims`, `steps` and `values` (what of it a debate holds).
`write` with `escape` goes back. Nothing is imported here, so that a document is read without what
debates need.
"""
