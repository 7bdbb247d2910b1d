        if urlparse(address).netloc != urlparse(self.root).netloc:
            return self.root
        return address
