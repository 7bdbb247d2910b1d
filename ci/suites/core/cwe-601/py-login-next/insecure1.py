    return redirect(target)
