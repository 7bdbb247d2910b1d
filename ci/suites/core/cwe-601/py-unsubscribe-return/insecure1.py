    return_to = request.form.get("return_to", "/newsletters")
    return redirect(return_to)
