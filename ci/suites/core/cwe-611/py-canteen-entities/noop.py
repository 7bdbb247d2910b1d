        return io.StringIO("")
