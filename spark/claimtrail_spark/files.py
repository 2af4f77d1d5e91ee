"""A folder of article files in; a row for each of them out, and for each line of those too large for one row."""
import re
import sys
from urllib.parse import unquote

from pyspark.sql import functions as F

from .lines import line_rows
from .rows import COLUMNS

READ = r"(?i)\.(txt|md|markdown|html?|json|jsonl|ndjson)(\.gz)?$"
LINES = r"(?i)\.(jsonl|ndjson)(\.gz)?$"
SIDECAR = r"(?i)\.meta\.json$"
TABLE = r"(?i)(^|/)articles\.csv$"
# More than this no article may have, and a file with an article a line is read in pieces.
LIMIT = 64 * 1024 * 1024


def root_of(spark, path):
    """The folder whole, as its files are named, and what their paths begin after."""
    hadoop = spark._jvm.org.apache.hadoop.fs.Path(path)
    system = hadoop.getFileSystem(spark._jsc.hadoopConfiguration())
    if not system.exists(hadoop):
        sys.exit(f"{path}: no such file or folder")
    status = system.getFileStatus(hadoop)
    whole = status.getPath() if status.isDirectory() else status.getPath().getParent()
    return whole.toString().rstrip("/") + "/"


def _named(url):
    """As a file is named where it is read: without escapes, and without slashes for a host that there is none of."""
    return re.sub(r"^([a-z][a-z0-9+.-]*:)//(?=/)", r"\1", unquote(url))


def _empty_ones(spark, found, number):
    """Files without a byte, which Spark passes over."""
    names = found._jdf.inputFiles()
    if len(names) == number:
        return None
    there = {row.path for row in found.select("path").collect()}
    empty = [(name, 0, bytearray()) for name in map(_named, names) if name not in there]
    return spark.createDataFrame(empty, "path string, length long, content binary")


def _look(found, is_large):
    """What there is among the files that they are not all read for."""
    path = F.col("path")
    return found.agg(
        F.count("*").alias("number"),
        F.max(path.rlike(TABLE)).alias("has_table"),
        F.max(path.rlike(SIDECAR)).alias("has_sidecars"),
        F.collect_list(F.when(path.rlike(LINES) & is_large, path)).alias("large"),
    ).first()


def _with_sidecars(articles, sidecars):
    """What stands beside an article, under the most exact of the names that it may have; and those beside none."""
    whole = F.col("file")
    names = [whole, F.regexp_replace(whole, r"(?i)\.gz$", ""), F.regexp_replace(whole, r"(?i)\.[a-z]+(\.gz)?$", "")]
    beside = [F.concat(name, F.lit(".meta.json")) for name in names]
    joined = articles
    for at, name in enumerate(beside):
        one = sidecars.select(F.col("file").alias(f"name{at}"), F.col("content").alias(f"sidecar{at}"))
        joined = joined.join(F.broadcast(one), name == F.col(f"name{at}"), "left")
    known = articles.select(F.explode(F.array(*beside)).alias("name"))
    lonely = sidecars.join(known, F.col("file") == F.col("name"), "left_anti").coalesce(1)
    sidecar = F.coalesce(*[F.col(f"sidecar{at}") for at in range(len(beside))])
    return joined.withColumn("sidecar", sidecar), lonely


def _rows(frame, base, sidecar):
    nothing = F.lit(None)
    is_held = F.col("file").rlike(READ) & ~F.col("file").rlike(SIDECAR) & (F.col("length") <= LIMIT)
    return frame.select(
        F.expr(f"substring(file, {len(base) + 1})").alias("path"),
        nothing.cast("long").alias("line"),
        "file",
        nothing.cast("binary").alias("article"),
        F.when(is_held, F.col("content")).alias("content"),
        sidecar.cast("binary").alias("sidecar"),
    ).select(*COLUMNS)


def file_rows(spark, path, has_table, split_above=LIMIT):
    """`has_table` tells whether dates are named otherwise than by tables in the folder, which are not looked into."""
    base = root_of(spark, path)
    found = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(path)
    is_large = F.col("length") > split_above
    look = _look(found, is_large)
    if look.has_table and not has_table:
        sys.exit(f"{path}: holds articles.csv, which tasks do not see; name it with --articles")
    empty = _empty_ones(spark, found, look.number)
    files = found.select("path", "length", "content")
    files = (files if empty is None else files.union(empty)).withColumnRenamed("path", "file")
    file = F.col("file")
    articles = files.filter(~file.rlike(f"{SIDECAR}|{TABLE}") & ~(file.rlike(LINES) & is_large))
    if look.has_sidecars or empty is not None:
        articles, lonely = _with_sidecars(articles, files.filter(file.rlike(SIDECAR)))
        rows = _rows(articles, base, F.col("sidecar")).union(_rows(lonely, base, F.lit(None)))
    else:
        rows = _rows(articles, base, F.lit(None))
    return rows.union(line_rows(spark, look.large, base)) if look.large else rows
