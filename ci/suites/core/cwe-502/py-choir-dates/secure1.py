        plan = self.read(season + '.yml', loader=SafeLoader)
        return plan.get('rehearsals', [])
