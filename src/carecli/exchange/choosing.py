"""Which section a sheet belongs to, by its headings."""

from carecli.exchange.forms import FORMS, form_title
from carecli.exchange.header import Header, find_header
from carecli.exchange.table import Table
from carecli.model.problem import Refused
from carecli.model.record import Record
from carecli.model.sections import BY_NAME, SECTIONS
from carecli.model.shape import shape
from carecli.model.words import LANGUAGES, Words

_SHARED = frozenset(field.name for field in shape(Record))


def header_of(table: Table, section: str | None) -> tuple[str, Header]:
    """The section of a sheet, the one given or else the one most of its headings belong to; refuses an unclear one."""
    if section is not None:
        header = find_header(table, section)
        if header is None:
            raise Refused("sheet-without-headings", section=section)
        return section, header
    return section_of_sheet(table)


def section_of_sheet(table: Table) -> tuple[str, Header]:
    """The section most of whose fields a sheet's headings name, and these headings.

    Of equal ones that counts which has most fields of its own, then that which has all that it requires, then that
    whose form the title names. Refuses a sheet without headings, and one that fits several sections alike.
    """
    found = {section.name: header for section in SECTIONS if (header := find_header(table, section.name))}
    fitting = {name: header for name, header in found.items() if _own(header)}
    if not fitting:
        raise Refused("sheet-without-headings", section="")
    fits = {name: (*_fit(name, header), _is_titled(table, header, name)) for name, header in fitting.items()}
    first, *others = [name for name in fits if fits[name] == max(fits.values())]
    rivals = [name for name in others if BY_NAME[name].ids != first]
    if rivals:
        raise Refused("section-unclear", sections=", ".join((first, *rivals)))
    return first, fitting[first]


def _is_titled(table: Table, header: Header, name: str) -> bool:
    """Whether the rows above the headings bear the title of a form of the section."""
    forms = [form for form, about in FORMS.items() if about.section == name]
    titles = tuple(form_title(form, Words(language)) for form in forms for language in LANGUAGES)
    above = (cell for row in table.rows[: header.first] for cell in row if isinstance(cell, str))
    return any(title in cell for cell in above for title in titles)


def _own(header: Header) -> bool:
    """Whether any heading is a field that is the section's alone, not one that every record may have."""
    return any(not found.column.about and found.column.path not in _SHARED for found in header.found)


def _fit(name: str, header: Header) -> tuple[int, int, bool]:
    has = {found.column.path.partition(".")[0] for found in header.found}
    classes = BY_NAME[name].classes().values()
    given = {"id"} if len(classes) == 1 else {"id", "kind"}  # which the tool itself can fill in
    asked = [{field.name for field in shape(cls) if field.required} - given for cls in classes]
    return len(header.found), header.own, any(required <= has for required in asked)
