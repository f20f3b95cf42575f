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
            "减少金额, 或待下一时段再发; 查看: care fund ledger",
            "pay less, or wait for the next period; see: care fund ledger",
        ),
    ),
    "paid-too-soon": notice(
        (
            "{day} 已发 {before}, {rule}({clause})规定 {within} 内不再发({each})",
            "{before} was paid on {day}; {rule} ({clause}) bars another within {within} ({each})",
        ),
        ("待间隔期满再发, 或改走其他帮扶", "wait until that time has passed, or help in another way"),
    ),
}
