"""The commands of ``care report``: pages that are handed to others."""

from carecli.cli.command import Command

REPORTS = (
    Command("report register", "report_register:register", "care report register"),
    Command("report half-year", "report_half_year:half_year", "care report half-year --period 2026H1"),
    Command("report keep", "report_keep:keep", "care report keep --period 2026H1 --dry-run", writes=True),
    Command("report disclosure", "report_public:disclosure", "care report disclosure --period 2026H1"),
    Command("report statistics", "report_statistics:statistics", "care report statistics --period 2026H1"),
    Command("report notice", "report_public:notice", "care report notice a-2026-007"),
    Command("report dashboard", "report_dashboard:dashboard", "care report dashboard -o care.html"),
    Command("report year", "report_year:year", "care report year --period 2026"),
    Command("report fund", "fund:statement", "care report fund --period 2026"),
    Command("report pack", "report_pack:pack", "care report pack --period 2026 -o pack", writes=True),
)
