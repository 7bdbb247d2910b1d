    paragraphs = text.split("\n\n")
    return "\n".join(f"<p>{p}</p>" for p in paragraphs)
