"""Every question of soundness across the records, each with an id."""
