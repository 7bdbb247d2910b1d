def set_date(tape, date):
    """Set the modification time of a tape in the archive by running `touch -d`.

    tape is the name of the file, date a string such as "1987-03-21".
    """
    tape_file = os.path.join(ARCHIVE, tape)
