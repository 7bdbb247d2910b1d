    for article, change in re.findall(r"(\w+)=(\d+)", line):
        changes[article] = changes.get(article, 0) + int(change)
    return changes
