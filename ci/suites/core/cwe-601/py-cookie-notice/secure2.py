    return redirect("/" + page.lstrip("/\\"), code=303)
