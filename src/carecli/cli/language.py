"""Which language is spoken: --lang, CARE_LANG, the workspace's, the system's, in that order."""

import os

from carecli.model.codes import code
from carecli.model.problem import Refused
from carecli.model.words import LANGUAGES, Language

_NONE_SET = ("", "C", "POSIX")


def language(flag: str | None) -> Language | None:
    """The language that the command line or CARE_LANG asks for; refuses one that is not spoken."""
    for origin, text in (("--lang", flag), ("CARE_LANG", os.environ.get("CARE_LANG") or None)):
        if text is not None:
            return _named(origin, text)
    return None


def language_of_system() -> Language:
    """English where the system speaks anything but Chinese; Chinese where it says nothing."""
    said = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    if not said and os.name == "nt":
        said = _windows()
    return "zh" if said.partition(".")[0] in _NONE_SET or said.lower().startswith(("zh", "chinese")) else "en"


def spoken(text: str | None) -> Language | None:
    """The language of a code of the vocabulary."""
    return next((language for language in LANGUAGES if language == text), None)


def _named(origin: str, text: str) -> Language:
    try:
        found = spoken(code("language")(text))
    except Refused:
        found = None
    if found is None:
        raise Refused("bad-option", option=origin, text=text, known=", ".join(LANGUAGES))
    return found


def _windows() -> str:
    import locale

    return locale.getlocale()[0] or ""
