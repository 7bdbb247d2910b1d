        return self.read(season + '.yml').get('rehearsals', [])
