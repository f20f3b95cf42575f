"""The commands of ``care fund``: booking, balancing, planning and the papers of the money."""

from carecli.cli.command import Command

FUND = (
    Command("fund report", "fund:report", "care fund report --period 2026H1"),
    Command("fund balance", "fund:balance", "care fund balance"),
    Command("fund ledger", "fund:ledger", "care fund ledger --month 7 -o ledger.csv"),
    Command(
        "fund receive",
        "fund_booking:receive",
        "care fund receive --account bureau-fund --source administrative --amount 5000 --dry-run",
        writes=True,
    ),
    Command(
        "fund pay",
        "fund_booking:pay",
        "care fund pay --member m014 --amount 1000 --purpose hardship-aid --category serious-illness --dry-run",
        writes=True,
    ),
    Command(
        "fund transfer",
        "fund_booking:transfer",
        "care fund transfer --from-account bureau-fund --to-account enforcement-fund --amount 500 --dry-run",
        writes=True,
    ),
    Command(
        "fund reverse",
        "fund_booking:reverse",
        "care fund reverse f-2026-053 --reason mistyped --dry-run",
        writes=True,
    ),
    Command(
        "fund assert",
        "fund_closing:assert_balance",
        "care fund assert sanitation-fund --balance 675.16 --date 2025-12-31 --dry-run",
        writes=True,
    ),
    Command("fund close", "fund_closing:close", "care fund close --month 6 --dry-run", writes=True),
    Command("fund verify", "fund_closing:verify", "care fund verify"),
    Command("fund allocate", "fund_planning:allocate", "care fund allocate --budget 5000 --by need-gap"),
    Command("fund runway", "fund_papers:runway", "care fund runway"),
    Command("fund sign-off", "fund_papers:sign_off", "care fund sign-off --month 6"),
    Command("fund transfers-due", "fund_papers:payment_list", "care fund transfers-due --month 6 -o bank.csv"),
    Command("fund donation", "fund_papers:donation", "care fund donation f-2025-011"),
)
