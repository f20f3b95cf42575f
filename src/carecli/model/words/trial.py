"""Words of the page that tells how rule tests came out."""

from carecli.model.words import Table

WORDS: Table = {
    "title": ("制度用例", "Rule tests"),
    "column.file": ("文件", "file"),
    "column.cases": ("用例", "cases"),
    "column.passed": ("通过", "passed"),
    "column.failed": ("未通过", "failed"),
    "column.line": ("行", "line"),
    "column.name": ("名称", "name"),
    "column.policies": ("制度", "policies"),
    "column.failures": ("不符之处", "what failed"),
    "all": ("{count} 个用例全部通过", "{count} {count:case|cases}, all passed"),
    "some": ("{count} 个用例, {failed} 个未通过", "{count} {count:case|cases}, {failed} failed"),
    "none": ("没有用例。写法见 docs/policy-tests.md", "No cases. How to write them: docs/policy-tests.md"),
    "failed": ("{place}  {name}", "{place}  {name}"),
    "failure": ("  {place}  {what}", "  {place}  {what}"),
    "other": ("{key}: 应为 {wanted}, 实为 {found}", "{key}: expected {wanted}, found {found}"),
    "not-read": ("{key}: 看不懂 {wanted}; 实为 {found}", "{key}: {wanted} cannot be read; found {found}"),
    "no-such-rule": ("{key}: 所用制度没有这一条", "{key}: the policies of the case have no such rule"),
    "no-such-fact": ("{key}: 这里没有这一项; 有: {found}", "{key}: there is no such fact here; there are: {found}"),
    "key": ("{key} {fact}", "{key} {fact}"),
    "nothing": ("(无)", "(none)"),
}
