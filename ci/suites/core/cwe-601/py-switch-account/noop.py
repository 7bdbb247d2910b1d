    return redirect("/dashboard")
