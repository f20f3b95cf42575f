"""Pictures of how care stands: money, coverage and the year's duties as charts and calendars."""
