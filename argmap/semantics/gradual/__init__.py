"""How strong each claim is, as a number in [0, 1], by a named gradual semantics.

Works on integer graphs (`bipolar`): a semantics (`definitions`) is evaluated (`evaluating`), and
a score is explained by what contributes to it (`attribution`).
"""
