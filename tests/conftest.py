"""What every test may ask for: golden pages, and Hypothesis behaving the same on every run."""

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

PAGES = Path(__file__).parent / "pages"

# Slowness is no verdict here: a shared machine is slow now and then, and timing is the bench's business.
settings.register_profile(
    "ci", derandomize=True, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
# `pytest --hypothesis-profile search`: look where nobody has looked before.
settings.register_profile("search", settings.get_profile("ci"), derandomize=False, max_examples=2000)
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-pages", action="store_true", help="rewrite the golden pages under tests/pages")


def _difference(name: str, kept: str, text: str) -> str:
    lines = unified_diff(
        kept.splitlines(), text.splitlines(), f"tests/pages/{name}", "what the tool prints now", lineterm=""
    )
    return "\n".join(lines) or "only the line ends, or the end of the last line, differ"


def _compare(name: str, page: Path, text: str) -> None:
    if not page.exists():
        pytest.fail(f"tests/pages/{name} is not there yet: run `make pages` and read it", pytrace=False)
    kept = page.read_bytes().decode("utf-8")
    if kept != text:
        pytest.fail(
            f"{_difference(name, kept, text)}\n\nIf the new page is right: make pages, and read the diff.",
            pytrace=False,
        )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden("due/july-80.txt", text)`: the page kept under tests/pages, byte for byte.

    With --update-pages the page is written instead of compared.
    """
    update = bool(request.config.getoption("--update-pages"))

    def check(name: str, text: str) -> None:
        page = PAGES / name
        if update:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_bytes(text.encode("utf-8"))
        else:
            _compare(name, page, text)

    return check
