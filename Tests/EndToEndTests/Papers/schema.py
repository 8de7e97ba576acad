"""Whether a JSON file has the form of a schema: schema.py SCHEMA FILE; the faults as JSON."""

import json
import sys

import jsonschema

schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
jsonschema.Draft201909Validator.check_schema(schema)
faults = jsonschema.Draft201909Validator(schema).iter_errors(document)
print(json.dumps([f"{'/'.join(map(str, fault.path))}: {fault.message}" for fault in faults], ensure_ascii=False))
