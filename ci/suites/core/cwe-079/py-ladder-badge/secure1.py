        return f"<span>{self.medal()} {escape(self.nick)}</span>"
