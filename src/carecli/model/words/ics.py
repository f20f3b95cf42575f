"""Words of the calendar file."""

from carecli.model.words import Table

WORDS: Table = {
    "name": ("关怀事项 {organisation}", "Care duties, {organisation}"),
    "name.of": ("关怀事项 {organisation} {whose}", "Care duties, {organisation}, {whose}"),
    "name.demonstration": ("{name}(演示资料, 均为虚构)", "{name} (invented, for demonstration)"),
    "title": ("{kind}: {subject}", "{kind}: {subject}"),
    "title.reason": ("{kind}: {subject}({reason})", "{kind}: {subject} ({reason})"),
    "title.done": ("已办 {title}", "Done: {title}"),
    "pair": ("{leader}与{other}", "{leader} and {other}"),
    "time": ("{first} 起可办, 最迟 {last}", "From {first}, by {last}"),
    "acts": ("办理人: {who}", "Acts: {who}"),
    "why": ("由来: care why {duty}", "Why: care why {duty}"),
    "written": (
        "已写入 {file}: {events} 项, 新增 {new}, 更改 {changed}, 取消 {cancelled}",
        "{file} written: {events} {events:event|events}; {new} new, {changed} changed, {cancelled} cancelled",
    ),
}
