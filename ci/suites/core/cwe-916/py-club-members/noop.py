        return Member(email, salt, b"")
