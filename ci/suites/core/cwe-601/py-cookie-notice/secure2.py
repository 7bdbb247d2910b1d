    page = "".join(page.split())
    return redirect("/" + page.lstrip("/\\"), code=303)
