    return redirect(back)
