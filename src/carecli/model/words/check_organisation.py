"""Problems with the organisation, its roles and contact points."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "organisation-circle": error(
        ("上级绕成了一圈: {units}", "these bodies stand above one another in a circle: {units}"),
        ("改正其中一个的上级(parent)", "mend the `parent` of one of them"),
    ),
    "parent-too-low": error(
        (
            "{unit}是{level}, 上级{parent}的级别却不比它高",
            "{parent} stands above {unit}, a {level}, but is no higher",
        ),
        ("核对级别(level)和上级(parent)", "check `level` and `parent`"),
    ),
    "parent-missing": notice(
        ("没有写上级: {name}", "no body above is named for: {name}"),
        ("补写上级(parent), 否则不算在任何上级之下", "add `parent`; without it they count under nobody"),
    ),
    "several-tops": notice(
        ("{unit}和{other}都没有上级", "neither {unit} nor {other} has a body above it"),
        ("一个工作区通常只有一个最高组织: 核对上级(parent)", "one body is usually the highest: check `parent`"),
    ),
    "same-name-bodies": notice(
        ("{unit}这个名称已在 {first} 用过", "the name {unit} is already used at {first}"),
        (
            "名称要能区分, 例如加上单位; 重复的删去",
            "give them names that can be told apart, or remove one if they are the same",
        ),
    ),
    "branch-without-members": notice(
        ("支部今天没有党员: {name}", "a branch without members today: {name}"),
        ("核对党员的支部(branch); 已撤销的支部删去", "check the members' `branch`; remove a branch that was dissolved"),
    ),
    "role-twice": error(
        (
            "{name} 在{unit}的{role}写了两次, 时间重叠, 前一条在 {first}",
            "{name} holds the role {role} in {unit} twice at once, the first at {first}",
        ),
        ("删去一条, 或改正起止(since, until)", "remove one, or mend `since` and `until`"),
    ),
    "two-secretaries": error(
        ("{unit}同时有两名书记: {earlier}、{later}", "{unit} has two secretaries at once: {earlier}, {later}"),
        (
            "前任的止日(until)写到后任起日(since)的前一天; 也可以用副书记",
            "end the former one's role (`until`) the day before the next begins; or write deputy-secretary",
        ),
    ),
    "role-after-departure": error(
        (
            "{name} 已于 {departed} 去世或离开, 仍任{unit}的{role}",
            "{name} died or left on {departed}, but still holds the role {role} in {unit}",
        ),
        ("给这个职务补写止(until): {departed}", "end the role with `until: {departed}`"),
    ),
    "role-of-non-member": error(
        ("{name} 不是党员, 不能任{unit}的{role}", "{name} is no member and cannot be {role} of {unit}"),
        (
            "党员请登记在党员(members)里; 行政负责人写 head",
            "enter members under `members`; the head of an administrative unit is a `head`",
        ),
    ),
    "role-before-admission": error(
        (
            "{name} {admitted} 才入党, 任{unit}的{role}在此之前",
            "{name} was admitted on {admitted}, after becoming {role} of {unit}",
        ),
        ("核对职务的起日(since)和入党日期(admitted_on)", "check the role's `since` and `admitted_on`"),
    ),
    "secretary-from-outside": notice(
        (
            "{unit}的{role} {name}, 本人不在该组织",
            "{name}, {role} of {unit}, belongs to a branch outside of it",
        ),
        (
            "上级下派的不必改; 否则核对其支部(branch)",
            "nothing to mend if sent from above; otherwise check their `branch`",
        ),
    ),
    "nobody-responsible": notice(
        ("今天没有{role}: {name}", "no {role} today: {name}"),
        (
            "补写职务(roles); 缺了就排不出由谁走访、谈话",
            "add the role; without it nobody can be named who visits and talks",
        ),
    ),
    "contact-twice": notice(
        ("{leader} 与{unit}的联系写了两次, 前一条在 {first}", "{leader} is tied to {unit} twice, the first at {first}"),
        ("删去一条, 或改正起止(since, until)", "remove one, or mend `since` and `until`"),
    ),
    "contact-after-departure": error(
        (
            "{name} 已于 {departed} 去世或离开, 仍联系或分管{unit}",
            "{name} died or left on {departed}, but is still tied to {unit}",
        ),
        ("补写止(until): {departed}, 另定联系人", "end it with `until: {departed}`, and name somebody else"),
    ),
}
