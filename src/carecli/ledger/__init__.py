"""Accounts, sources, shares and balances of the fund."""
