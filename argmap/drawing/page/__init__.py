"""What the interactive page is made of: its shell, its style, its script, its words and data."""
