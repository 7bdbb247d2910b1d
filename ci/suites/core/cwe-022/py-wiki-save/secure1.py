    page = secure_filename(page)
    with open(os.path.join("wiki", page + ".md"), "w") as f:
        f.write(text)
    return "saved"
