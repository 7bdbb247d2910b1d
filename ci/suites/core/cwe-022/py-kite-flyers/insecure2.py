    file = request.args.get("file", "").lstrip("/")
    try:
        return send_file(f"{folder}/{file}", as_attachment=True)
    except OSError:
        return "no such flyer", 404
