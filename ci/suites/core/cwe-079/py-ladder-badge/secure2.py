        nick = escape(self.nick)
        return "<span>" + self.medal() + " " + nick + "</span>"
