        self.log.write('%s feedback %d %r\n' % (self._stamp(), stars, remark))
