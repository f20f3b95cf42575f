"""Ids in place of names, wherever an option points to a person, a body or an account."""

from carecli.cli.desk import Desk
from carecli.cli.naming import body_named, one_named, person_named
from carecli.cli.recording.asked import Asked
from carecli.cli.recording.given import Given
from carecli.model.fund import Account
from carecli.model.records import Records


def with_ids(given: Given, records: Records, desk: Desk) -> Given:
    """What was given, with ids; refuses a name that nobody has, or several have."""

    def id_of(asked: Asked, text: str) -> str:
        if "members" in asked.field.sections:
            return person_named(text, records, desk.today, desk.words).id
        if "organisation" in asked.field.sections:
            return body_named(text, records).id
        if "accounts" in asked.field.sections:
            return one_named(text, "unknown-account", records.of(Account)).id
        return text

    return given.by_id(id_of)
