    notices[number]["read"] = True
    return redirect(destination)
