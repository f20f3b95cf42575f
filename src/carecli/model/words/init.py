"""Words of `care init`: the questions on a terminal, and what stands in the sample where nothing was told."""

from carecli.model.words import Table

WORDS: Table = {
    "name.usual": ("我们的党支部", "Our branch"),
    "region.sample": ("云岭区", "Yunling"),
    "next": (
        "接着: 在 members.yaml 写上党员, 然后运行 care check",
        "Next: enter the members in members.yaml, then run care check",
    ),
    "next.roster": (
        "接着: 用 care role handover 支部 人员 登记书记, 然后运行 care check",
        "Next: enter the secretaries with care role handover BRANCH MEMBER, then run care check",
    ),
    "body.id": ("支部", "branch"),
    "ask.language": ("资料用哪种语言? / Which language?", "Which language? / 资料用哪种语言?"),
    "ask.name": ("单位全称", "The full name of the organisation"),
    "ask.policy": (
        "采用哪项制度? 0 是以后再选; 都可在 care.yaml 中增改",
        "Which policy do you go by? 0: choose later; care.yaml takes more",
    ),
    "ask.region": ("所在地区, 如 云岭区", "Your region, such as a district or county"),
    "ask.kind": ("属于", "Is it"),
    "ask.since": ("从哪天起计算应办事项", "From which day do duties count"),
    "ask.text": ("{question} (直接回车: {usual}): ", "{question} (Enter: {usual}): "),
    "ask.number": ("输入序号 (直接回车: {usual}): ", "Type a number (Enter: {usual}): "),
    "ask.nothing": ("不写", "left out"),
    "ask.again": ("请输入 1 至 {most} 的序号", "Type a number from 1 to {most}"),
}
