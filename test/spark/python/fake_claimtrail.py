"""Answers as `claimtrail extract --jsonl --parts` does, but ends over some articles.

Over those whose path begins with "odd" where it is not told that they are suspect; over "bad" whatever it is told.
"""
import json
import os
import sys

for line in sys.stdin:
    told = json.loads(line)
    if told["path"].startswith("bad") or (told["path"].startswith("odd") and not told["suspect"]):
        os._exit(7)
    for number in range(told["line"] or 1):
        print(json.dumps({"path": told["path"], "number": number, "suspect": told["suspect"]}))
    print(flush=True)
