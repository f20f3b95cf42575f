"""An invented workspace, record by record: the same size and seed give the same bytes."""
