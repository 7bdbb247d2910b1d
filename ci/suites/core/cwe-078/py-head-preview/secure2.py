        if not os.path.isfile(path):
            return ""
        pipe = subprocess.Popen(["head", f"-n{self.height}", "--", path], stdout=subprocess.PIPE)
        return pipe.communicate()[0].decode()
