    with open(f"logs/{log_name}") as file:
        return list(deque(file, maxlen=count))
