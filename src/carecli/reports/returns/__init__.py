"""What goes upward or before the committee: registers, returns, statistics, the year."""
