"""Other benchmarks, read as they are and made into suites; nothing of theirs is shipped."""
