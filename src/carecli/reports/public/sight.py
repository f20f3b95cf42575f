"""What one audience sees of a person: values whole, masked or not at all, as the table of audiences has it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.reports.page import Item, Json
from carecli.reports.public.audience import OF_FACT, OUTSIDE, Audience, FieldClass, how
from carecli.reports.public.masks import SHOWN
from carecli.reports.told import Told


@dataclass(frozen=True, slots=True)
class Sight:
    """The eyes of an audience."""

    audience: Audience = "keeper"

    def sees(self, field: FieldClass) -> bool:
        """Whether a class of field is shown at all."""
        return how(field, self.audience) != "none"

    @property
    def outside(self) -> bool:
        """Whether the page leaves the circle of the person and those who decide."""
        return self.audience in OUTSIDE

    def demand(self, *fields: FieldClass) -> None:
        """Refuses a page that would be empty without these classes of fields (not-for-this-audience)."""
        if not all(map(self.sees, fields)):
            raise Refused("not-for-this-audience", text=self.audience)

    def text(self, field: FieldClass, text: str, words: Words) -> str:
        """A text of that class as it is shown; empty where it is not."""
        return SHOWN[how(field, self.audience)](text, words)

    def facts(self, facts: Iterable[Told], words: Words) -> Iterator[Told]:
        """The facts that are shown, as they are shown; outside, programs get what people read, without ids."""
        for fact in facts:
            shown = how(OF_FACT.get(fact.key, "conduct"), self.audience)
            if shown == "full":
                yield fact._replace(value=list(fact.lines)) if self.outside else fact
            elif text := SHOWN[shown](str(fact.value or ""), words):
                yield fact._replace(lines=(text,), value=text)

    def item(self, item: Item, words: Words) -> Item:
        """A row about a person as programs get it; what has no class in the table stays."""
        return {key: self._value(OF_FACT.get(key.removesuffix("_name")), value, words) for key, value in item.items()}

    def _value(self, field: FieldClass | None, value: Json, words: Words) -> Json:
        shown = how(field, self.audience) if field else "full"
        return value if shown == "full" else SHOWN[shown](str(value or ""), words) or None

    def made_for(self, words: Words) -> str:
        """For whom a page is, to stand at its head."""
        if self.audience == "keeper":
            return words("pages.internal")
        return words("public.for", audience=words(f"public.audience.{self.audience}"))


KEEPERS = Sight()
