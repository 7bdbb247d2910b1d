    return redirect(url)
