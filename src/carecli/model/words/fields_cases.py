"""Field names of rule tests: a part of the table ``fields``."""

from carecli.model.words import Table

WORDS: Table = {
    "case-file.policy": ("制度", "policy"),
    "case-file.given": ("已知", "given"),
    "case-file.cases": ("用例", "cases"),
    "cases.name": ("名称", "name"),
    "cases.day": ("日期", "day"),
    "cases.policy": ("制度", "policy"),
    "cases.given": ("已知", "given"),
    "cases.expect": ("应为", "expect"),
    "given.member": ("对象", "member"),
    "given.person": ("非党员对象", "person"),
    "given.payment": ("拟支付", "payment"),
    "given.since": ("执行起", "since"),
}
