    session["cinema"] = cinema
    return redirect(page)
