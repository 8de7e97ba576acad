"""Fills sheets in as people do: edit.py SEED EDITS FILE NEW

Writes the edited workbook, and says as JSON what has to be recorded of it ([number, status or null, text or null]), and
texts that can only be told of.
"""

import json
import random
import sys

import openpyxl

seed, edits, old, new = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
dice = random.Random(seed)
book = openpyxl.load_workbook(old)
ws = book.worksheets[0]
head = next(r for r in range(1, 12) if ws.cell(r, 1).value == "编号")
heads = [cell.value for cell in ws[head]]
NUMBER, STATUS, TEXT = (heads.index(name) + 1 for name in ("编号", "状态", "进展"))
ID, LIGHT = heads.index("记号") + 1, heads.index("预警") + 1
WORDS = {
    "未启动": "未启动 没开始 还没开始".split(),
    "推进中": "推进中 办理中 正在推进 进行中".split(),
    "受阻": "受阻 停滞".split(),
    "已完成": "已完成 完成 办结 ‘完成’".split(),
}
TEXTS = [
    "完成{}处截污", "=完成{}处", "＝SUM({})", "-已拆{}户", "@王芳 {}", "+{}公里", "“{}”号文已印发", "第{}次调度\n下月再报",
    "\u3000=空格{}", "1.{}0", "{}%", "x_{}_", "<b>{}</b>&amp;", "𠮷{}", "'{}", "a,b;\"{}\"",
]


def items(sheet):
    return [r for r in range(head + 1, sheet.max_row + 1) if sheet.cell(r, ID).value]


def write(cell, text):
    cell.value = text
    cell.data_type = "s"


before = {ws.cell(r, ID).value: (ws.cell(r, STATUS).value, ws.cell(r, TEXT).value or "") for r in items(ws)}
numbers = {ws.cell(r, ID).value: ws.cell(r, NUMBER).value for r in items(ws)}
told = []
for count in range(edits):
    rows = items(ws)
    row = dice.choice(rows)
    kind = dice.random()
    if kind < 0.4:
        word = dice.choice([w for words in WORDS.values() for w in words])
        ws.cell(row, STATUS).value = word
    elif kind < 0.8:
        write(ws.cell(row, TEXT), dice.choice(TEXTS).format(f"{seed}{count}"))
    elif kind < 0.86 and len(rows) > 40:
        # A row is taken out, with what was written into it.
        ws.cell(row, ID).value = None
        for column in range(1, len(heads) + 1):
            ws.cell(row, column).value = None
    elif kind < 0.94:
        # Two rows change their places.
        other = dice.choice(rows)
        for column in range(1, len(heads) + 1):
            one, two = ws.cell(row, column), ws.cell(other, column)
            kinds = one.data_type, two.data_type
            one.value, two.value = two.value, one.value
            one.data_type, two.data_type = kinds[1], kinds[0]
    else:
        told.append(f"补{seed}{count}")
        ws.append([None, told[-1]])
words = {word: status for status, all in WORDS.items() for word in all}
wanted = []
for r in items(ws):
    key = ws.cell(r, ID).value
    status, text = words.get(ws.cell(r, STATUS).value), ws.cell(r, TEXT).value or ""
    marks = status if status != before[key][0] else None
    notes = text if text != before[key][1] else None
    if marks or notes:
        wanted.append([numbers[key], marks, notes])
loss = dice.random()
if loss < 0.2:
    del book["_duban"]
elif loss < 0.3:
    told.append(f"栏{seed}")
    ws.cell(head, len(heads) + 1).value = "备注"
    ws.cell(items(ws)[0], len(heads) + 1).value = told[-1]
elif loss < 0.4:
    for r in [head] + items(ws):
        ws.cell(r, LIGHT).value = None
book.save(new)
print(json.dumps({"wanted": wanted, "told": told}, ensure_ascii=False))
