"""Which arguments stand: abstract argumentation frameworks (Dung 1995) and their semantics.

Frameworks here are plain numbers without names; how a debate becomes one is no part of it.
"""
