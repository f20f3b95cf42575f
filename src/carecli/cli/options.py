"""The options and arguments that commands share.

All are texts: what a text means is settled where every text is. ``help`` names the entry in the table of words
``options``, under which ``<entry>.value`` says what stands for the value.
"""

from typing import Annotated, TypeAlias

import typer

Month: TypeAlias = Annotated[str | None, typer.Option("--month", help="month")]
Period: TypeAlias = Annotated[str | None, typer.Option("--period", help="period")]
Festival: TypeAlias = Annotated[str | None, typer.Option("--festival", help="festival")]
OfMember: TypeAlias = Annotated[str | None, typer.Option("--member", help="of-member")]
Branch: TypeAlias = Annotated[str | None, typer.Option("--branch", help="branch")]
By: TypeAlias = Annotated[str | None, typer.Option("--by", help="by")]
Overdue: TypeAlias = Annotated[bool, typer.Option("--overdue", help="overdue")]
All: TypeAlias = Annotated[bool, typer.Option("--all", help="all")]
AllRules: TypeAlias = Annotated[bool, typer.Option("--all", help="all-rules")]
TellCode: TypeAlias = Annotated[bool, typer.Option("--exit-code", help="exit-code")]
OfAccount: TypeAlias = Annotated[str | None, typer.Option("--account", help="account")]
OfRule: TypeAlias = Annotated[str | None, typer.Option("--rule", help="rule")]
FromPolicy: TypeAlias = Annotated[str | None, typer.Option("--from", help="from-policy")]
OfPolicy: TypeAlias = Annotated[str | None, typer.Option("--policy", help="of-policy")]
OfCategory: TypeAlias = Annotated[str | None, typer.Option("--category", help="of-category")]
OfVerdict: TypeAlias = Annotated[str | None, typer.Option("--verdict", help="of-verdict")]
Rank: TypeAlias = Annotated[bool, typer.Option("--rank", help="rank")]
Exited: TypeAlias = Annotated[bool, typer.Option("--exited", help="exited")]
Unregistered: TypeAlias = Annotated[bool, typer.Option("--unregistered", help="unregistered")]
Apply: TypeAlias = Annotated[bool, typer.Option("--apply", help="apply-encoding")]
Adopting: TypeAlias = Annotated[str | None, typer.Option("--policy", help="adopting")]
Naming: TypeAlias = Annotated[str | None, typer.Option("--name", help="naming")]
Counting: TypeAlias = Annotated[str | None, typer.Option("--since", help="counting")]
Region: TypeAlias = Annotated[str | None, typer.Option("--region", help="region")]
PlaceKind: TypeAlias = Annotated[str | None, typer.Option("--kind", help="place-kind")]
Format: TypeAlias = Annotated[str | None, typer.Option("--format", help="format")]
Output: TypeAlias = Annotated[str | None, typer.Option("--output", "-o", help="output")]
DryRun: TypeAlias = Annotated[bool, typer.Option("--dry-run", help="dry-run")]

OnDay: TypeAlias = Annotated[str | None, typer.Option("--date", help="on-day")]
Reason: TypeAlias = Annotated[str | None, typer.Option("--reason", help="reason")]
ApprovedBy: TypeAlias = Annotated[str | None, typer.Option("--by", help="approved-by")]
OfRole: TypeAlias = Annotated[str, typer.Option("--role", help="of-role")]

Somebody: TypeAlias = Annotated[str, typer.Argument(help="member")]
DutyOrMember: TypeAlias = Annotated[str, typer.Argument(help="duty")]
Duty: TypeAlias = Annotated[str, typer.Argument(help="duty-id")]
Unit: TypeAlias = Annotated[str, typer.Argument(help="unit")]
Successor: TypeAlias = Annotated[str, typer.Argument(help="successor")]
NewFile: TypeAlias = Annotated[str, typer.Argument(help="policy-file")]
HardshipCase: TypeAlias = Annotated[str, typer.Argument(help="hardship-case")]
CaseFile: TypeAlias = Annotated[str | None, typer.Argument(help="case-file")]
PolicyId: TypeAlias = Annotated[str, typer.Argument(help="policy")]
OtherPolicy: TypeAlias = Annotated[str, typer.Argument(help="other-policy")]
Year: TypeAlias = Annotated[str, typer.Argument(help="year")]
OfSection: TypeAlias = Annotated[str | None, typer.Argument(help="of-section")]
ForeignFile: TypeAlias = Annotated[str, typer.Argument(help="foreign-file")]
NewFolder: TypeAlias = Annotated[str | None, typer.Argument(help="folder")]
