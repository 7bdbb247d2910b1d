        return escape(f"<span>{self.medal()} {self.nick}</span>")
