"""Tables and pages on the screen and as CSV, JSON, Markdown and HTML."""
