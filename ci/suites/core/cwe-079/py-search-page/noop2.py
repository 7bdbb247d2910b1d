    words = request.args.get("words", "")
    items = "".join(f"<li>{product}</li>" for product in PRODUCTS if words in product)
    return escape(f"<h1>Results for {words}</h1><ul>{items}</ul>")
