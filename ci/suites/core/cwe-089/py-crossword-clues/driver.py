"""Opens the book of clues for one search."""


def serve(module, word):
    return module.ClueBook("clues.db").search(word)
