"""The condition language: its tokens, grammar and types, and how a condition is read and shown."""
