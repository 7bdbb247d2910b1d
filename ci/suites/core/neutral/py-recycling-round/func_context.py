    def next_visit(self, today):
        """The date on which the lorry comes next.

        That is `today` itself if it comes today, and self.first as long as that is still to come.
        """
        visit = self.first
