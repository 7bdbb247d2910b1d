        if not set(entry) <= set("0123456789*+ ") or "**" in entry:
            raise ValueError(f"no sum: {entry}")
        self.lines.append((label, eval(entry)))
