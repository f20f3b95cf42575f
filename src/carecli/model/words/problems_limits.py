"""Problems of payments beyond the limits that a policy sets: refused before they are made, told where they stand."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, notice

PROBLEMS: Mapping[str, Wording] = {
    "ceiling-exceeded": notice(
        (
            "连同已发的共 {total} 元, 超过 {rule}({clause})的限额 {most} 元({each})",
            "with what was paid before it makes {total}, above the {most} that {rule} ({clause}) allows ({each})",
        ),
        (
            "减少金额, 或待下一时段再发(care fund ledger); 特批: care case override 申请 --overrides ceiling",
            "pay less or wait (see care fund ledger); for one case: care case override CASE --overrides ceiling",
        ),
    ),
    "paid-too-soon": notice(
        (
            "{day} 已发 {before}, {rule}({clause})规定 {within} 内不再发({each})",
            "{before} was paid on {day}; {rule} ({clause}) bars another within {within} ({each})",
        ),
        (
            "待间隔期满再发, 或改走其他帮扶; 特批: care case override 申请 --overrides ceiling",
            "wait until then, or help otherwise; for one case: care case override CASE --overrides ceiling",
        ),
    ),
}
