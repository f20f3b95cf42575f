"""Whether an organisation keeps its own rules: requirements, and how each clause of a policy stands."""
