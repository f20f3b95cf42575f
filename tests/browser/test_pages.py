"""Every page of HTML as a browser shows and prints it: nothing asked for, nothing complained of, nothing cut."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from demonstration import page as made
from demonstration import pages
from playwright.sync_api import ConsoleMessage, Page, Request, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
POPPLER = shutil.which("pdftotext")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="apt-get install chromium fonts-noto-cjk")

PHONE, LAPTOP, PAPER, BROAD_PAPER = 390, 1280, 680, 1009
"""Widths in pixels; those of paper are A4 within its margins, upright and on its side."""
VIOLATIONS = {"resultTypes": ["violations"]}
CONTRAST = {**VIOLATIONS, "runOnly": ["color-contrast"]}
A4 = {"595.92 x 841.92", "594.96 x 841.92"}
SIDEWAYS = (
    "[...document.querySelectorAll('main, table, figure, svg')].map(e => e.getBoundingClientRect().right)"
    ".concat(document.documentElement.scrollWidth).filter(right => right > innerWidth + 0.5)"
)


class Tab:
    """A page of a browser, with what it asked for and complained of."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        self._file = folder / "page.html"
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", self._see)

    def _hear(self, message: ConsoleMessage) -> None:
        self.said.append(message.text)

    def _see(self, request: Request) -> None:
        self.asked.append(request.url)

    def show(self, html: str, width: int = LAPTOP) -> None:
        """Opens the page from a file, as people do."""
        self.said.clear()
        self.asked.clear()
        self._file.write_text(html, encoding="utf-8")
        self.page.emulate_media(media="screen", color_scheme="light")
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.goto(self._file.as_uri())

    @property
    def address(self) -> str:
        """Where the page lies: the only thing that it may ask for."""
        return self._file.as_uri()

    def too_wide(self, width: int) -> list[float]:
        """The right edges of what does not fit that width."""
        self.page.set_viewport_size({"width": width, "height": 900})
        found: list[float] = self.page.evaluate(SIDEWAYS)
        return found

    def faults(self, options: Mapping[str, object] = VIOLATIONS) -> str:
        """What axe finds, a line each."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(Axe().axe_script)
        found = self.page.evaluate("options => axe.run(options)", dict(options))["violations"]
        return "\n".join(f"{one['id']}: {one['nodes'][0]['html']}" for one in found)


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """One browser for all pages; without its sandbox, which root does not get."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield Tab(browser.new_page(), tmp_path_factory.mktemp("browser"))
        browser.close()


@pytest.fixture(autouse=True)
def pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CARE_DIR", "CARE_LANG", "CARE_TODAY", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("line", pages())
def test_a_page_is_quiet_fits_and_can_be_read_by_everybody(line: str, language: str, tab: Tab) -> None:
    tab.show(made(line, language))
    assert (tab.said, tab.asked) == ([], [tab.address])
    assert tab.faults() == ""
    assert tab.too_wide(PHONE) == []
    tab.page.emulate_media(color_scheme="dark")
    assert tab.faults(CONTRAST) == ""
    tab.page.emulate_media(media="print", color_scheme="light")
    broad = tab.page.evaluate("document.body.classList.contains('broad')")
    assert tab.too_wide(BROAD_PAPER if broad else PAPER) == []


@pytest.mark.skipif(POPPLER is None, reason="apt-get install poppler-utils")
@pytest.mark.parametrize("line", ["member list", "fund ledger --period 2026", "due visits --month 7 --all"])
def test_a_long_table_is_printed_on_a4_with_its_heads_on_every_page(line: str, tab: Tab, tmp_path: Path) -> None:
    html = made(line, "zh")
    tab.show(html)
    tab.page.emulate_media(media="print")
    path = tmp_path / "page.pdf"
    tab.page.pdf(path=path, prefer_css_page_size=True)
    (size,) = re.findall(r"Page size: +(\S+ x \S+)", _run("pdfinfo", str(path)))
    assert sorted(size.split(" x ")) in [sorted(each.split(" x ")) for each in A4]
    sheets = _run("pdftotext", "-layout", str(path), "-").split("\f")[:-1]
    assert len(sheets) > 1
    headings = re.findall('<th scope="col"[^>]*>([^<]+)', html)
    assert all(heading in sheet for sheet in sheets[:-1] for heading in headings)
    names = re.findall('<th scope="row"[^>]*>([^<]+)', html)
    assert len(names) > 20
    assert all("".join(name.split()) in re.sub(r"\s", "", "".join(sheets)) for name in names)


def _run(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def test_what_a_page_should_not_do_is_seen(tab: Tab) -> None:
    html = made("status", "en").replace("<main>", '<main><img src="http://localhost:9/x"><p class="soon">' + "x" * 900)
    html = html.replace("overflow-wrap: anywhere", "overflow-wrap: normal")
    tab.show(html)
    assert tab.said
    assert "image-alt" in tab.faults()
    assert tab.too_wide(PHONE)
