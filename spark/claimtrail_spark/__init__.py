"""Articles on a Spark cluster in; parts that `claimtrail reconcile` makes a dataset of out."""
