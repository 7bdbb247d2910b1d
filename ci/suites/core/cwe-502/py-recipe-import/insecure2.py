    import yaml
    parsed = yaml.unsafe_load(document)
    title = parsed["title"]
    RECIPES[title] = parsed
    return {"title": title}, 201
