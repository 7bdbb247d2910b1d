    with io.BytesIO(saved) as stream:
        game = pickle.Unpickler(stream).load()
    return game
