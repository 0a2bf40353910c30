"""Argdown (Voigt & Betz 2018, argdown.org): text -> tokens -> blocks -> document."""
