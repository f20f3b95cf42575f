"""The fund's entries day by day; no account ever goes below zero."""

from datetime import timedelta

from invented.folder import Folder, yuan
from invented.organisation import account_of, general_of
from invented.people import Person
from invented.size import TODAY, WORDS, Size

SOURCES = ["administrative", "administrative", "dues", *["donation-member"] * 5]
GENERAL_BRANCH_PERCENT = 30
TOP = account_of("top")


class Fund:
    """What each account holds while entries are added."""

    def __init__(self, size: Size, accounts: list[str]) -> None:
        self.size, self.chance = size, size.chance("fund")
        self.holds = dict.fromkeys(accounts, 0)

    def _payment(self, people: list[Person]) -> dict[str, object]:
        """Aid to some member in thirty and seventy parts; nothing when one of the two accounts is short."""
        person, fen = self.chance.choice(people), self.chance.randrange(5_000, 150_000)
        own = account_of(general_of(person.branch, self.size))
        part = (fen * GENERAL_BRANCH_PERCENT + 50) // 100
        if self.holds[own] < part or self.holds[TOP] < fen - part:
            return {}
        self.holds[own] -= part
        self.holds[TOP] -= fen - part
        shares = [{"account": own, "amount": yuan(part)}, {"account": TOP, "amount": yuan(fen - part)}]
        aid = {"purpose": "hardship-aid", "member": person.id, "category": "serious-illness"}
        return {"kind": "payment", "amount": yuan(fen), **aid, "shares": shares}

    def _receipt(self) -> dict[str, object]:
        """Money into some account: every other time the committee's, which pays most."""
        account = TOP if self.chance.random() < 0.5 else self.chance.choice(list(self.holds))
        fen = self.chance.randrange(1_000, 150_000)
        self.holds[account] += fen
        payer = WORDS["payer"].format(self.chance.choice(WORDS["surnames"]))
        came = {"account": account, "source": self.chance.choice(SOURCES), "payer": payer}
        return {"kind": "receipt", "amount": yuan(fen), **came}

    def add_entries(self, folder: Folder, people: list[Person]) -> None:
        """All entries, spread evenly over the years before today."""
        first = TODAY.replace(year=TODAY.year - self.size.years)
        for number in range(self.size.entries):
            day = first + timedelta(days=(TODAY - first).days * number // self.size.entries)
            entry = self._payment(people) if self.chance.random() < 0.5 else {}
            head = {"id": f"f{day:%Y%m}-{number:07d}", "date": day}
            voucher = {"voucher": WORDS["voucher"].format(number)}
            folder.add_block(f"fund/{day:%Y-%m}.yaml", "fund", head | (entry or self._receipt()) | voucher)
