    page = request.args.get("to")
    if page:
        return redirect(page)
    else:
        return redirect("/")
