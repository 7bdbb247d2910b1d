    return redirect(request.args.get("to", "/"))
