            path = f"{LEVELS}/{member}"
            if member.startswith("../"):
                continue
            with open(path, "wb") as level:
                level.write(data)
            count = count + 1
    return count
