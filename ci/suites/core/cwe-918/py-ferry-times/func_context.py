def next_ferry(harbour, now):
