    path = os.path.join("wiki", page + ".md")
    f = open(path, "w", encoding="utf-8")
    f.write(text)
    f.close()
    return "saved"
