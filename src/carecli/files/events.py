"""libyaml's events of a text: all that is taken from the YAML library."""

from collections.abc import Callable
from typing import Any

import yaml

from carecli.files.folder_error import FolderError

# Any: by the library's stubs an event may lack its marks, which these never do.
Event = type[Any]
SCALAR: Event = yaml.ScalarEvent
ALIAS: Event = yaml.AliasEvent
MAPPING: Event = yaml.MappingStartEvent
MAPPING_END: Event = yaml.MappingEndEvent
SEQUENCE_END: Event = yaml.SequenceEndEvent
DOCUMENT: Event = yaml.DocumentStartEvent
DOCUMENT_END: Event = yaml.DocumentEndEvent
SyntaxFault = yaml.YAMLError


def events(text: str, file: str) -> Callable[[], Any]:
    """What gives the events of a text one by one, and None after the last; it raises SyntaxFault.

    PyYAML's own parser is no substitute: it reads tabs and byte order marks differently, and is ten times slower.
    Raises FolderError where libyaml is not installed.
    """
    if not yaml.__with_libyaml__:
        raise FolderError("no-libyaml", file)
    return yaml.CBaseLoader(text).get_event
