    def dump(self, target):
        """Back up the database as a text file of SQL statements, one after the other on lines of their own.

        :param target: path of the new file
        :returns: how many statements it has
        """
        statements = list(self.connection.iterdump())
