    return_to = request.form.get("return_to", "/newsletters")
    if not re.match(r"/(?![/\\])", return_to):
        return_to = "/newsletters"
    return redirect(return_to)
