"""The records, as plain frozen values, with their sections, vocabulary, problems and money."""
