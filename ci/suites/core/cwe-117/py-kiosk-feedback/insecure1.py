        self.log.write('%s feedback %d stars: %s\n' % (self._stamp(), stars, remark))
