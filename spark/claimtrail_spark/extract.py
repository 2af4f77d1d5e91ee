"""Arrow batches of rows in; batches of parts out. This is what runs on the executors."""
import os
from contextlib import contextmanager
from itertools import chain

import pyarrow
from pyspark import SparkFiles

from .node import Extractor

# Characters of parts, and number of them, in a batch.
BATCH = 4 * 1024 * 1024
MOST = 4096

# Extractors that wait for this worker's next task, by their command.
_idle = {}


@contextmanager
def _extractor(command):
    extractor = _idle.pop(command, None) or Extractor(command)
    try:
        yield extractor
    except BaseException:
        # Answers may be under way that nobody waits for.
        extractor.end()
        raise
    _idle[command] = extractor


def _rows(batches):
    for batch in batches:
        yield from batch.to_pylist()


def _batch(parts):
    return pyarrow.RecordBatch.from_arrays([pyarrow.array(parts, pyarrow.string())], ["value"])


def _placed(word):
    """Where a word of the command lies that names something of an archive of the job; else the word."""
    path = os.path.join(SparkFiles.getRootDirectory(), word)
    return os.path.abspath(path) if os.path.exists(path) else word


def extract(batches, command, table):
    """`table` names a file that was added to the job: dates and sources of articles."""
    rows = _rows(batches)
    first = next(rows, None)
    if first is None:
        return
    options = () if table is None else ("--articles", SparkFiles.get(table))
    held, size = [], 0
    with _extractor((*map(_placed, command), *options)) as extractor:
        for part in extractor.parts(chain((first,), rows)):
            held.append(part)
            size += len(part)
            if size > BATCH or len(held) == MOST:
                yield _batch(held)
                held, size = [], 0
    if held:
        yield _batch(held)
