        result = subprocess.run(["grep", "-i", word, self.path], capture_output=True, text=True)
        return result.stdout
