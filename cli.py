"""Launcher: `python cli.py …` is `argmap …`, from a checkout without installing it."""

from argmap.commands import main

if __name__ == "__main__":
    main()
