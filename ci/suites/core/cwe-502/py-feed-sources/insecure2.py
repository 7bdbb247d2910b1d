    feeds = yaml.unsafe_load(data)
    titles = []
    for feed in feeds:
        titles.append(feed["title"])
    return jsonify(titles)
