"""Ranked full-text search: words as a person types them -> claims, and where they were found."""
