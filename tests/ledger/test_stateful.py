"""The fund and the cases under random hands, in process: the laws hold after every step."""

from case_machine import CaseMachine
from fund_machine import FundMachine
from hypothesis import HealthCheck, settings

FEW = settings(max_examples=100, stateful_step_count=50, deadline=None, suppress_health_check=list(HealthCheck))
TestFund = FundMachine.TestCase
TestFund.settings = FEW
TestCases = CaseMachine.TestCase
TestCases.settings = settings(FEW, max_examples=300)
