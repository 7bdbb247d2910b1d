    return redirect("/notices")
