    return redirect("/programme")
