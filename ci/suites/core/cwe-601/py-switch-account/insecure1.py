    session["account"] = account_id
    return redirect(request.args.get("came_from", "/dashboard"))
