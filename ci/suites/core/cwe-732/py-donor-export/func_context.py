def main(argv=None):
    '''Write the donors in the database to args.output: a JSON list of objects, as below. Returns how many they are.'''
    args = parser.parse_args(argv)
    connection = sqlite3.connect(args.database)
    connection.row_factory = sqlite3.Row
    donors = [dict(row) for row in connection.execute('SELECT name, iban, amount FROM donors ORDER BY name')]
