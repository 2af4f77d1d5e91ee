"""What `spark-submit` takes: the package beside this script, run as a job."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from claimtrail_spark.job import main  # noqa: E402

main()
