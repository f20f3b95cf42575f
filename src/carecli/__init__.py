"""care: looks after the members of a Party organisation, over plain YAML files."""

__version__ = "0.1.0"
