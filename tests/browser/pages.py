"""Pages to drive, and short words for what the tests look at in them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from argmap.drawing.html import render_html
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page, Request

    from argmap.model import ArgumentMap

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@cache
def debate() -> ArgumentMap:
    return bundled()


@cache
def bundled_page() -> str:
    return render_html(debate())


class Opened:
    """A page in the browser, with all that it complains of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.driver = page.context.new_cdp_session(page)
        self.forget()
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("request", self._on_request)
        page.on("dialog", lambda dialog: self.troubles.append(f"dialog: {dialog.message}"))

    def equip(self, size: tuple[int, int], *, touch: bool, script: bool, **settings: str) -> None:
        """Give the tab a screen of a size in pixels, and its reader these settings."""
        usual = dict.fromkeys(("media", "color_scheme", "reduced_motion", "contrast"), "null")
        self.page.emulate_media(**(usual | settings))  # type: ignore[arg-type]
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        fingers = {"enabled": touch, "maxTouchPoints": 5}
        self.driver.send("Emulation.setTouchEmulationEnabled", fingers)
        self.driver.send("Emulation.setScriptExecutionDisabled", {"value": not script})

    def touch(self, kind: str, *points: tuple[float, float]) -> None:
        """Let fingers come down, move or leave: `touchStart`, `touchMove`, `touchEnd`."""
        placed = [{"x": x, "y": y} for x, y in points]
        self.driver.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": placed})

    def tap(self, what: str) -> None:
        """Touch the middle of something."""
        x, y, width, height = self.place(what)
        self.touch("touchStart", (x + width / 2, y + height / 2))
        self.touch("touchEnd")

    def place(self, what: str) -> tuple[float, float, float, float]:
        """Give where something is in the window: left, top, width and height in pixels."""
        script = """what => { const box = document.querySelector(what).getBoundingClientRect();
          return [box.x, box.y, box.width, box.height]; }"""
        left, top, width, height = self.ask(script, what)
        return left, top, width, height

    def forget(self) -> None:
        self.troubles: list[str] = []
        self.requests = 0

    def _on_console(self, message: ConsoleMessage) -> None:
        # A violation of the Content-Security-Policy is an error in the console as well.
        self.troubles.append(f"{message.type}: {message.text}")

    def _on_request(self, _: Request) -> None:
        self.requests += 1

    def go(self, at: str) -> None:
        """Change the address's hash, as by hand, and wait until the page has taken it over."""
        script = """at => new Promise(done => {
          addEventListener('hashchange', () => done(), {once: true});
          if (location.hash === (location.hash = at)) done();
        })"""
        self.ask(script, f"#{at}")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def click(self, what: str) -> None:
        self.page.locator(what).first.click()

    def text(self, what: str) -> str:
        return self.page.locator(what).first.inner_text()

    def count(self, what: str) -> int:
        return self.page.locator(what).count()

    def ask(self, script: str, given: Any = None) -> Any:
        return self.page.evaluate(script, given)

    def wait(self, holds: str, given: Any = None) -> None:
        """Wait until a function of the page gives true, at each frame, for five seconds at most.

        Playwright's own way evaluates a text at each frame, which the page's policy forbids.
        """
        script = f"""given => new Promise((done, fail) => {{
          const holds = {holds}, end = performance.now() + 5000;
          const look = () => {{
            if (holds(given)) done();
            else if (performance.now() > end) fail(new Error('it does not come about'));
            else requestAnimationFrame(look);
          }};
          look();
        }})"""
        self.ask(script, given)

    def style(self, what: str, name: str) -> str:
        script = "([what, name]) => getComputedStyle(document.querySelector(what))[name]"
        return str(self.ask(script, [what, name]))

    def focus(self, claim: str) -> None:
        """Put the focus on a claim of the map as the keyboard does."""
        self.ask("id => document.getElementById('claim-' + id).focus()", claim)

    @property
    def focused(self) -> str:
        """The id of the element that has the focus."""
        return str(self.ask("document.activeElement.id"))

    @property
    def selected(self) -> str:
        """The id of the claim that is selected, "" if none is."""
        found = self.ask("[...document.querySelectorAll('g.claim.now')].map(g => g.id.slice(6))")
        assert len(found) <= 1
        return found[0] if found else ""

    @property
    def address(self) -> str:
        """The address's hash, once the page has had the time to write it."""
        self.page.wait_for_timeout(300)
        return str(self.ask("location.hash"))

    def with_class(self, name: str, *, kind: str = "claim") -> set[str]:
        """Give the ids of the claims or relations of the map that have a class."""
        script = (
            "([kind, name]) => [...document.querySelectorAll(`g.${kind}.${name}`)].map(g=>g.id)"
        )
        return {found.removeprefix(f"{kind}-") for found in self.ask(script, [kind, name])}

    @property
    def map_is_shown(self) -> bool:
        """Tell whether the map can be seen and used, or lies under the list."""
        return not self.ask("document.getElementById('map').inert")

    @property
    def spoken(self) -> str:
        return str(self.ask("document.getElementById('said').textContent"))
