"""The gate on a pull request: what is judged comes from its head, what judges comes from its base."""
