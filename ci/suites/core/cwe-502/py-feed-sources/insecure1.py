    feeds = yaml.load(data, Loader=yaml.Loader)
    return jsonify([feed["title"] for feed in feeds])
