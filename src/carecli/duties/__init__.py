"""What is owed in time, and what satisfies it."""
