    if re.fullmatch(r"(/[\w.-]+)+/?(\?[\w=&.%+-]*)?", page) is None:
        return "not a page of this site", 400
    return redirect(page, code=303)
