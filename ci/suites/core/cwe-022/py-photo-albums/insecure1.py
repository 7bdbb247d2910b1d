        return sorted(photo.name for photo in folder.iterdir())
