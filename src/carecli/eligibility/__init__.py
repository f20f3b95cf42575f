"""Members held against the categories of a policy: findings."""
