        return line
