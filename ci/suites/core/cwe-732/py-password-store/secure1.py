    new_store(copy)
    with open(copy, "w") as f:
        f.writelines(lines)
    return len(lines)
