"""Questions about a debate, and their answers as values and as text."""
