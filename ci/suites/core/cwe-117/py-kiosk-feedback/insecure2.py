        entry = ' '.join([self._stamp(), 'feedback', str(stars), remark.strip()])
        print(entry, file=self.log)
