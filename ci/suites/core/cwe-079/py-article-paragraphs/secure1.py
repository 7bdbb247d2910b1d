    paragraphs = text.split("\n\n")
    return "\n".join(f"<p>{html.escape(p)}</p>" for p in paragraphs)
