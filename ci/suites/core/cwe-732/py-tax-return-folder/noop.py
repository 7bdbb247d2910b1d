    return "stored", 201
