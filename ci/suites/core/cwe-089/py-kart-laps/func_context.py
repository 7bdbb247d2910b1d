def keep_lap(track, line):
    """Add a lap like 'Mia;kart 4;48.21' to the table laps (driver TEXT, kart TEXT, seconds REAL)."""
    driver, kart, seconds = line.split(';')
    sql = 'INSERT INTO laps (driver, kart, seconds) VALUES '
