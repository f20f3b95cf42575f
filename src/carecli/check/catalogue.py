"""The list of the families of questions; nothing else."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from carecli.check.acts import acts
from carecli.check.birthdays import birthdays
from carecli.check.calendar import terms, working_days
from carecli.check.cases import cases
from carecli.check.contacts import contacts
from carecli.check.departed import departed
from carecli.check.duty_ids import duty_ids
from carecli.check.events import events
from carecli.check.figures import figures
from carecli.check.future import future
from carecli.check.gaps import gaps
from carecli.check.gifts import gifts
from carecli.check.ground import Ground
from carecli.check.hardship import hardship
from carecli.check.honours import honours
from carecli.check.identity import identity
from carecli.check.ids import double_ids
from carecli.check.judged import judged
from carecli.check.lives import lives
from carecli.check.matters import matters
from carecli.check.money import fund
from carecli.check.pairings import pairings
from carecli.check.posts import posts
from carecli.check.references import references
from carecli.check.reminders import reminders
from carecli.check.roles import roles
from carecli.check.seals import seals
from carecli.check.spans import reversed_spans
from carecli.check.standards import standards
from carecli.check.stays import stays
from carecli.check.tree import tree
from carecli.check.twice import twice
from carecli.check.unactable import unactable
from carecli.model.problem import Problem

Family: TypeAlias = Callable[[Ground], Iterator[Problem]]

FAMILIES: tuple[Family, ...] = (
    references,
    double_ids,
    reversed_spans,
    future,
    identity,
    lives,
    birthdays,
    stays,
    tree,
    roles,
    contacts,
    events,
    hardship,
    pairings,
    posts,
    judged,
    acts,
    departed,
    twice,
    gifts,
    fund,
    seals,
    standards,
    cases,
    matters,
    honours,
    duty_ids,
    figures,
    reminders,
    unactable,
    terms,
    working_days,
    gaps,
)

APART_FROM_ACTS = frozenset(
    {identity, lives, birthdays, stays, tree, roles, contacts, hardship, figures, unactable, terms, working_days, gaps}
)
"""Families that look at no visit, talk, greeting or activity: a further one changes nothing of what they find."""
