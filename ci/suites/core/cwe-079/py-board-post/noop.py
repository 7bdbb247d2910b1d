        return "<article></article>"
