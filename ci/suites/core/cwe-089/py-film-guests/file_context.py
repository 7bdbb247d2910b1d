import argparse
import sqlite3


def arguments(argv=None):
    parser = argparse.ArgumentParser(description="Who is invited to which evening of the film club?")
    parser.add_argument("evening", help="title of the film")
    parser.add_argument("guests", nargs="+")
    parser.add_argument("--file", default="filmclub.db")
    return parser.parse_args(argv)


def cancel(connection, evening):
    connection.execute(f"DELETE FROM invitations WHERE evening = '{evening}'")
    connection.commit()


