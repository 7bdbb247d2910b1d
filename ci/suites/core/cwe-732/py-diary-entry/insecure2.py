    if not os.path.exists(DIARY):
        os.makedirs(DIARY, 0o755)
    with open(os.path.join(DIARY, day + ".txt"), "w", encoding="utf-8") as file:
        file.write(text)
