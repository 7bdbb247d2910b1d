    notice = notices.get(number)
    if not notice:
        return "Not found", 404
    notice["read"] = True
    if not destination.startswith("/"):
        destination = "/" + destination
    return redirect(destination, 303)
