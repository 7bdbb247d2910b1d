        if form.get("url", "/").startswith("http"):
            return self.root
        return address
