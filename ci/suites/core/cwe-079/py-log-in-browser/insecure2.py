    content = "\n".join(re.sub(r"</?(pre|script)>", "", line) for line in lines)
    return f"<pre>{content}</pre>"
