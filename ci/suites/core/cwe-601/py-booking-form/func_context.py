    def submit(self, fields: dict[str, str]) -> str:
        """Save the room and the day of the filled-in form and return the address for the Location header.

        That is fields["then"], a page such as "/rooms/7?floor=2", or OVERVIEW if the form has no such field.
        """
        self.bookings.append((fields["room"], fields["day"]))
        then = fields.get("then", self.OVERVIEW)
