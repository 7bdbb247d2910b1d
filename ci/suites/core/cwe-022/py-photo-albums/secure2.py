        if folder.resolve().parent != self.root.resolve() or not folder.is_dir():
            raise FileNotFoundError(folder)
        return sorted(photo.name for photo in folder.glob("*.*"))
