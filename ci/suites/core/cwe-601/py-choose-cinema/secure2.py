    session["cinema"] = cinema
    if page == "/seats":
        return redirect("/seats")
    elif page == "/prices":
        return redirect("/prices")
    return redirect("/programme")
