"""Cypher over debates, by an embedded Ladybug database: what may be asked, and how it is answered."""
