"""JSON Schema of mappings: the records of a section and the parts within them, each defined once."""

from collections.abc import Iterable, Mapping

from carecli.intake.schema_text import Schema, or_nothing, takes, text_schema
from carecli.intake.schema_words import both, description, heading
from carecli.intake.spelling import keys
from carecli.model.codes import spellings
from carecli.model.field import Keyed
from carecli.model.record import Part
from carecli.model.sections import Section
from carecli.model.shape import Field, shape

_KIND = "kind"


class Parts:
    """The definitions of a schema, by name; a part is defined when it is first asked for."""

    def __init__(self) -> None:
        self.defined: dict[str, Schema] = {}

    def section(self, section: Section) -> Schema:
        """The list of a section's records, or nothing."""
        name = section.name
        classes = section.classes()
        if len(classes) > 1:
            self.defined[name] = self._chosen(classes, name)
        else:
            self.mapping(name, classes[""], name)
        told = both("schema.section", section=("", name))
        records = {"type": ["array", "null"], "items": defined(name)}
        return {"title": heading("", name), "description": told, **records}

    def mapping(self, name: str, cls: type[Part], place: str, given: str = "") -> None:
        """Defines a mapping, less the field ``given`` otherwise; every further spelling of a key leads to the first."""
        if name in self.defined:
            return
        properties: dict[str, Schema] = {}
        demanded = self.demands(cls, place, given)
        self.defined[name] = {"type": "object", **demanded, "properties": properties, "additionalProperties": False}
        fields = {field.name: field for field in shape(cls) if field.name != given}
        first: dict[str, str] = {}
        for key, of in keys(cls, place).items():
            if of in first:
                properties[key] = defined(f"{name}/properties/{first[of]}")
            elif of in fields:
                properties[key] = self._field(fields[of], place)
                first[of] = key

    def demands(self, cls: type[Part], place: str, given: str = "") -> Schema:
        """That every field which must be there is, in one spelling."""
        needed = [field.name for field in shape(cls) if field.required and field.name != given]
        spelt = {name: [key for key, named in keys(cls, place).items() if named == name] for name in needed}
        each = [{"oneOf": [{"required": [key]} for key in found]} for found in spelt.values()]
        return {"allOf": each} if each else {}

    def _chosen(self, classes: Mapping[str, type[Part]], place: str) -> Schema:
        """Record classes that are told apart by their kind."""
        written: dict[str, list[str]] = {}
        cases: list[Schema] = []
        for kind, cls in classes.items():
            field = next(field for field in shape(cls) if field.name == _KIND)
            names = [key for key, name in keys(cls, place).items() if name == _KIND]
            texts = _texts_of(field, kind)
            self.mapping(f"{place}.{kind}", cls, place)
            written |= {name: [*written.get(name, []), *texts] for name in names}
            cases += [_where(name, texts, defined(f"{place}.{kind}")) for name in names]
        choice = {"oneOf": [{"required": [name]} for name in written]}
        kinds = {name: {"title": heading(place, _KIND), "enum": texts} for name, texts in written.items()}
        return {"type": "object", **choice, "properties": kinds, "allOf": cases}

    def _field(self, field: Field, place: str) -> Schema:
        value = self._value(field)
        told = {"title": heading(place, field.name), "description": description(field)}
        return {key: text for key, text in told.items() if text} | (value if field.required else or_nothing(value))

    def _value(self, field: Field) -> Schema:
        if field.only:
            return {"enum": _texts_of(field, field.only)}
        if field.part and field.keyed:
            return self._keyed(field.part, field.name, field.keyed)
        one = self._one(field)
        if field.many is None:
            return one
        least = {"minItems": 1} if field.required else {}
        return {"anyOf": [one, {"type": "array", "items": one, **least}]}

    def _one(self, field: Field) -> Schema:
        """The schema of one item; a language of its own, which the tool alone reads, may be anything."""
        if field.part is None:
            return text_schema(field.text) if field.text else {}
        whole = self._part(field.part, field.name)
        bare = field.many.key if field.many else None
        return {"anyOf": [_bare(field.part, bare), whole]} if bare else whole

    def _keyed(self, part: type[Part], place: str, keyed: Keyed) -> Schema:
        """A mapping by key of a part, a list of parts, or the text that stands for one."""
        whole = self._part(part, place, keyed.key)
        forms = [whole, {"type": "array", "items": whole}, {"type": "null"}]
        names = {key: value for key, value in _bare(part, keyed.key).items() if key in ("pattern", "enum", "maxLength")}
        value = {"anyOf": [*([_bare(part, keyed.value)] if keyed.value else []), *forms]}
        return {"type": "object", "propertyNames": names, "additionalProperties": value}

    def _part(self, part: type[Part], place: str, given: str = "") -> Schema:
        name = f"{place}.{part.__name__}"
        self.mapping(name, part, place, given)
        return defined(name)


def _bare(part: type[Part], name: str) -> Schema:
    text = next(field.text for field in shape(part) if field.name == name)
    return text_schema(text) if text else {}


def _texts_of(field: Field, kind: str) -> list[str]:
    """The spellings of one kind."""
    if field.text is None or field.text.code is None:
        return [kind]
    parse, every = field.text.parse, dict.fromkeys(spellings(field.text.code))
    return [text for text in every if takes(field.text, text) and parse(text) == kind]


def _where(name: str, texts: Iterable[str], then: Schema) -> Schema:
    return {"if": {"required": [name], "properties": {name: {"enum": list(texts)}}}, "then": then}


def defined(name: str) -> Schema:
    """The schema that stands under a name among the definitions."""
    return {"$ref": f"#/$defs/{name}"}
