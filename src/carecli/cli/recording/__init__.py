"""``care record …``: a record from the command line into the files, checked before it is saved."""
