def print_games(white, black):
    '''Print all games that the player white had against the player black, the earliest first.

    Table: games (white, black, day, result). A line is the day, a blank and the result: 2024-05-02 1-0
    '''
