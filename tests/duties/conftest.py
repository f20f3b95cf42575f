import pytest
import stories


@pytest.fixture(name="tell")
def tell_fixture() -> stories.Tell:
    return stories.tell
