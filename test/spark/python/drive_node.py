"""Paths and numbers of lines, as JSON, in; the parts that the extractor gives, or how it fails, on standard output."""
import json
import sys

from claimtrail_spark.node import Extractor

extractor = Extractor(tuple(json.loads(sys.argv[1])))
for rows in json.loads(sys.argv[2]):
    named = ({"path": path, "line": line, "file": path, "article": b"{}", "content": None, "sidecar": None} for path, line in rows)
    try:
        print(json.dumps([json.loads(part) for part in extractor.parts(named)]))
    except RuntimeError as error:
        print(json.dumps(str(error)))
extractor.end()
