    if hive not in all_hives():
        return
