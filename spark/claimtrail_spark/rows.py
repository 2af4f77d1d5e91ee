"""What the extractor takes: one article object or one file a row, and where it comes from."""
from pyspark.sql.types import BinaryType, LongType, StringType, StructField, StructType

ROW = StructType(
    [
        # Under the folder that was given, with /; of a table, its name.
        StructField("path", StringType()),
        # Of a file with an article a line, from 1.
        StructField("line", LongType()),
        # Tells this file from others of the same path.
        StructField("file", StringType()),
        # The bytes of one article object, or else those of a whole file: null where it is too large or none.
        StructField("article", BinaryType()),
        StructField("content", BinaryType()),
        StructField("sidecar", BinaryType()),
    ]
)
COLUMNS = ROW.fieldNames()
