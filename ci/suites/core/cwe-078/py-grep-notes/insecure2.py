        try:
            found = subprocess.check_output("grep -i '%s' %s" % (word, self.path), shell=True)
        except subprocess.CalledProcessError:
            return ""
        return found.decode().strip()
