"""The almanac: festivals, lunar days, terms and periods, working days, anniversaries."""
