    return redirect(page)
