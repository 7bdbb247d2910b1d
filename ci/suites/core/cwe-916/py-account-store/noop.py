        self.save()
