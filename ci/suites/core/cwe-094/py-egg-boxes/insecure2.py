    values = {}
    exec(f"total = {amount}", values)
    return int(values["total"])
