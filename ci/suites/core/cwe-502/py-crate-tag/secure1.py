    return json.loads(tag)
