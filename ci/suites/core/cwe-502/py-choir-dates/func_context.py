    def rehearsals(self, season):
        '''The list called "rehearsals" in the conductor's file for that season, e.g. autumn.yml; [] if it lacks one.'''
