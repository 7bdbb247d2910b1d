        with open(path, encoding="utf-8") as file:
            for line in file:
                number, _, title = line.rstrip("\n").partition(" ")
                positions[title] = int(number)
    positions[book] = page
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f"{number} {title}\n" for title, number in positions.items())
    return positions
