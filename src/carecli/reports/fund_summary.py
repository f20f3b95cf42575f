"""What an entry of the fund was about, in one phrase."""

from carecli.ledger.movement import Movement
from carecli.model.fund import Opening, Payment, Receipt, Transfer
from carecli.reports.fund_page import FundView, source_name


def summary(view: FundView, named: dict[str, str], movement: Movement) -> str:
    """The phrase of a ledger line; ``named`` are the accounts' names. Aid categories tell of illness and stay out."""
    phrase = _phrase(view, named, movement)
    return view.words("fund.undone", phrase=phrase) if movement.undone_by(view.today) else phrase


def _phrase(view: FundView, named: dict[str, str], movement: Movement) -> str:
    words = view.words
    match movement.entry:
        case Opening(source=source):
            return f"{words.code('entry', 'opening')} {source_name(words, source)}"
        case Receipt(source=source, payer=payer):
            return _spaced(source_name(words, source), payer)
        case Payment() as payment:
            return _spaced(words.code("purpose", payment.purpose), _receiver(view, payment))
        case Transfer(from_account=source, to_account=target):
            return words("fund.moved", source=named.get(source, source), target=named.get(target, target))
        case reversal:
            return words("fund.reverses", entry=movement.origin.id, reason=getattr(reversal, "reason", ""))


def _receiver(view: FundView, payment: Payment) -> str | None:
    return view.records.name(payment.member) if payment.member else payment.payee


def _spaced(*texts: str | None) -> str:
    return " ".join(text for text in texts if text)
