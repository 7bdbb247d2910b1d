    return pickle.loads(tag)
