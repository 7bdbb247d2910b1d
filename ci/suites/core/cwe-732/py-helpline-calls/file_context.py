import datetime
import os


class Helpline:
    VISITS = 'visits.log'
    CALLS = 'calls.log'

    def __init__(self, folder):
        self.visits = os.path.join(folder, self.VISITS)
        self.calls = os.path.join(folder, self.CALLS)

    def log_visit(self, page):
        with open(self.visits, 'a') as log:
            log.write('%s %s\n' % (datetime.date.today(), page))

