    return {book: page}
