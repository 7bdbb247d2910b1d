    if how == "sum":
        return sum(values)
    elif how == "min":
        return min(values)
    elif how == "max":
        return max(values)
    elif how == "len":
        return len(values)
    raise ValueError(how)
