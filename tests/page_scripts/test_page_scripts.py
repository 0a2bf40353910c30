"""The parts of the page's script that need no page, tested by Node alone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.browser.needs import without

HERE = Path(__file__).parent
MOST_SECONDS = 120


def test_the_scripts_that_need_no_page() -> None:
    node = shutil.which("node")
    if node is None:
        without("node", "nodejs")
    files = sorted(str(path) for path in HERE.glob("*.test.mjs"))
    assert len(files) == 4
    done = subprocess.run(  # noqa: S603 - the project's own tests, by Node
        [node, "--test", *files], capture_output=True, text=True, timeout=MOST_SECONDS, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
