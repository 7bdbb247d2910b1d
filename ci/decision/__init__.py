"""Whether a change made things worse: exact tests on a fixed suite, a stored baseline, three exits."""
