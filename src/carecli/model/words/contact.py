"""Words of the pages that tell when somebody was last in contact: by pairs, and with members who are away."""

from carecli.model.words import Table

WORDS: Table = {
    "pairs.title": ("结对联系情况", "Pairs and their last contact"),
    "pairs.count": (
        "{helpers} 人或单位结对 {pairs} 对",
        "{pairs} {pairs:pair|pairs} of {helpers} {helpers:person or body|people or bodies}",
    ),
    "pairs.group": ("{name}: {count} 对", "{name}: {count}"),
    "pairs.none": ("没有现行结对。", "There are no pairings today."),
    "away.title": ("流动党员联系情况", "Members away and their last contact"),
    "away.count": ("共 {count} 人", "{count} in all"),
    "away.none": ("没有外出党员。", "No member is away."),
    "never": ("没有记录", "none recorded"),
    "last": ("{day} {kind}", "{day}, {kind}"),
    "whom": ("对象", "looked after"),
    "branch": ("支部", "branch"),
    "aid": ("帮扶内容", "aid"),
    "since": ("起始", "since"),
    "last_contact": ("最近联系", "last contact"),
    "days": ("距今天数", "days ago"),
    "name": ("姓名", "name"),
    "direction": ("流向", "direction"),
    "to": ("去向", "away to"),
    "contact": ("联系人", "contact"),
    # columns of CSV
    "item.pairing": ("结对编号", "pairing"),
    "item.helper": ("帮扶人编号", "helper"),
    "item.helper_name": ("帮扶人", "helper's name"),
    "item.load": ("所帮对数", "pairs of the helper"),
    "item.subject": ("对象编号", "subject"),
    "item.name": ("对象", "name"),
    "item.member": ("对象编号", "member"),
    "item.branch": ("支部", "branch"),
    "item.direction": ("流向", "direction"),
    "item.to": ("去向", "away to"),
    "item.contact": ("联系人", "contact"),
    "item.since": ("起始", "since"),
    "item.last_contact": ("最近联系日期", "last contact"),
    "item.last_contact_by": ("最近联系方式", "last contact by"),
    "item.days": ("距今天数", "days ago"),
}
