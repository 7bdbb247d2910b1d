    del posts[post_id]
    return redirect(request.args.get("then", "/posts"))
