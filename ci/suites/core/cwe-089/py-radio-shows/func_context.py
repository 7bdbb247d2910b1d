def on_air(day, genre):
    '''What the radio plays of a genre on a day: the titles of these shows as a list, the earliest start first.

    Table shows: title, host, genre, day ('Monday'), starts ('08:30')
    '''
