        return f"<span>{self.medal()} {self.nick}</span>"
