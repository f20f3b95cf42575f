"""The command line: one module a command group; options, the clock, exit codes."""
