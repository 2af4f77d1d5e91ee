"""Files with an article a line, too large for one row, in; a row for each line, numbered as in its file, out."""
import re
from functools import partial
from urllib.parse import unquote

import pyarrow
from pyspark.sql import functions as F

from .rows import COLUMNS, ROW


def _starts(counts):
    """How many lines of its file come before each piece."""
    starts = {}
    before = {}
    for file, piece, lines in sorted(counts):
        starts[file, piece] = before.get(file, 0)
        before[file] = before.get(file, 0) + lines
    return starts


def _numbered(batches, starts, base):
    """The lines of a piece come one after another, from its first."""
    numbers = dict(starts)
    for batch in batches:
        rows = {name: [] for name in COLUMNS}
        for value, url, piece in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            numbers[url, piece] += 1
            if not value.strip(b" \t\r"):
                continue
            file = unquote(url)
            row = (file[len(base) :], numbers[url, piece], file, value, None, None)
            for name, cell in zip(COLUMNS, row, strict=True):
                rows[name].append(cell)
        binary, text = pyarrow.binary(), pyarrow.string()
        kinds = [text, pyarrow.int64(), text, binary, binary, binary]
        arrays = [pyarrow.array(rows[name], kind) for name, kind in zip(COLUMNS, kinds, strict=True)]
        yield pyarrow.RecordBatch.from_arrays(arrays, COLUMNS)


def line_rows(spark, files, base):
    """Counts the lines of each piece first, since no piece knows how many come before it."""
    plain = [re.sub(r"([][{}*?\\,^])", r"\\\1", file) for file in files]
    lines = spark.read.option("lineSep", "\n").text(plain)
    piece = ("_metadata.file_path", "_metadata.file_block_start")
    counts = lines.groupBy(*(F.col(name) for name in piece)).count().collect()
    starts = _starts([tuple(row) for row in counts])
    told = lines.select(F.col("value").cast("binary"), *(F.col(name) for name in piece))
    return told.mapInArrow(partial(_numbered, starts=starts, base=base), ROW)
