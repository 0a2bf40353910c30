"""Cypher over debates, by Ladybug in memory: what may be asked, and how it is answered."""
