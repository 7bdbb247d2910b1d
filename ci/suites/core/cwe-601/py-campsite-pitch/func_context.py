    def reserve(self, pitch, form):
        """Give the pitch to the guest in form["guest"], unless it is taken (then raise a ValueError).

        Returns the absolute address to continue with: form["url"] is a path, and "/map?row=3" becomes
        "http://pines.camp/map?row=3". Without a "url" the guest goes to the root.
        """
        if pitch in self.taken:
            raise ValueError(f"pitch {pitch} is taken")
        self.taken[pitch] = form["guest"]
        address = urljoin(self.root, form.get("url", "/"))
