    feeds = yaml.safe_load(data)
    return jsonify([feed["title"] for feed in feeds])
