    return redirect("/home")
