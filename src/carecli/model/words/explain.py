"""Words of `care explain`: every category of the policies for one person, on a page that may be handed over."""

from carecli.model.words import Table

WORDS: Table = {
    "title": ("{name}: 按现行制度能否享受帮扶", "{name}: what the policies in force open"),
    "whose": ("{name}({branch})", "{name} ({branch})"),
    "for": ("供本人和保管人", "for the member and the keepers"),
    "policy": ("{title}({since} 启用)", "{title} (in force since {since})"),
    "incomplete": (", 原文不全", ", its text is incomplete"),
    "head": ("{verdict}  {heading}", "{verdict}: {heading}"),
    "clause": ("  依据 {clause} {rule}", "  by {clause} {rule}"),
    "kind": (" [{what}]", " [{what}]"),
    "any-of": ("(任一项)", " (any one)"),
    "all-of": ("(须全部)", " (all)"),
    "yes": ("  是", "  yes"),
    "no": ("  否", "  no"),
    "unknown": ("  不详", "  unknown"),
    "needs": ("  还须", "  needs"),
    "until": ("  直到", "  until"),
    "lasts": ("  变化", "  change"),
    "judged": ("  认定", "  judged"),
    "again": ("重新认定", "another judgement"),
    "several": ("几项理由并存: 任何一项单独变化, 结论不变", "several reasons hold: no single change ends it"),
    "lasting": ("这一结论不会再变", "this will not change any more"),
    "none": ("现行制度没有适用于 {name} 的认定类别。", "No category of the policies in force is for {name}."),
    "decides": (
        "是否认定和帮扶由组织决定; 资料有误请告诉支部。",
        "The organisation decides; tell your branch if a record is wrong.",
    ),
    "source": ("资料所在: {place}", "Kept in {place}"),
}
