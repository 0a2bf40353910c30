"""A reader of GIFT for tests, by the rules of Moodle's own (`question/format/gift/format.php`)."""

from __future__ import annotations

import re
from dataclasses import dataclass

SIGNS = ":#={}~"
WEIGHTS = {
    100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
    12.5, 11.11111, 10, 5, 0,
}  # fmt: skip
"""The shares that Moodle takes, positive or negative."""

FORMATS = ("html", "moodle", "plain", "markdown")


@dataclass(frozen=True)
class Read:
    """A question as Moodle would import it; `weights` are in percent, by answer in order."""

    name: str
    format: str
    text: str
    single: bool
    answers: tuple[str, ...]
    weights: tuple[float, ...]
    feedback: str


def read(data: bytes) -> list[Read]:
    found: list[Read] = []
    block: list[str] = []
    for line in [*data.decode("utf-8").split("\n"), ""]:
        if line.strip():
            block.append(line.strip())
        elif block:
            found.append(question("\n".join("" if it.startswith("//") else it for it in block)))
            block = []
    return found


def hidden(text: str) -> str:
    """Replace escaped signs by placeholders, a private character each."""
    text = text.replace("\\\\", "\ue000")
    for number, sign in enumerate(SIGNS, start=1):
        text = text.replace(f"\\{sign}", chr(0xE000 + number))
    return text.replace("\\n", chr(0xE007)).replace("\ue000", "\\")


def restored(text: str) -> str:
    for number, sign in enumerate(SIGNS, start=1):
        text = text.replace(chr(0xE000 + number), sign)
    return text.replace(chr(0xE007), "\n").strip()


def formatted(text: str, default: str) -> tuple[str, str]:
    if text.startswith("["):
        name = text[1 : text.find("]")]
        if name in FORMATS:
            return restored(text[text.index("]") + 1 :]), name
    return restored(text), default


def question(block: str) -> Read:
    text = hidden(block)
    assert text.startswith("::")
    name, text = text[2:].split("::", 1)
    start, end = text.index("{"), text.index("}")
    assert text[end + 1 :].strip() == ""
    prompt, kind = formatted(text[:start].strip(), "moodle")
    body = text[start + 1 : end].strip()
    body, _, general = body.rpartition("####") if "####" in body else (body, "", "")
    assert "~" in body, "not a multiple choice"
    single = "=" in body
    answers, weights = [], []
    for one in filter(None, map(str.strip, body.replace("=", "~=").split("~"))):
        weight, told = 0.0, one
        if one.startswith("="):
            weight, told = 100.0, one[1:]
        elif share := re.match(r"%(-*[0-9]{1,2}\.?[0-9]*)%", one):
            weight, told = float(share[1]), one[share.end() :]
        answer, _, _ = told.partition("#")
        answers.append(formatted(answer.strip(), kind)[0])
        weights.append(weight)
    return Read(
        restored(name), kind, prompt, single, tuple(answers), tuple(weights),
        formatted(general.strip(), kind)[0],
    )  # fmt: skip
