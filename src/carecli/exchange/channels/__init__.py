"""The ways on which a message leaves: mail, a command, a service."""
