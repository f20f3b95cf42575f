"""Rule tests: what a few records must lead to under a policy."""
