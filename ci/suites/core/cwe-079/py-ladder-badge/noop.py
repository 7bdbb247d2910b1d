        return "<span>" + escape(self.medal()) + " " + escape(self.nick) + "</span>"
