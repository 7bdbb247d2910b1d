        with open(self.calls, 'a') as log:
            log.write(line + '\n')
        return line
