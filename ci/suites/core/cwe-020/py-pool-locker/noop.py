    raise LookupError(entered)
