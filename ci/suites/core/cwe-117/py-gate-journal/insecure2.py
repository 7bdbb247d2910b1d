        journal.note("Welcome %s (%s)" % (visitor, firm))
        return
    journal.alarm("Unexpected: " + visitor + ", " + firm)
