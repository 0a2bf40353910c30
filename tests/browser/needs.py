"""Programs that tests need besides Python: without one they are skipped, but never in CI."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def without(program: str, package: str) -> NoReturn:
    """End a test for want of a program; `package` is the one of Debian that holds it."""
    told = f"there is no {program} on this machine (Debian: apt-get install {package})"
    if os.environ.get("CI"):
        pytest.fail(told)
    pytest.skip(told)
