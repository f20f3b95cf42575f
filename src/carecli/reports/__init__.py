"""Answers laid out as tables and pages."""
