    return redirect("/posts")
