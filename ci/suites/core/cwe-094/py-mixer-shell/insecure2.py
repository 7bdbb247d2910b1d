        exec("self.levels['%s'] = %s" % (name, value))
