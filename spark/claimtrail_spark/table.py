"""A table of articles, by any format that Spark reads, in; a row for each of its articles out."""
import sys

from pyspark.sql import functions as F
from pyspark.sql.types import TimestampNTZType, TimestampType

from .rows import COLUMNS

FIELDS = ("id", "text", "published", "source", "title", "url")


def _column(frame, field, name):
    kind = frame.schema[name].dataType
    column = F.col(f"`{name}`")
    if isinstance(kind, (TimestampType, TimestampNTZType)):
        column = F.to_date(column)
    return column.cast("string").alias(field)


def table_rows(frame, name, columns):
    """`columns` tells which column holds what; `name` stands for a path where no column does."""
    for field in ("id", "text"):
        if columns[field] not in frame.columns:
            sys.exit(f"{name}: no column {columns[field]}, expected one for --{field} among {', '.join(frame.columns)}")
    told = [_column(frame, field, columns[field]) for field in FIELDS if columns[field] in frame.columns]
    path = F.lit(name) if columns["path"] is None else F.col(f"`{columns['path']}`").cast("string")
    line = F.lit(None) if columns["line"] is None else F.col(f"`{columns['line']}`")
    nothing = F.lit(None).cast("binary")
    return frame.select(
        path.alias("path"),
        line.cast("long").alias("line"),
        path.alias("file"),
        F.to_json(F.struct(*told)).cast("binary").alias("article"),
        nothing.alias("content"),
        nothing.alias("sidecar"),
    ).select(*COLUMNS)
