"""Types a command line, then runs it on the file of the film club."""

import sqlite3


def serve(module, payload):
    args = module.arguments(payload)
    module.invite(sqlite3.connect(args.file), args.evening, args.guests)
