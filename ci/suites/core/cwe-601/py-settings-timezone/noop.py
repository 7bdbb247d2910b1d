    return redirect("/profile")
