    if not filename.endswith(".txt"):
        filename += ".txt"
    with open(f"{folder}/{filename}", "w") as file:
        file.write(essay)
    count = 0
    for word in essay.split():
        count += 1
    return count
