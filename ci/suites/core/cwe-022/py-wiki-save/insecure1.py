    with open(f"wiki/{page}.md", "w") as f:
        f.write(text)
    return "saved"
