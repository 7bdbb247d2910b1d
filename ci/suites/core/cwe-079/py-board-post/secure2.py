        parts = (("h3", self.subject), ("p", self.message), ("footer", "Written by " + self.writer))
        inner = ["<%s>%s</%s>" % (tag, escape(value, quote=False), tag) for tag, value in parts]
        return "<article>\n" + "\n".join(inner) + "\n</article>"
