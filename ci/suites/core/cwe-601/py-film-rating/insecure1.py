    return redirect(origin)
