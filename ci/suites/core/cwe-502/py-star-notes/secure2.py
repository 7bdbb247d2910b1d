        seen = self.read_json(file_name, default={})
        seen.update({star: magnitude})
        self.write_json(file_name, seen)
        return sorted(seen, key=lambda name: seen[name])[0]
