    return run(f"cmp -s {first} {second}") == 0
