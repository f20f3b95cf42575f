"""Fund and cases under random hands for some minutes: a thousand runs in process, and twenty through the commands."""

from pathlib import Path

import pytest
from case_machine import CaseMachine
from fund_commands import Hands
from fund_machine import FundMachine
from hypothesis import HealthCheck, settings

MANY = settings(
    max_examples=1000,
    stateful_step_count=50,
    deadline=None,
    derandomize=False,
    suppress_health_check=list(HealthCheck),
)
TestFund = FundMachine.TestCase
TestFund.settings = MANY
TestCases = CaseMachine.TestCase
TestCases.settings = MANY


@pytest.mark.parametrize("seed", range(20))
def test_fifty_steps_through_the_commands(seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Hands(tmp_path, capsys, seed).take(50)
