    with open(copy, "w") as out:
        out.writelines(lines)
    return len(lines)
