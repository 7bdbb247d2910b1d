    return redirect(SITE)
