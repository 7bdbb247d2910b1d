        self.log.write('%s feedback\n' % self._stamp())
