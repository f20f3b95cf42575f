"""Spreadsheets in and out: what people keep in tables comes in as texts, and what the tool knows goes out."""
