"""Names of settings where files write them: in English as declared, or in Chinese as the vocabulary calls them."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from carecli.model.problem import Refused
from carecli.model.words import Pair, table
from carecli.policy.settings import DECLARED, FAMILIES


@lru_cache(maxsize=1)
def _chinese() -> dict[str, str]:
    words = table("settings")
    return {words[name][0]: name for name in (*DECLARED, *FAMILIES)}


def setting_key(text: str) -> str | None:
    """The setting of that name in either language; None where there is none."""
    return text if text in DECLARED or text in FAMILIES else _chinese().get(text)


def setting_name(key: str) -> Pair:
    """What a setting is called."""
    return table("settings")[key]


def setting_means(key: str) -> Pair:
    """What a setting says, in a sentence."""
    return table("settings")[f"{key}.means"]


def settings_of(kind: str) -> Iterator[str]:
    """The settings of a kind, in the order of their declaration."""
    yield from (name for name, found in FAMILIES.items() if found == kind)
    yield from (declared.name for declared in DECLARED.values() if declared.kind == kind)


def setting_named(*kinds: str) -> Callable[[str], str]:
    """The parser of a setting's name where a rule wants one of these kinds."""

    def parse(text: str) -> str:
        key, fit = setting_key(text), [name for kind in kinds for name in settings_of(kind)]
        if key is None:
            raise Refused("unknown-setting", name=text, known=", ".join(fit))
        if key not in fit:
            raise Refused("unfit-setting", name=text, known=", ".join(fit))
        return key

    return parse
