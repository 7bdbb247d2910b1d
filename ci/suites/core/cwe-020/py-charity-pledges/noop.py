    raise ValueError(entered)
