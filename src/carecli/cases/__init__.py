"""Applications on their way: which step is due, who has it, and what has been promised; all from the records."""
