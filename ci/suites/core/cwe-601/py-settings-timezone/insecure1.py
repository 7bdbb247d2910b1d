    return redirect(next_url)
