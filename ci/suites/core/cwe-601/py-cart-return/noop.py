    return redirect("/cart")
