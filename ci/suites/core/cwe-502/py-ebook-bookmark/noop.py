        return {book: page}
    return positions
