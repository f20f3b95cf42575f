"""What there is to say of the duties on a day, and to whom; nothing is sent here, and nothing is kept."""
