"""Reports: what a run found, for people (table, HTML) and for programs (JSON). Imports no torch."""
