"""The job: its options in; the articles extracted on the executors, in sorted parts, out."""
import argparse
import shlex
import sys
import tempfile
from functools import partial, reduce
from pathlib import Path
from shutil import make_archive

from pyspark.errors import AnalysisException
from pyspark.sql import SparkSession

from .extract import extract
from .files import file_rows
from .table import FIELDS, table_rows

# What suits many short articles better than what Spark begins with, where nobody set it otherwise.
SETTINGS = {
    "spark.sql.files.openCostInBytes": str(64 * 1024),
    "spark.sql.execution.arrow.maxRecordsPerBatch": "512",
    "spark.sql.execution.arrow.maxBytesPerBatch": "32m",
}


def options():
    parser = argparse.ArgumentParser(prog="claimtrail-spark", description=__doc__)
    parser.add_argument("inputs", nargs="+", help="folders of article files, or tables")
    parser.add_argument("--parts", required=True, help="folder for the parts, which claimtrail reconcile takes")
    parser.add_argument("--overwrite", action="store_true", help="in place of the parts that are there")
    parser.add_argument("--format", default="files", help="files, or that of a table: parquet, json, orc, csv, table")
    for field in FIELDS:
        parser.add_argument(f"--{field}", default=field, metavar="COLUMN", help=f"column of a table with the {field}")
    parser.add_argument("--path", metavar="COLUMN", help="column with the path that articles are told by")
    parser.add_argument("--line", metavar="COLUMN", help="column with the line of that path")
    parser.add_argument("--articles", metavar="FILE", help="table of dates and sources, as for claimtrail run")
    parser.add_argument("--domain", metavar="FOLDER", help="patterns and organisations, where executors have them")
    parser.add_argument("--claimtrail", default="claimtrail", metavar="COMMAND", help="how executors start it")
    parser.add_argument("--split-above", type=int, metavar="BYTES", help=argparse.SUPPRESS)
    return parser.parse_args()


def settle(spark):
    """Pieces of files stay the same from one query to the next, however many executors there are by then."""
    context = spark.sparkContext
    cores = str(context.defaultParallelism)
    for name, value in {**SETTINGS, "spark.sql.files.minPartitionNum": cores}.items():
        if not context.getConf().contains(name):
            spark.conf.set(name, value)


def ship(context, folder):
    """Executors import this package: what a worker keeps from one task to the next lives in its modules."""
    package = Path(__file__).resolve().parent
    context.addPyFile(make_archive(str(Path(folder) / package.name), "zip", package.parent, package.name))


def rows_of(spark, told, one):
    if told.format == "files":
        large = {} if told.split_above is None else {"split_above": told.split_above}
        return file_rows(spark, one, told.articles is not None, **large)
    frame = spark.table(one) if told.format == "table" else spark.read.format(told.format).option("header", "true").load(one)
    columns = {name: getattr(told, name) for name in (*FIELDS, "path", "line")}
    return table_rows(frame, one.rstrip("/").rsplit("/", 1)[-1], columns)


def run(spark, told):
    command = (*shlex.split(told.claimtrail), "extract", "--jsonl", "--parts")
    command += () if told.domain is None else ("--domain", told.domain)
    if told.articles is not None:
        spark.sparkContext.addFile(told.articles)
    table = None if told.articles is None else told.articles.rsplit("/", 1)[-1]
    rows = reduce(lambda all, more: all.union(more), (rows_of(spark, told, one) for one in told.inputs))
    parts = rows.mapInArrow(partial(extract, command=command, table=table), "value string")
    mode = "overwrite" if told.overwrite else "error"
    parts.sortWithinPartitions("value").write.mode(mode).text(told.parts)


def main():
    told = options()
    spark = SparkSession.builder.appName("claimtrail").getOrCreate()
    settle(spark)
    try:
        with tempfile.TemporaryDirectory() as folder:
            ship(spark.sparkContext, folder)
            run(spark, told)
    except AnalysisException as error:
        sys.exit(f"claimtrail-spark: {error}")
    finally:
        spark.stop()
