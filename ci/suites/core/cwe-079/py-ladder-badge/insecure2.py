        return '<span>%s %s</span>' % (self.medal(), self.nick)
