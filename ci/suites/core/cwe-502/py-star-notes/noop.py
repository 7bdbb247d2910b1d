        self.write_json(file_name, {star: magnitude})
        return star
