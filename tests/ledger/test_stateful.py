"""The fund under random hands, in process: the laws hold after every step."""

from fund_machine import FundMachine
from hypothesis import HealthCheck, settings

TestFund = FundMachine.TestCase
TestFund.settings = settings(
    max_examples=100, stateful_step_count=50, deadline=None, suppress_health_check=list(HealthCheck)
)
