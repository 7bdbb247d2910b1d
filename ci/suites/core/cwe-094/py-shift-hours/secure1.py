    return json.loads(row["hours"])
