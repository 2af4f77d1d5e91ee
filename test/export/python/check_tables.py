"""The folder of an export in; what pandas, pyarrow and frictionless make of it, as JSON on standard output, out.

Every table is read from Parquet and from CSV; the two must agree cell by cell. `frictionless validate` checks
types, enumerations, keys and checksums as datapackage.json tells them.
"""
import json
import sys
from pathlib import Path

import frictionless
import pandas
import pyarrow.parquet


def described(folder):
    return json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]


def plain(text):
    """The text that an inert cell of CSV stands for."""
    rest = text.lstrip("'")
    return text[1:] if text.startswith("'") and rest[:1] in tuple("=+-@\t\r\n＝＋－＠") else text


def from_csv(text, kind):
    if text == "":
        return None
    readers = {
        "integer": int,
        "number": float,
        "boolean": lambda cell: cell == "true",
        "date": lambda cell: pandas.Timestamp(cell).date(),
        "array": json.loads,
    }
    return readers.get(kind, plain)(text)


def differing(folder, resource):
    """Names of columns whose cells are not the same in CSV and in Parquet."""
    table = pyarrow.parquet.read_table(folder / f"{resource['name']}.parquet")
    csv = pandas.read_csv(folder / resource["path"], dtype=str, keep_default_na=False)
    kinds = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    return [
        name
        for name, kind in kinds.items()
        if [from_csv(cell, kind) for cell in csv[name]] != table.column(name).to_pylist()
    ]


def problems(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    errors = [list(row) for row in report.flatten(["name", "type", "note"])]
    return errors or ([] if report.valid else [["", "invalid", ""]])


def main():
    folder = Path(sys.argv[1])
    tables = {}
    for resource in described(folder):
        path = folder / f"{resource['name']}.parquet"
        schema = pyarrow.parquet.read_schema(path)
        tables[resource["name"]] = {
            "types": {field.name: str(field.type) for field in schema},
            "rows": len(pandas.read_parquet(path)),
            "differing": differing(folder, resource),
        }
    json.dump({"tables": tables, "problems": problems(folder)}, sys.stdout)


main()
