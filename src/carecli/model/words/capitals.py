"""Amounts in the formal capitals of vouchers, which cannot be changed by a stroke."""

FIGURES = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_FULL = 1000
_YUAN, _JIAO, _FEN, _WHOLE = "元", "角", "分", "整"


def capitals(fen: int) -> str:
    """An amount such as 1000.00 as 壹仟元整: a gap of places is one 零, and what ends with yuan or jiao says 整."""
    yuan, rest = divmod(abs(fen), 100)
    jiao, last = divmod(rest, 10)
    said = f"{_whole(yuan)}{_YUAN}" if yuan else ""
    if jiao:
        said += f"{FIGURES[jiao]}{_JIAO}"
    elif last and yuan:
        said += FIGURES[0]
    if last:
        said += f"{FIGURES[last]}{_FEN}"
    return (said or f"{FIGURES[0]}{_YUAN}") + ("" if last else _WHOLE)


def _whole(yuan: int) -> str:
    """The yuan, group by group of four places."""
    said, gap, group = "", False, 0
    while yuan:
        yuan, four = divmod(yuan, 10_000)
        if four:
            said = f"{_four(four)}{_GROUPS[group]}{FIGURES[0] if gap and said else ''}{said}"
        gap = four < _FULL if four else bool(said)
        group += 1
    return said


def _four(number: int) -> str:
    said, gap = "", False
    for place in range(4):
        number, figure = divmod(number, 10)
        if figure:
            said = f"{FIGURES[figure]}{_PLACES[place]}{FIGURES[0] if gap and said else ''}{said}"
        gap = figure == 0
    return said
