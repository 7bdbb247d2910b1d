def invite(connection, evening, guests):
    """Insert a row (evening, guest) into the table invitations for each name in the list guests and commit.

    Then print a line like: 3 invited
    """
    cursor = connection.cursor()
