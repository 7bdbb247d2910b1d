    return len(all_trips())
