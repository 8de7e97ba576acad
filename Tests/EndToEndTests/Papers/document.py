"""What stands in a document, as JSON: document.py FILE"""

import json
import re
import sys
import zipfile

import docx

path = sys.argv[1]
document = docx.Document(path)
section = document.sections[0]
archive = zipfile.ZipFile(path)
body = archive.read("word/document.xml").decode()
json.dump(
    {
        "paragraphs": [[p.style.name, p.text] for p in document.paragraphs],
        "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
        "repeated": [table.rows[0]._tr.xml.count("w:tblHeader") for table in document.tables],
        # In millimetres.
        "page": [round(x.mm, 1) for x in (section.page_width, section.page_height)],
        "margins": [
            round(x.mm, 1)
            for x in (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
        ],
        "names": archive.namelist(),
        "fields": re.findall(r'<w:alias w:val="([^"]*)"', body),
        "left": re.findall(r"\{\{.*?\}\}", body),
        "unhinted": len(
            [r for r in re.findall(r"<w:r>.*?</w:r>", body, re.S) if re.search("[一-鿿]", r) and 'w:hint="eastAsia"' not in r]
        ),
    },
    sys.stdout,
)
