"""What stands in a workbook, as JSON: read.py FILE"""

import json
import sys

import openpyxl


def shown(cell):
    value = cell.value
    return value.date().isoformat() if hasattr(value, "date") else value


def sheet(ws):
    return {
        "name": ws.title,
        "state": ws.sheet_state,
        "rows": [[shown(cell) for cell in row] for row in ws.iter_rows()],
        "kinds": [[cell.data_type for cell in row] for row in ws.iter_rows()],
        "formats": [[cell.number_format for cell in row] for row in ws.iter_rows()],
        "open": [[not cell.protection.locked for cell in row] for row in ws.iter_rows()],
        "merged": [str(area) for area in ws.merged_cells.ranges],
        "frozen": ws.freeze_panes,
        "repeated": ws.print_title_rows,
        "filter": ws.auto_filter.ref,
        "locked": ws.protection.sheet,
        "landscape": ws.page_setup.orientation == "landscape",
        "paper": int(ws.page_setup.paperSize or 0),
        "hidden": [name for name, column in ws.column_dimensions.items() if column.hidden],
        "choices": [choice.formula1 for choice in ws.data_validations.dataValidation],
    }


print(json.dumps([sheet(ws) for ws in openpyxl.load_workbook(sys.argv[1])], ensure_ascii=False))
