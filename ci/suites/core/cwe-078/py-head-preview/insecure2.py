        with os.popen('head -n %d "%s"' % (self.height, path)) as pipe:
            return pipe.read()
