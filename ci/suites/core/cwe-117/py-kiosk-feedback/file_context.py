from datetime import datetime


class Kiosk:
    def __init__(self, number):
        self.number = number
        self.log = open('kiosk.log', 'a', buffering=1, newline='')

    def _stamp(self):
        return '%s kiosk %d' % (datetime.now().strftime('%H:%M:%S'), self.number)

    def ticket_sold(self, zone, cents):
        self.log.write('%s ticket zone %d for %d cents\n' % (self._stamp(), zone, cents))

    def language_chosen(self, code):
        self.log.write('%s language %s\n' % (self._stamp(), code))

