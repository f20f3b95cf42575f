"""Text into records, and the schema of the records; the only floor that knows pydantic."""
