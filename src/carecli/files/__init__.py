"""YAML on disk: the only floor that reads and writes a workspace."""
